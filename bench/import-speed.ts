import { marked } from 'marked';
import { readPlan } from '../src/import/import';
import { readText } from '../src/import/readers/text';
import { largeDocument } from './large-document';
import { ratio, type Measure } from './measure';

export const importSpeed: Measure = {
  title: 'reading a document of 3 MB, against marked parsing the same bytes',
  unit: '×',
  goal: 2,
  run() {
    const text = largeDocument(3_000_000);
    return ratio(
      () => readPlan(readText(text), { leadRule: 'stated' }),
      () => marked.parse(text),
      5,
    );
  },
};
