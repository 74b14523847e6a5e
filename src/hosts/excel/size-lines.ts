import type { SheetSpec } from '../../sheets/sheet';
import { linesBySize } from './line-addresses';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';

/** Widths of columns, and which are hidden. */
export async function sizeColumns(spec: SheetSpec, ranges: SheetRanges, pace: Pace): Promise<void> {
  for (const { size, addresses } of linesBySize(spec.columnWidths, 'columns')) {
    await pace(600);
    for (const target of ranges.many(addresses)) target.format.columnWidth = points(size);
  }
  const last = Math.max(-1, ...spec.hiddenColumns);
  const hidden = Array.from({ length: last + 1 }, (_, column) => spec.hiddenColumns.includes(column) || null);
  for (const { addresses } of linesBySize(hidden, 'columns')) {
    for (const address of addresses) ranges.one(address).columnHidden = true;
  }
}

/** Heights of rows in points. */
export async function sizeRows({ rowHeights }: SheetSpec, ranges: SheetRanges, pace: Pace): Promise<void> {
  for (const { size, addresses } of linesBySize(rowHeights, 'rows')) {
    await pace(600 + addresses.length * 8);
    for (const target of ranges.many(addresses)) target.format.rowHeight = size;
  }
}

/** Excel measures columns in points; a digit of its standard font is 7 pixels wide, and 5 pixels are margin. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
