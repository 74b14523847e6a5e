import { block, rangeAddress } from '../../sheets/address';
import type { SheetSpec } from '../../sheets/sheet';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { sheetSize } from './typed-cell';

export async function mergeCells(spec: SheetSpec, ranges: SheetRanges, pace: Pace): Promise<void> {
  for (const merge of spec.merges) {
    if (merge.rows === 1 && merge.columns === 1) continue;
    await pace.room(400);
    ranges.one(rangeAddress(merge)).merge();
  }
}

/** Parts the merged cells of a sheet of this size, which must be done before what they cover can be typed. */
export function unmergeCells(spec: SheetSpec, ranges: SheetRanges): void {
  const { rows, columns } = sheetSize(spec);
  if (spec.merges.length > 0) ranges.one(rangeAddress(block(0, 0, rows, columns))).unmerge();
}
