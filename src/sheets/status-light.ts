import type { Language, Text } from '../plan/language';
import type { TargetStatus } from '../plan/target-status';
import { rowAddress } from './address';
import { allPalettes, markText, type Meaning, type Palette } from './palette';
import type { ConditionalFormat, Range } from './sheet';

const { marks } = allPalettes[0];

/** In the order in which a reader wants them explained. */
export const allLights = [
  'met',
  'onCourse',
  'behind',
  'farBehind',
  'overdue',
  'notDue',
  'noStatement',
  'notStarted',
] as const satisfies readonly (TargetStatus & Meaning)[];

/** Stands in the light of a target that has no figure. */
const noLight: Text = { 'zh-CN': '— 定性', en: '— in words' };

/** How a cell shows a status: symbol and word. */
export function lightText(status: TargetStatus, language: Language): string {
  return status === 'none' ? noLight[language] : markText(marks[status], language);
}

/** Colours for cells that begin with the symbol of a light. */
export function lightColours(range: Range, { marks: colours }: Palette): ConditionalFormat[] {
  const { onCourse, behind, farBehind, noStatement } = colours;
  const cell = rowAddress(range.row, range.column);
  return [onCourse, behind, farBehind, noStatement].map(({ symbol, colour, fill }) => ({
    range,
    rule: { kind: 'formula', formula: `=LEFT(${cell},1)="${symbol}"`, style: { colour, fill } },
  }));
}
