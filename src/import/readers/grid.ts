import type { Text } from '../../plan/language';
import type { Block, Table, TableCell } from '../document';
import { refuse, readingOf, type Reading } from './reading';

/** One sheet's cells that hold text. Rows and columns count from 0. */
export interface Grid {
  /** The tab's name, where places need it to be found. */
  readonly tab?: string;
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A merged range. */
export interface MergedRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The grid of a block of cells as they are shown, row by row; `row` and `column` are where its first cell stands. */
export function gridOfTexts(
  texts: readonly (readonly string[])[],
  merged: readonly MergedRange[] = [],
  { row: top, column: left } = { row: 0, column: 0 },
): Grid {
  const spans = new Map(merged.map((range) => [`${range.row},${range.column}`, range]));
  const cells = texts.flatMap((line, atRow) =>
    line.flatMap((text, atColumn): GridCell[] => {
      if (text.trim() === '') return [];
      const [row, column] = [top + atRow, left + atColumn];
      const span = spans.get(`${row},${column}`);
      return [{ row, column, text, rowSpan: span?.rows ?? 1, columnSpan: span?.columns ?? 1 }];
    }),
  );
  return { cells };
}

/**
 * A table for each region of each sheet. Regions stand apart by blank columns, or by blank rows where what follows is a
 * title or has other columns. A row of a single cell at the head of a region is a title: a paragraph.
 */
export function readGrids(grids: readonly Grid[]): Reading {
  const blocks: Block[] = [];
  for (const grid of grids) {
    for (const region of regionsOf(grid.cells)) {
      if (areaOf(region) > maximumArea) return refuse(tooLarge);
      appendRegion(region, grid.tab, blocks);
    }
  }
  return readingOf({ blocks });
}

/** Cells, blank ones included, of one region: a thousand tasks by three hundred units. */
const maximumArea = 300_000;

export const tooLarge: Text = {
  'zh-CN': '表格太大，不像是一份责任清单；请只保留清单所在的行和列，另存后再导入',
  en: 'its table is too large for a list of responsibilities; keep only the rows and columns of the list, save it and import that',
};

/** Cells of one region, row by row. */
type Region = readonly (readonly GridCell[])[];

/** From the first row or column to before the last. */
interface Extent {
  left: number;
  right: number;
  bottom: number;
}

function regionsOf(cells: readonly GridCell[]): Region[] {
  const regions: GridCell[][][] = [];
  let extent = extentOf([]);
  for (const row of rowsOf(cells)) {
    const isApart = (row[0]?.row ?? 0) > extent.bottom;
    if (regions.length === 0 || (isApart && !goesOn(row, extent))) {
      regions.push([]);
      extent = extentOf([]);
    }
    regions.at(-1)?.push(row);
    include(row, extent);
  }
  return regions.flatMap(splitAtBlankColumns);
}

/** After blank rows a list may go on: it then keeps to its columns, and no title stands above. */
function goesOn(row: readonly GridCell[], before: Extent): boolean {
  const own = extentOf([row]);
  return row.length > 1 && own.left >= before.left && own.right <= before.right;
}

function extentOf(region: Region): Extent {
  const extent = { left: Infinity, right: 0, bottom: 0 };
  for (const row of region) include(row, extent);
  return extent;
}

function include(row: readonly GridCell[], extent: Extent): void {
  for (const cell of row) {
    const [right, bottom] = [cell.column + cell.columnSpan, cell.row + cell.rowSpan];
    if (cell.column < extent.left) extent.left = cell.column;
    if (right > extent.right) extent.right = right;
    if (bottom > extent.bottom) extent.bottom = bottom;
  }
}

/** Rows that hold text, from the top, each from the left. */
function rowsOf(cells: readonly GridCell[]): GridCell[][] {
  const rows = new Map<number, GridCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
}

function splitAtBlankColumns(region: Region): Region[] {
  const cells = region.flat().sort((a, b) => a.column - b.column);
  const parts: GridCell[][] = [];
  let right = -1;
  for (const cell of cells) {
    if (cell.column > right || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(cell);
    right = Math.max(right, cell.column + cell.columnSpan);
  }
  return parts.length === 1 ? [region] : parts.map(rowsOf);
}

function areaOf(region: Region): number {
  const { left, right } = extentOf(region);
  return region.length * (right - left);
}

function appendRegion(region: Region, tab: string | undefined, blocks: Block[]): void {
  const heads = region.findIndex((row) => row.length > 1);
  const titles = heads < 0 ? region : region.slice(0, heads);
  for (const cell of titles.flat()) {
    const place = { cell: cellName(cell.row, cell.column, tab) };
    for (const text of cell.text.split(/\r\n?|\n/)) blocks.push({ kind: 'paragraph', text, place });
  }
  if (heads >= 0) blocks.push(tableOf(region.slice(heads), tab));
}

function tableOf(region: Region, tab: string | undefined): Table {
  const { left, right } = extentOf(region);
  const rowNumbers = region.map((cells) => cells[0]?.row ?? 0);
  /** By column, the last row that a merged cell above reaches. */
  const reach = new Map<number, number>();
  const rows = region.map((cells, index) => {
    const row = rowNumbers[index] ?? 0;
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const placed: TableCell[] = [];
    for (let column = left; column < right;) {
      const cell = byColumn.get(column);
      const { text = '', rowSpan = 1, columnSpan = 1 } = cell ?? {};
      if (cell || (reach.get(column) ?? -1) < row) {
        placed.push({
          text: text.trim(),
          rowSpan: rowSpan === 1 ? 1 : rowsBefore(row + rowSpan, rowNumbers) - index,
          columnSpan,
          place: { cell: cellName(row, column, tab) },
        });
      }
      if (rowSpan > 1) for (let at = column; at < column + columnSpan; at++) reach.set(at, row + rowSpan - 1);
      column += columnSpan;
    }
    return placed;
  });
  return { kind: 'table', rows, place: { cell: cellName(rowNumbers[0] ?? 0, left, tab) } };
}

/** How many of the ascending numbers are less than `row`. */
function rowsBefore(row: number, rowNumbers: readonly number[]): number {
  let [low, high] = [0, rowNumbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rowNumbers[middle] ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A1, or 责任清单!A1, for a row and column that count from 0. */
function cellName(row: number, column: number, tab: string | undefined): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  const sheet =
    tab === undefined ? '' : `${/^[\p{L}\p{N}_]+$/u.test(tab) ? tab : `'${tab.replaceAll("'", "''")}'`}!`;
  return `${sheet}${letters}${row + 1}`;
}
