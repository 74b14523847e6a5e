import { check } from '../check/check';
import { columnOrder, standingColumns } from '../hosts/column-order';
import { writtenSize } from '../hosts/fingerprint';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { quote } from '../plan/quote';
import { cellAddress } from '../sheets/address';
import { writtenAs } from '../sheets/about';
import { allSheets } from '../sheets/all-sheets';
import { cellValue } from '../sheets/read-table';
import { isRevision } from '../sheets/revision';
import type { ComputedValues, SheetContext, SheetId, SheetSpec } from '../sheets/sheet';
import { type SheetChoices, planSheets } from './plan-sheets';

/** What people typed into cells of ours that are only made and never read, where the next writing takes its place. */
export interface OverwrittenWords {
  readonly sheet: SheetId;
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

const madeSheets = allSheets.filter(({ read }) => !read);

/**
 * Rows and columns may have been put in since: whatever we did not write, and would not write now, is somebody's. What
 * stands beside our columns and below our rows stays.
 * @param before the plan that the sheets were written from
 * @param wanted what is to be written
 */
export async function overwrittenWords(
  shown: ReadonlyMap<SheetId, ComputedValues>,
  before: Plan,
  wanted: readonly SheetSpec[],
  tabs: SheetContext['tabs'],
  choices: SheetChoices,
): Promise<readonly OverwrittenWords[]> {
  const findings = check(before);
  const then = { ...choices, ...writtenAs(shown.get('about')?.values ?? []) };
  const found: OverwrittenWords[] = [];
  for (const { id } of madeSheets) {
    const values = shown.get(id);
    const [older] = values ? await planSheets(before, findings, tabs, then, id) : [];
    const spec = wanted.find((one) => one.id === id);
    if (values && older?.visibility === 'visible' && spec) found.push(...wordsIn(values, older, spec));
  }
  return found;
}

function wordsIn(
  { values, isFormula }: ComputedValues,
  older: SheetSpec,
  { id, name, cells }: SheetSpec,
): readonly OverwrittenWords[] {
  const known = new Set([...older.cells, ...cells].flat().map((cell) => withoutFigures(textOf(cell))));
  for (const { tab } of allSheets) for (const usual of Object.values(tab)) known.add(withoutFigures(usual));
  const size = writtenSize(older);
  const { from } = columnOrder(older, standingColumns(values), size, size.columns);
  const ours = new Set(from.slice(0, size.columns));
  const typed = values.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const words = String(cellValue(value)).trim();
      const isTyped = ours.has(column) && words !== '' && !isFormula(at, column) && !isRevision(words);
      return isTyped ? [{ row: at, column, words, isKnown: known.has(withoutFigures(words)) }] : [];
    }),
  );
  const last = typed.reduce((most, one) => (one.isKnown ? Math.max(most, one.row) : most), -1);
  const theirs = typed.filter(({ isKnown, row }) => !isKnown && row <= last);
  // Of another version, or in another language, all is other than it would be now.
  if (theirs.length * 2 > typed.length) return [];
  return theirs.map(({ row, column, words }) => ({ sheet: id, tab: name, row, column, words }));
}

/** Counts may have been others, by what was found in the workbook itself. */
const withoutFigures = (words: string) => words.replace(/\d+/g, '#');

function textOf(cell: SheetSpec['cells'][number][number]): string {
  return String(cellValue(cell !== null && typeof cell === 'object' ? cell.value : cell)).trim();
}

/** So many are named; the rest are counted. */
const mostNamed = 3;

/** For the receipt: nobody should have to miss what they wrote. */
export function overwrittenSentence(all: readonly OverwrittenWords[]): Text {
  if (all.length === 0) return { 'zh-CN': '', en: '' };
  const named = all.slice(0, mostNamed);
  const rest = all.length - named.length;
  const where = ({ tab, row, column, words }: OverwrittenWords) =>
    `${quote(tab)} ${cellAddress(row, column)} ${quote(words)}`;
  return {
    'zh-CN': `这几张表由方案生成，手写的内容没有保留：${named.map(where).join('、')}${rest > 0 ? `等 ${all.length} 处` : ''}；要留下的话，请写在表格旁边。`,
    en: ` These sheets are made from the plan, and what was typed into them has gone: ${named.map(where).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}; to keep such words, write them beside the table.`,
  };
}
