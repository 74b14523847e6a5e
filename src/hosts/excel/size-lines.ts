import { block, rangeAddress } from '../../sheets/address';
import type { SheetSpec } from '../../sheets/sheet';
import { type Pace, byteLength } from './pace';
import type { SheetRanges } from './sheet-ranges';

/** Widths of columns, and which are hidden; of those that are wanted. */
export async function sizeColumns(
  spec: SheetSpec,
  ranges: SheetRanges,
  pace: Pace,
  wanted: (column: number) => boolean = () => true,
): Promise<void> {
  const count = Math.max(spec.columnWidths.length, ...spec.hiddenColumns.map((column) => column + 1));
  const columns = Array.from({ length: count }, (_, column): Excel.SettableColumnProperties => {
    if (!wanted(column)) return {};
    const width = spec.columnWidths[column];
    return {
      ...(width === undefined ? {} : { format: { columnWidth: points(width) } }),
      ...(spec.hiddenColumns.includes(column) ? { columnHidden: true } : {}),
    };
  });
  if (columns.every((column) => Object.keys(column).length === 0)) return;
  await pace.room(byteLength(columns) + 500);
  ranges.one(rangeAddress(block(0, 0, 1, count))).setColumnProperties(columns);
}

/** Heights of rows in points, of those that are wanted. */
export async function sizeRows(
  { rowHeights }: SheetSpec,
  ranges: SheetRanges,
  pace: Pace,
  wanted: (row: number) => boolean = () => true,
): Promise<void> {
  const rows = rowHeights.map((rowHeight, row): Excel.SettableRowProperties =>
    rowHeight === null || !wanted(row) ? {} : { format: { rowHeight } },
  );
  const isSized = (row: Excel.SettableRowProperties) => Object.keys(row).length > 0;
  const first = rows.findIndex(isSized);
  if (first < 0) return;
  const sized = rows.slice(first);
  while (!isSized(sized.at(-1) ?? {})) sized.pop();
  await pace.room(byteLength(sized) + 500);
  ranges.one(rangeAddress(block(first, 0, sized.length, 1))).setRowProperties(sized);
}

/** Excel measures columns in points; a digit of its standard font is 7 pixels wide, and 5 pixels are margin. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
