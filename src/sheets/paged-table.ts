import { block } from './address';
import type { Range } from './sheet';
import { lineCount, linesWithin, rowHeight } from './text-size';

/** Rows that share the first column's cell. */
export interface TableGroup {
  readonly label: string;
  /** The texts of the other columns, row by row. */
  readonly rows: readonly (readonly string[])[];
}

export interface TableLayout {
  /** Widths in characters, the label's column first. */
  readonly widths: readonly number[];
  /** Points. */
  readonly size: number;
  /** The sheet's row and column at which the body begins. */
  readonly row: number;
  readonly column: number;
  /** Points that the body has on its first page, and on the later ones. */
  readonly room: { readonly first: number; readonly later: number };
  /** Whether each group begins a page. */
  readonly pageForEach?: boolean;
}

export interface PagedTable {
  /** The label stands in the first row of each merged cell; the cells it covers are null. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly heights: readonly number[];
  readonly merges: readonly Range[];
  /** Rows of the sheet before which a page begins. */
  readonly breaks: readonly number[];
  /** Points that are left on the last page. */
  readonly left: number;
}

/**
 * Sets a table on pages so that no row and no merged cell goes over the end of one: a label's cell ends with the page and
 * begins anew on the next. A row that is taller than a page becomes several.
 */
export function pageTable(groups: readonly TableGroup[], layout: TableLayout): PagedTable {
  const { widths, size, row, column, room, pageForEach = false } = layout;
  const [labelWidth = 0, ...cellWidths] = widths;
  const most = Math.min(room.first, room.later);
  const rows: (string | null)[][] = [];
  const heights: number[] = [];
  const merges: Range[] = [];
  const breaks: number[] = [];
  let left = room.first;
  let pageStart = 0;

  for (const { label, rows: texts } of groups) {
    const labelHeight = Math.min(most, rowHeight([{ text: label, width: inSize(labelWidth, size) }], size));
    let start = rows.length;
    let filled = 0;
    const close = () => {
      const count = rows.length - start;
      if (count === 0) return;
      // A label that is taller than its rows makes them grow.
      const growth = Math.max(0, labelHeight - filled) / count;
      for (let at = start; at < rows.length; at++) heights[at] = (heights[at] ?? 0) + growth;
      left -= Math.max(filled, labelHeight);
      if (count > 1) merges.push(block(row + start, column, count));
      start = rows.length;
      filled = 0;
    };
    const turnPage = () => {
      breaks.push(row + rows.length);
      pageStart = rows.length;
      left = room.later;
    };

    if (pageForEach && rows.length > pageStart) turnPage();
    for (const cells of texts.flatMap((one) => withinHeight(one, cellWidths, size, most))) {
      const height = rowHeight(
        cells.map((text, at) => ({ text, width: inSize(cellWidths[at] ?? 0, size) })),
        size,
      );
      if (Math.max(filled + height, labelHeight) > left && rows.length > pageStart) {
        close();
        turnPage();
      }
      rows.push([rows.length === start ? label : null, ...cells]);
      heights.push(height);
      filled += height;
    }
    close();
  }
  return { rows, heights: heights.map((height) => Math.ceil(height * 4) / 4), merges, breaks, left };
}

/** A column's width in characters as tall as the text: measures count characters of 10 points. */
export function inSize(width: number, size: number): number {
  return (width * 10) / size;
}

/** One row as it is, or cut into as many as the height asks for. */
function withinHeight(
  cells: readonly string[],
  widths: readonly number[],
  size: number,
  most: number,
): string[][] {
  const lines = linesWithin(most, size);
  const columns = cells.map((text, at) => cutToLines(text, inSize(widths[at] ?? 0, size), lines));
  const count = Math.max(1, ...columns.map((pieces) => pieces.length));
  return Array.from({ length: count }, (_, at) => columns.map((pieces) => pieces[at] ?? ''));
}

/** Cut behind a separator or the end of a sentence where there is one in the later half of a piece. */
function cutToLines(text: string, width: number, lines: number): string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (lineCount(rest.join(''), width) > lines) {
    let [fits, tooLong] = [1, rest.length];
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2);
      if (lineCount(rest.slice(0, middle).join(''), width) > lines) tooLong = middle;
      else fits = middle;
    }
    const piece = rest.slice(0, fits);
    const pause = Math.max(...['、', '；', ';', '。', '\n'].map((sign) => piece.lastIndexOf(sign))) + 1;
    const end = pause > fits / 2 ? pause : fits;
    pieces.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...pieces, rest.join('')];
}
