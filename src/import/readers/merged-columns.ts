import { columnRoles } from '../column-names';
import type { TableCell } from '../document';
import { cellAt, textColumns } from './cell-text';
import type { Headings } from './printed-headings';
import {
  longestLine,
  mostTableLines,
  rowNumber,
  withNumberApart,
  wordsOf,
  type Words,
} from './printed-words';

/** What is left of a line that held words of merged cells alone: it is no blank line between rows, and no end of a page. */
export const nothingLeft = '\u200b';

/** A printed table without its columns of merged cells, whose words stand beside rows they do not begin with. */
export interface WithoutMerged {
  readonly lines: readonly string[];
  /** Puts the merged columns back into a row that was found without them. */
  readonly restored: (row: readonly TableCell[]) => TableCell[];
}

/**
 * The lines of a table whose rows are numbered, with blanks where its merged columns are printed; `undefined` where nothing
 * is merged. `places` is how many a Chinese sign takes.
 */
export function withoutMerged(
  lines: readonly string[],
  { headings, below }: Headings,
  places: number,
): WithoutMerged | undefined {
  const roles = columnRoles(headings.map(({ text }) => text));
  const numbers = roles.indexOf('number');
  // A category before the numbers, or texts behind them.
  const merged = numbers === 1 ? [0] : textColumns(roles).slice(0, -1);
  const units = headings[(merged[merged.length - 1] ?? 0) + 2 + numbers];
  const areBeside =
    merged.length > 0 && merged.every((column, at) => column === (numbers === 1 ? 0 : at + 1));
  if (numbers < 0 || numbers > 1 || !areBeside || !units) return undefined;
  const numbersFrom = headings[numbers]?.from ?? 0;
  const apart = (words: readonly Words[], places: number) =>
    numbers === 1 ? withNumberApart(words, numbersFrom * 2, places) : words;
  const table = lines.map((line, at) =>
    at < below - 3 || at > below + mostTableLines || line.length > longestLine
      ? []
      : apart(wordsOf(line, places), places),
  );
  const left = (headings[0]?.from ?? 0) + 2;
  const right = numbersFrom - 2;
  const starts = new Map<number, number>();
  for (const words of table.slice(below))
    for (const { from, text } of words)
      if (from > left && from < units.from - 4 && !rowNumber.test(text))
        for (const near of [from - 1, from, from + 1]) starts.set(near, (starts.get(near) ?? 0) + 1);
  const [edge, count] = [...starts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const isMerged = ({ from, text }: Words) =>
    !rowNumber.test(text) && (numbers === 1 ? from < right : from > left && from < edge - 3);
  // Printed again on another page.
  const names = new Set(headings.map(({ text }) => text));
  const isHeading = (words: readonly Words[]) =>
    words.length > 1 && words.every(({ text }) => names.has(text));
  const beside = table.flatMap((words, at) =>
    at < below || isHeading(words) ? [] : words.filter(isMerged).map((one) => ({ ...one, line: at + 1 })),
  );
  if (count < 4 || beside.length === 0 || beside.length * (numbers === 1 ? 2 : 3) > count * 2)
    return undefined;
  const columnOf = ({ from }: Words) =>
    merged.reduce((best, column) =>
      distance(headings[column], from) < distance(headings[best], from) ? column : best,
    );
  const cells = runsOf(beside.map((one) => ({ ...one, column: columnOf(one) })));
  let used = 0;
  const restored = (row: readonly TableCell[]): TableCell[] => {
    if (row.length < 2) return [...row];
    const last = Math.max(...row.map(({ text, place }) => (text === '' ? 0 : (place.line ?? 0))));
    const own = cells.filter(({ line }) => line > used && line <= last);
    used = Math.max(used, last);
    const texts = merged.map((at) =>
      own
        .filter(({ column }) => column === at)
        .map(({ text }) => text)
        .join(''),
    );
    const restoredCells = texts.map((text) => cellAt(text, row[0]?.place.line ?? last));
    return [...row.slice(0, merged[0]), ...restoredCells, ...row.slice(merged[0])];
  };
  return {
    lines: lines.map((line, at) =>
      blanked(line, table[at] ?? [], apart(wordsOf(line, 1), 1), isMerged, places),
    ),
    restored,
  };
}

interface MergedCell {
  readonly text: string;
  /** The first of its lines. */
  readonly line: number;
  readonly column: number;
}

/** Words below each other are lines of one cell. */
function runsOf(words: readonly MergedCell[]): MergedCell[] {
  const runs: (MergedCell & { end: number })[] = [];
  for (const { text, line, column } of words) {
    const run = runs.find((one) => one.column === column && one.end === line - 1);
    if (run) runs[runs.indexOf(run)] = { ...run, text: run.text + text, end: line };
    else runs.push({ text, line, column, end: line });
  }
  return runs;
}

const distance = (heading: Words | undefined, from: number) => Math.abs((heading?.from ?? 0) - from);

function blanked(
  line: string,
  words: readonly Words[],
  signs: readonly Words[],
  isMerged: (one: Words) => boolean,
  places: number,
): string {
  const text = words.reduceRight((text, one, at) => {
    const printed = signs[at];
    if (!printed || !isMerged(one)) return text;
    const blanks = printed.text.replace(/[^\x00-\xff]/g, ' '.repeat(places)).replace(/\S/g, ' ');
    return text.slice(0, printed.from) + blanks + text.slice(printed.from + printed.text.length);
  }, line);
  return text.trim() === '' && line.trim() !== '' ? nothingLeft : text;
}
