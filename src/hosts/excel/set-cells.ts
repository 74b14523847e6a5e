import { rangeAddress } from '../../sheets/address';
import type { Range, SheetSpec } from '../../sheets/sheet';
import { type Pace, byteLength } from './pace';
import type { SheetRanges } from './sheet-ranges';
import type { Difference } from './cell-differences';
import { type Typed, sheetSize, typedRows } from './typed-cell';

/** Excel on the web takes long over more cells than this at once. */
const mostBytes = 3_000_000;

/** Every cell of a sheet, in blocks of rows. */
export async function setCells(
  spec: SheetSpec,
  ranges: SheetRanges,
  pace: Pace,
  room: number,
): Promise<void> {
  const { rows, columns } = sheetSize(spec);
  if (columns === 0) return;
  const typedRow = typedRows(spec);
  const limit = Math.min(room, mostBytes);
  let block: Typed[][] = [];
  let bytes = 0;
  const flush = async (end: number) => {
    if (block.length === 0) return;
    await setBlock(
      { row: end - block.length, column: 0, rows: block.length, columns },
      block,
      ranges,
      pace,
      bytes,
    );
    block = [];
    bytes = 0;
  };
  for (let row = 0; row < rows; row++) {
    const typed = typedRow(row);
    const size = byteLength(typed) + 1;
    if (bytes + size > limit) await flush(row);
    block.push(typed);
    bytes += size;
  }
  await flush(rows);
}

/** Cells here and there. */
export async function setDifferences(
  differences: readonly Difference[],
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  for (const { row, column, typed } of differences) {
    await setBlock({ row, column, rows: 1, columns: typed.length }, [typed], ranges, pace);
  }
}

/** A block of cells that stand together. */
async function setBlock(
  range: Range,
  block: Typed[][],
  ranges: SheetRanges,
  pace: Pace,
  bytes = byteLength(block),
): Promise<void> {
  await pace(bytes + 500);
  ranges.one(rangeAddress(range)).formulas = block;
}
