import type { Range } from './sheet';

/** `block(3, 1, 10)` begins in row 3, column 1 and is ten rows high and one column wide. */
export function block(row: number, column: number, rows = 1, columns = 1): Range {
  return { row, column, rows, columns };
}

/** The letters of a column that counts from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1, for a row and column that count from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Row and column, from 0, of an address such as AB12. */
export function cellAt(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address) ?? [];
  if (letters === undefined || row === undefined) return undefined;
  const column = [...letters].reduce((so, letter) => so * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

/** The range of an address such as A1:C3 or B7; undefined for anything else, whole rows and columns included. */
export function rangeAt(address: string): Range | undefined {
  const [first, last] = address.split(':').map(cellAt);
  const end = address.includes(':') ? last : first;
  return (
    first && end && block(first.row, first.column, end.row - first.row + 1, end.column - first.column + 1)
  );
}

/** A1:C3, or A1 for a single cell. */
export function rangeAddress({ row, column, rows, columns }: Range): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** $A$1:$C$3, or $A$1 for a single cell. */
export function absoluteAddress(range: Range): string {
  return rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A tab's name as formulas quote it. */
export function quotedTab(tab: string): string {
  return `'${tab.replaceAll("'", "''")}'`;
}

/** A range of another sheet: '责任矩阵'!$A$1:$C$3. */
export function addressOn(tab: string, range: Range): string {
  return `${quotedTab(tab)}!${absoluteAddress(range)}`;
}

/** $A1: the formula of a conditional format stays in its column and goes along with the rows. */
export function rowAddress(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}
