import type { Range, SheetSpec } from '../sheets/sheet';
import type { Reshaping } from './reshaping';

/** New rows at the end of a table. */
export interface AddedRows {
  /** The row right above them. */
  readonly above: number;
  /** The last of them; the one above where there are none. */
  readonly last: number;
}

export function addedRows(
  { table }: Pick<SheetSpec, 'table'>,
  { order, size }: Pick<Reshaping, 'order' | 'size'>,
): AddedRows {
  const last = (table ? table.range.row + table.range.rows : size.rows) - 1;
  let above = last;
  while (above >= 0 && above < order.from.length && order.from[above] === undefined) above--;
  return { above, last };
}

/** What people have made over several rows down to the end of a table reaches over new ones there as well. */
export function grownOver(ranges: readonly Range[], { above, last }: AddedRows): Range[] {
  const isBroad = ranges.some(({ row, rows }) => rows > 1 || row !== ranges[0]?.row);
  return ranges.map((range) =>
    isBroad && range.row + range.rows - 1 === above ? { ...range, rows: last - range.row + 1 } : range,
  );
}
