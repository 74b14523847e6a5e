import type { Range } from '../../sheets/sheet';
import type { RowStep } from '../row-order';

/** Where a range of rules is after the steps, as Excel moves it; undefined where that is not sure or nothing is left. */
export function movedRange(range: Range, steps: readonly RowStep[]): Range | undefined {
  let { row, rows } = range;
  for (const step of steps) {
    if (step.kind === 'move') return undefined;
    const { at, count } = step;
    if (step.kind === 'insert') {
      if (at <= row) row += count;
      else if (at < row + rows) rows += count;
      // What is put in right below may be taken in or not.
      else if (at === row + rows) return undefined;
      continue;
    }
    const end = Math.max(at, row + rows - count);
    const last = at >= row + rows ? row + rows : end;
    if (at < row) row = Math.max(at, row - count);
    rows = last - row;
    if (rows <= 0) return undefined;
  }
  return { ...range, row, rows };
}
