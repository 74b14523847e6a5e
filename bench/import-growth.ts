import { readPlan } from '../src/import/import';
import { readText } from '../src/import/readers/text';
import { largeDocument } from './large-document';
import { ratio, type Measure } from './measure';

export const importGrowth: Measure = {
  title: 'reading ten times as much (3 MB against 0.3 MB)',
  unit: '×',
  goal: 12,
  run() {
    const [small, large] = [largeDocument(300_000), largeDocument(3_000_000)];
    const read = (text: string) => readPlan(readText(text), { leadRule: 'stated' });
    return ratio(
      () => read(large),
      () => read(small),
    );
  },
};
