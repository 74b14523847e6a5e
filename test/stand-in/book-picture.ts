import type { Book, Cell, Sheet } from './book';

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
    ...{ cells, visibility, tabColor, showGridlines, frozen, page, breaks },
    merges: [...merges].map((merge) => JSON.stringify(merge)).sort(),
    validations: [...validations].map((validation) => JSON.stringify(validation)).sort(),
    tables: sheet.tables.map(({ id: _, filters, ...table }) => ({ ...table, filters: [...filters] })),
    conditionalFormats: conditionalFormats.map(({ id: _, ...format }) => format),
    charts: sheet.charts,
    columnWidths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    rowHeights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort(),
    hiddenRows: [...sheet.hiddenRows].sort(),
  });
}

function cellPicture({ content, formula, look, hyperlink, comment }: Cell): object | undefined {
  const entry = formula ?? content;
  const sorted = Object.fromEntries(
    Object.entries(look)
      .filter(([property, value]) => !isUsual(property, value, look))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  if (entry === '' && Object.keys(sorted).length === 0 && !hyperlink && comment === undefined) {
    return undefined;
  }
  return {
    entry,
    look: sorted,
    ...(hyperlink ? { hyperlink } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** Nobody sees whether a look is the usual one or was made the usual one again. */
function isUsual(property: string, value: unknown, look: Cell['look']): boolean {
  // A line between cells is seen as the edge of either.
  const edge = /^border\.[^.]+/
    .exec(property)?.[0]
    .replace('InsideHorizontal', 'EdgeTop')
    .replace('InsideVertical', 'EdgeLeft');
  if (property === 'font.color' && value === '#000000') return true;
  if (edge) return (look[`${edge}.style`] ?? 'None') === 'None';
  return (
    value === undefined ||
    value === false ||
    [0, 'None', 'General', 'Bottom'].some((usual) => usual === value)
  );
}
