import type { Range } from '../../src/sheets/sheet';
import { Refusal } from './refusal';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export const wholeSheet: Range = { row: 0, column: 0, rows: rowLimit, columns: columnLimit };

/** Reads A1, A1:C3, A:C, 1:3, with or without $ and a tab in front. */
export function parseArea(address: string): Range {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Z]{1,3})?([0-9]{1,7})?(?::([A-Z]{1,3})?([0-9]{1,7})?)?$/i.exec(local);
  const [, firstColumn, firstRow, lastColumn, lastRow] = match ?? [];
  const single = !local.includes(':');
  const wellFormed = single
    ? firstColumn && firstRow
    : Boolean(firstColumn) === Boolean(lastColumn) && Boolean(firstRow) === Boolean(lastRow);
  if (!local || !match || !wellFormed) throw new Refusal('InvalidArgument', `${address} is no address`);
  const left = firstColumn ? columnNumber(firstColumn) : 0;
  const right = single ? left : lastColumn ? columnNumber(lastColumn) : columnLimit - 1;
  const top = firstRow ? Number(firstRow) - 1 : 0;
  const bottom = single ? top : lastRow ? Number(lastRow) - 1 : rowLimit - 1;
  return within({
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  });
}

/** The area itself, or a refusal where it leaves the sheet. */
export function within(area: Range): Range {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
  if (!inside || row + rows > rowLimit || column + columns > columnLimit) {
    throw new Refusal('InvalidArgument', `the range ${JSON.stringify(area)} leaves the sheet`);
  }
  return area;
}

export function overlap(a: Range, b: Range): Range | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
