import type { Cell } from '../../sheets/sheet';

/** About how many bytes cells take on their way: in UTF-8 and JSON, what is Chinese takes three a sign. */
export function cellBytes(rows: readonly (readonly (Cell | boolean)[])[]): number {
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += bytesOf(cell);
  return bytes;
}

function bytesOf(cell: Cell | boolean): number {
  if (typeof cell === 'object') return cell === null ? 3 : bytesOf(cell.formula);
  if (typeof cell !== 'string') return 8;
  let bytes = 3;
  for (let at = 0; at < cell.length; at++) {
    const sign = cell.charCodeAt(at);
    // Quotes and backslashes are told by two.
    bytes += sign > 0x7ff ? 3 : sign > 0x7f || sign === 34 || sign === 92 ? 2 : 1;
  }
  return bytes;
}
