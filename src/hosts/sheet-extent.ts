import type { Range, SheetSpec } from '../sheets/sheet';

/** Rows and columns that are ours: everything that is written, painted or given a size. Charts lie above the cells. */
export function sheetExtent(spec: SheetSpec): { readonly rows: number; readonly columns: number } {
  const ranges: readonly Range[] = [
    ...[...spec.styles, ...spec.conditionalFormats, ...spec.validations].map(({ range }) => range),
    ...spec.merges,
    ...(spec.table ? [spec.table.range] : []),
  ];
  return {
    rows: ranges.reduce(
      (most, { row, rows }) => Math.max(most, row + rows),
      Math.max(spec.cells.length, spec.rowHeights.length),
    ),
    columns: ranges.reduce(
      (most, { column, columns }) => Math.max(most, column + columns),
      Math.max(
        spec.columnWidths.length,
        ...spec.hiddenColumns.map((column) => column + 1),
        ...spec.cells.map((row) => row.length),
      ),
    ),
  };
}
