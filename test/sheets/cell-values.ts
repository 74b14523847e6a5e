import type { SheetSpec, SheetValues } from '../../src/sheets/sheet';

/** What a host reads back when nobody has touched the sheet: formulas give their results. */
export function cellValues(spec: SheetSpec): SheetValues {
  return spec.cells.map((row) =>
    row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)),
  );
}
