import type { IRange } from '@univerjs/core';
import type { MovedSheet } from '../moved-formula';

/** The cells of a range after rows and columns of their sheet have been moved. */
export function movedRanges(range: IRange, { rows, columns }: MovedSheet): IRange[] {
  const strips = columns.runs(range.startColumn, range.endColumn);
  return rows.runs(range.startRow, range.endRow).flatMap((band) =>
    strips.map((strip) => ({
      ...range,
      startRow: band.first,
      endRow: band.last,
      startColumn: strip.first,
      endColumn: strip.last,
    })),
  );
}
