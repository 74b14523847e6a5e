import type { SheetSpec, SheetValues } from '../sheets/sheet';
import { computed, constantRow, type constantRows } from './row-order';
import { sheetExtent } from './sheet-extent';
import { sum } from './sum';

type Cells = SheetValues[number] | ReturnType<typeof constantRows>[number];

/** Headings in short, a blank one as ''. */
export function headingSums(headings: Cells): readonly string[] {
  return Array.from(headings, (heading) => (isFilled(heading) ? sum(heading).slice(-4) : ''));
}

/**
 * The headings by which the columns of a sheet will be known, as many as are ours; undefined for one without, with ids, or
 * where two are the same.
 */
export function ownHeadings(spec: SheetSpec): readonly string[] | undefined {
  const row = headingRow(spec);
  if (row === undefined || idRow(spec) !== undefined) return undefined;
  const sums = headingSums(headingsAt(row, spec, (at) => constantRow(spec, at)));
  const filled = sums.filter(isFilled);
  if (new Set(filled).size < filled.length) return undefined;
  return Array.from({ length: sheetExtent(spec).columns }, (_, column) => sums[column] ?? '');
}

/**
 * The headings that stand in a row. Beside a table, columns that have none there are known by what stands right below: what
 * is drawn of the table has its headings a row lower.
 */
export function headingsAt(
  row: number,
  { table }: Pick<SheetSpec, 'table'>,
  rows: (index: number) => Cells | undefined,
): Cells {
  const [own, below] = [rows(row) ?? [], (table && rows(row + 1)) ?? []];
  const columns = Math.max(own.length, below.length);
  const lower = (at: number) => (below[at] === computed ? null : below[at]);
  return Array.from({ length: columns }, (_, at) => (isFilled(own[at]) ? own[at] : lower(at)) ?? null);
}

/** The row that says what columns are: that of a table, the last that stays in sight, or the one that the sheet names. */
export function headingRow({ table, freeze, headings }: SheetSpec): number | undefined {
  return headings ?? table?.range.row ?? (freeze && freeze.rows > 0 ? freeze.rows - 1 : undefined);
}

/** The hidden row above a table that holds the ids of its columns. */
export function idRow({ freeze, rowHeights }: SheetSpec): number | undefined {
  const hidden = rowHeights.findIndex((height, row) => height === 0 && row < (freeze?.rows ?? 0));
  return hidden < 0 ? undefined : hidden;
}

export function isFilled(value: Cells[number] | undefined): boolean {
  return value !== null && value !== undefined && value !== '';
}
