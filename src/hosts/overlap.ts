import { block } from '../sheets/address';
import type { Range } from '../sheets/sheet';

/** Whether two ranges have a cell in common. */
export function overlap(one: Range, other: Range): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** What is left of a range without others: what lies above, below and to the sides of each. */
export function remainder(range: Range, others: readonly Range[]): Range[] {
  return others.reduce<Range[]>(
    (left, other) => left.flatMap((each) => (overlap(each, other) ? around(each, other) : [each])),
    [range],
  );
}

function around({ row, column, rows, columns }: Range, hole: Range): Range[] {
  const top = Math.max(row, hole.row);
  const bottom = Math.min(row + rows, hole.row + hole.rows);
  const [left, right] = [column, column + columns];
  const [from, to] = [Math.max(left, hole.column), Math.min(right, hole.column + hole.columns)];
  return [
    block(row, left, top - row, columns),
    block(top, left, bottom - top, from - left),
    block(top, to, bottom - top, right - to),
    block(bottom, left, row + rows - bottom, columns),
  ].filter((each) => each.rows > 0 && each.columns > 0);
}
