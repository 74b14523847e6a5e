import type { SheetLook } from '../sheet-look';
import { type Pace, byteLength } from './pace';
import { block, rangeAddress } from '../../sheets/address';
import type { SheetRanges } from './sheet-ranges';

/** Heights of rows and what is hidden, as before the sheet was tidied. What a filter leaves out that filter hides again. */
export async function showAsBefore(
  { rowHeights, hiddenColumns, filtered }: SheetLook,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  const rows = rowHeights.map((height): Excel.SettableRowProperties => {
    if (height === null || (height === 0 && filtered)) return {};
    return height === 0 ? { rowHidden: true } : { format: { rowHeight: height } };
  });
  const columns = Array.from(
    { length: Math.max(0, ...hiddenColumns.map((column) => column + 1)) },
    (_, column): Excel.SettableColumnProperties =>
      hiddenColumns.includes(column) ? { columnHidden: true } : {},
  );
  await pace.room(byteLength(rows) + byteLength(columns) + 500);
  if (rows.length > 0) ranges.one(rangeAddress(block(0, 0, rows.length, 1))).setRowProperties(rows);
  if (columns.length > 0)
    ranges.one(rangeAddress(block(0, 0, 1, columns.length))).setColumnProperties(columns);
}
