import type { Book, Cell, Sheet } from './book';
import { plainLook } from './book';

/** Everything people can see or trip over in a workbook, as plain data to be compared. */
export interface BookPicture {
  readonly sheets: Readonly<Record<string, SheetPicture>>;
  readonly names: Readonly<Record<string, string>>;
}

export type SheetPicture = Readonly<Record<string, unknown>>;

export function bookPicture(book: Book): BookPicture {
  return {
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sheetPicture(sheet)])),
    names: Object.fromEntries([...book.names].map(({ name, formula }) => [name, formula]).sort()),
  };
}

export function sheetPicture(sheet: Sheet): SheetPicture {
  const cells: Record<string, unknown> = {};
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      const picture = cell && cellPicture(cell);
      if (picture) cells[`${rowIndex},${columnIndex}`] = picture;
    });
  });
  const {
    visibility,
    tabColor,
    showGridlines,
    merges,
    conditionalFormats,
    validations,
    frozen,
    page,
    breaks,
  } = sheet;
  return structuredClone({
    ...{ cells, visibility, tabColor, showGridlines, conditionalFormats, frozen, page, breaks },
    merges: [...merges].map((merge) => JSON.stringify(merge)).sort(),
    validations: [...validations].map((validation) => JSON.stringify(validation)).sort(),
    tables: sheet.tables.map(({ id: _, ...table }) => table),
    charts: sheet.charts,
    columnWidths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    rowHeights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort(),
    hiddenRows: [...sheet.hiddenRows].sort(),
  });
}

function cellPicture({ content, formula, look, hyperlink }: Cell): object | undefined {
  const entry = formula ?? content;
  if (entry === '' && look === plainLook && !hyperlink) return undefined;
  const sorted = Object.fromEntries(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { entry, look: sorted, ...(hyperlink ? { hyperlink } : {}) };
}
