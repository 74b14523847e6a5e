import type { Table, TableCell } from '../document';
import { rank, readNumber } from '../numbering';
import { joined } from './pdf-line';

type Row = readonly TableCell[];

/** Puts the part of a table that stands on the next page to what came before: headings printed anew are dropped. */
export function continueTable(before: Table, rows: readonly Row[]): Table {
  const repeatsHeadings = textOf(rows[0]) === textOf(before.rows[0]);
  const [first = [], ...others] = repeatsHeadings ? rows.slice(1) : rows;
  const whole = rowBrokenByPage(before.rows, first);
  if (!whole) return { ...before, rows: [...before.rows, first, ...others] };
  return { ...before, rows: [...before.rows.slice(0, -1), whole, ...withSpansFrom(first, others)] };
}

function textOf(row: Row | undefined): string {
  return (row ?? []).map(({ text }) => text).join('\t');
}

/**
 * The last row before the page's end with the rest of its cells, where the first row of the next page is that rest: most
 * of its cells are blank, or that of the row's number is, or its task alone lacks a number; and the others go on from cells
 * that hold text.
 */
function rowBrokenByPage(before: readonly Row[], first: Row): Row | undefined {
  const filled = first.filter(({ text }) => text !== '');
  if (filled.length === 0) return undefined;
  const rests = new Map(first.map((cell, index) => [startOf(first, index), cell.text]));
  const last = before.at(-1) ?? [];
  const starts = startsOfLastRow(before);
  const number = last.findIndex(({ text }) => /^\d{1,3}[.．、]?$/.test(text));
  const counted = number >= 0 && rests.get(starts[number] ?? -1) === '';
  const task = last.findIndex(isNumbered);
  const lacksNumber =
    task >= 0 &&
    (before.at(-2) ?? []).some(isNumbered) &&
    (rests.get(starts[task] ?? -1) ?? '') !== '' &&
    !first.some(isNumbered);
  if (!counted && !lacksNumber && filled.length * 2 > first.length) return undefined;
  const isRest = [...rests].every(
    ([start, text]) => text === '' || last.some((cell, index) => starts[index] === start && cell.text !== ''),
  );
  if (!isRest) return undefined;
  return last.map((cell, index) => ({
    ...cell,
    text: joined(cell.text, rests.get(starts[index] ?? -1) ?? ''),
  }));
}

/** 1．建设展厅 */
function isNumbered({ text }: TableCell): boolean {
  return readNumber(text)?.rank === rank.item;
}

/** The column a cell begins in, in a row that no cell from above reaches into. */
function startOf(row: Row, index: number): number {
  return row.slice(0, index).reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

/** The columns in which the cells of the last row begin, past those that cells from above reach into. */
function startsOfLastRow(rows: readonly Row[]): number[] {
  const reach: number[] = [];
  let starts: number[] = [];
  for (const row of rows) {
    starts = [];
    let column = 0;
    for (const { columnSpan, rowSpan } of row) {
      while ((reach[column] ?? 0) > 0) column++;
      starts.push(column);
      for (const end = column + columnSpan; column < end; column++) reach[column] = rowSpan;
    }
    for (let at = 0; at < reach.length; at++) reach[at] = (reach[at] ?? 0) - 1;
  }
  return starts;
}

/** The rows after one that was taken away: its cells that reach further down begin in the next. */
function withSpansFrom(taken: Row, [next, ...others]: readonly Row[]): Row[] {
  if (!next) return [];
  const below = next.slice();
  const row = taken.flatMap((cell) => {
    if (cell.rowSpan > 1) return [{ ...cell, rowSpan: cell.rowSpan - 1 }];
    // What stands under a cell that ended may have been parted or put together anew.
    let columns = cell.columnSpan;
    const under: TableCell[] = [];
    while (columns > 0 && below[0]) {
      columns -= below[0].columnSpan;
      under.push(...below.splice(0, 1));
    }
    return under;
  });
  return [[...row, ...below], ...others];
}
