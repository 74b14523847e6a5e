import { rangeAddress } from '../../sheets/address';
import type { Range, SheetSpec } from '../../sheets/sheet';
import { type Pace, byteLength } from './pace';
import { smallestRequest } from './run-excel';
import type { SheetRanges } from './sheet-ranges';
import type { Difference } from './cell-differences';
import { type Typed, sheetSize, typedRows } from './typed-cell';

/** Microsoft's client cuts larger blocks up by itself, at three times the cost. */
const mostCells = 1500;

/** Every cell of a sheet, in blocks of rows. */
export async function setCells(spec: SheetSpec, ranges: SheetRanges, pace: Pace): Promise<void> {
  const { rows, columns } = sheetSize(spec);
  if (columns === 0) return;
  const typedRow = typedRows(spec);
  const step = Math.max(1, Math.floor(mostCells / columns));
  for (let row = 0; row < rows; row += step) {
    const block = Array.from({ length: Math.min(step, rows - row) }, (_, index) => typedRow(row + index));
    await setBlock({ row, column: 0, rows: block.length, columns }, block, ranges, pace);
  }
}

/** Cells here and there. */
export async function setDifferences(
  differences: readonly Difference[],
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  for (const { row, column, typed } of differences) {
    await setBlock({ row, column, rows: typed.length, columns: typed[0]?.length ?? 0 }, typed, ranges, pace);
  }
}

/** A block of cells that stand together; in halves where its texts are too long for one request. */
async function setBlock(range: Range, block: Typed[][], ranges: SheetRanges, pace: Pace): Promise<void> {
  const bytes = byteLength(block);
  if (bytes > smallestRequest && block.length > 1) {
    const half = block.length >> 1;
    await setBlock({ ...range, rows: half }, block.slice(0, half), ranges, pace);
    const rest = { ...range, row: range.row + half, rows: range.rows - half };
    return setBlock(rest, block.slice(half), ranges, pace);
  }
  await pace.room(bytes + 500);
  ranges.one(rangeAddress(range)).formulas = block;
}
