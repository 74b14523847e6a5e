import type { Cell, SheetSpec } from '../../sheets/sheet';
import { typedText } from '../typed-text';

/** What goes to Excel for a cell: an empty string clears it. */
export type Typed = string | number | boolean;

/** Rows of a sheet as they go to Excel, each as wide as the widest. */
export function typedRows(spec: SheetSpec): (row: number) => Typed[] {
  const width = sheetSize(spec).columns;
  const isText = textFormat(spec);
  return (row) => {
    const cells = spec.cells[row] ?? [];
    return Array.from({ length: width }, (_, column) =>
      typedCell(cells[column] ?? null, () => isText(row, column)),
    );
  };
}

function typedCell(cell: Cell, formattedAsText: () => boolean): Typed {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return typedText(cell, formattedAsText());
  return typeof cell === 'number' ? cell : cell.formula;
}

/** Rows and columns that hold cells. */
export function sheetSize({ cells }: SheetSpec): { readonly rows: number; readonly columns: number } {
  return { rows: cells.length, columns: cells.reduce((widest, row) => Math.max(widest, row.length), 0) };
}

/** Whether a cell is formatted as text. */
function textFormat({ styles }: SheetSpec): (row: number, column: number) => boolean {
  const formats = styles.filter(({ style }) => style.numberFormat !== undefined).reverse();
  return (row, column) =>
    formats.find(
      ({ range }) =>
        range.row <= row &&
        row < range.row + range.rows &&
        range.column <= column &&
        column < range.column + range.columns,
    )?.style.numberFormat === '@';
}
