import { block } from './address';
import type { MatrixLayout } from './matrix-layout';
import type { Range } from './sheet';

/** The columns before those of the chapters. */
export const workloadColumns = {
  unit: 0,
  kind: 1,
  leads: 2,
  cos: 3,
  total: 4,
  share: 5,
  firstChapter: 6,
} as const;

export const workloadHeaderRow = 2;

/** The row of the unit that stands in this place of the matrix, counting from 0. */
export function workloadRowOf(index: number): number {
  return workloadHeaderRow + 1 + index;
}

/** One column without header and totals; there is at least one row. */
export function workloadRange(layout: MatrixLayout, column: number): Range {
  return block(workloadRowOf(0), column, Math.max(1, layout.loads.length));
}
