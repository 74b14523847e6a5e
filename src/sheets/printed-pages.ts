import { columnPoints, pageRoom } from './page-breaks';
import type { SheetSpec } from './sheet';

/** Points of a row for which nothing is said. */
export const usualHeight = 15;

/** How a sheet falls on pages when a host prints it. */
export interface PrintedPages {
  /** Rows before which a page begins, asked for or because the one before is full. */
  readonly starts: readonly number[];
  /** 1 is as said; a sheet that is too wide for its pages is printed smaller. */
  readonly scale: number;
  /** Points of rows that one page holds, at that scale. */
  readonly room: number;
}

export function printedPages(spec: SheetSpec): PrintedPages {
  const { print, columnWidths, hiddenColumns, cells, rowHeights } = spec;
  const { across, down } = pageRoom(print);
  const points = columnWidths.map((width, column) =>
    hiddenColumns.includes(column) ? 0 : columnPoints(width),
  );
  const all = points.reduce((sum, width) => sum + width, 0);
  const scale = Math.min(1, (across * print.fitWidth) / Math.max(1, all));
  const room = down / scale;

  const [first, last] = print.repeatRows ?? [0, -1];
  const heights = Array.from(
    { length: Math.max(cells.length, rowHeights.length) },
    (_, row) => rowHeights[row] ?? usualHeight,
  );
  const repeated = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  const asked = new Set(print.breaks);
  const starts: number[] = [];
  let used = 0;
  for (const [row, height] of heights.entries()) {
    if (row > 0 && (asked.has(row) || used + height > room)) {
      starts.push(row);
      used = row > last ? repeated : 0;
    }
    used += height;
  }
  return { starts, scale, room };
}
