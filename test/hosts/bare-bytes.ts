import type { Cell, SheetSpec } from '../../src/sheets/sheet';

/** Bytes of what stands in the cells, and nothing else. */
export function bareBytes(specs: readonly SheetSpec[]): number {
  const content = (cell: Cell) => (typeof cell === 'object' && cell !== null ? cell.formula : cell);
  return Buffer.byteLength(JSON.stringify(specs.map(({ cells }) => cells.map((row) => row.map(content)))));
}
