import { BooleanNumber, type ICellData, type IStyleData, type IWorksheetData } from '@univerjs/core';
import type { Range, SheetSpec, Style } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import { isBroad, styleBands } from '../style-bands';
import { sum } from '../sum';
import { cellData, leadingTo } from './cell-data';
import { rangeData } from './rule-data';
import { styleData } from './style-data';

/** Room to type below and beside what stands there. */
const spare = { rows: 50, columns: 4 };

/** A point is 4/3 of a pixel; a digit of the standard font is 7 wide, and 5 of every column are margin. */
export const pixels = {
  height: (points: number) => (points * 4) / 3,
  width: (digits: number) => digits * 7 + 5,
};

/** What we know of a sheet and the embedded spreadsheet does not: it keeps this with the sheet. */
export type WrittenSpec = Omit<SheetSpec, 'cells'>;

function withoutCells({ cells: _cells, ...rest }: SheetSpec): WrittenSpec {
  return rest;
}

/** The styles that a sheet uses by their names, which are sums of what they say: equal styles have one name in any sheet. */
export type NamedStyles = Record<string, IStyleData>;

/** Adds a style to the named ones; its name, which every cell bears: the shorter, the less has to be copied with a sheet. */
export function styleName(styles: NamedStyles, style: IStyleData): string {
  const name = sum(style);
  styles[name] = style;
  return name;
}

/** Gives a style its name, and adds it to the named ones. */
export function namedIn(styles: NamedStyles): (style: Style) => string {
  const names = new Map<Style, string>();
  return (style) => {
    let name = names.get(style);
    if (name === undefined) names.set(style, (name = styleName(styles, styleData(style))));
    return name;
  };
}

/** A sheet in the words of the embedded spreadsheet; its styles are added to `styles`. The sheet’s id is our mark. */
export function worksheetData(spec: SheetSpec, styles: NamedStyles): Partial<IWorksheetData> {
  const nameOf = namedIn(styles);
  const cells = filledCells(spec, nameOf);
  const broad = spec.styles.filter(({ range }) => isBroad(range));
  const size = sizeOf(spec);
  return {
    id: sheetMark(spec.id),
    custom: { written: withoutCells(spec) },
    name: spec.name,
    tabColor: spec.tabColour ?? '',
    hidden: spec.visibility === 'hidden' ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: size.rows + spare.rows,
    columnCount: size.columns + spare.columns,
    defaultRowHeight: 20,
    mergeData: spec.merges.filter(({ rows, columns }) => rows * columns > 1).map(rangeData),
    cellData: cells,
    rowData: Object.fromEntries(
      spec.rowHeights.flatMap((height, row) => (height === null ? [] : [[row, rowData(height)]])),
    ),
    columnData: Object.fromEntries(
      Array.from({ length: size.columns }, (_, column) => [column, columnData(spec, column, broad, nameOf)]),
    ),
    showGridlines: broad.length > 0 ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(spec.freeze && {
      freeze: {
        xSplit: spec.freeze.columns,
        ySplit: spec.freeze.rows,
        startRow: spec.freeze.rows > 0 ? spec.freeze.rows : -1,
        startColumn: spec.freeze.columns > 0 ? spec.freeze.columns : -1,
      },
    }),
  };
}

function filledCells(spec: SheetSpec, nameOf: (style: Style) => string) {
  const rows: Record<number, Record<number, ICellData>> = {};
  const place = (row: number, column: number, data: ICellData) => {
    const cells = (rows[row] ??= {});
    cells[column] = { ...cells[column], ...data };
  };
  spec.cells.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell !== null && cell !== '') place(rowIndex, column, cellData(cell));
    });
  });
  for (const { row, column, rows: height, columns } of spec.merges) {
    for (let r = row; r < row + height; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        if (r > row || c > column) delete rows[r]?.[c];
      }
    }
  }
  for (const { first, last, runs } of styleBands(spec.styles)) {
    for (const run of runs) {
      const s = nameOf(run.style);
      for (let row = first; row <= last; row += 1) {
        for (let column = run.first; column <= run.last; column += 1) {
          // What is blank in a broad range has the style of its column.
          if (!run.broad || rows[row]?.[column]) place(row, column, { s });
        }
      }
    }
  }
  for (const { row, column, to } of spec.links) place(row, column, leadingTo(to));
  return rows;
}

/** A row of this height in points. */
export function rowData(height: number) {
  return height === 0 ? { hd: BooleanNumber.TRUE } : { h: pixels.height(height), ia: BooleanNumber.FALSE };
}

function columnData(
  spec: SheetSpec,
  column: number,
  broad: SheetSpec['styles'],
  nameOf: (style: Style) => string,
) {
  const width = spec.columnWidths[column];
  const here = broad.filter(({ range }) => range.column <= column && column < range.column + range.columns);
  const style = Object.assign(
    {},
    ...here.map(({ style: { border: _border, fill: _fill, ...rest } }) => rest),
  ) as Style;
  return {
    ...(width !== undefined && { w: pixels.width(width) }),
    ...(spec.hiddenColumns.includes(column) && { hd: BooleanNumber.TRUE }),
    ...(here.length > 0 && { s: nameOf(style) }),
  };
}

/** Everything that is written, drawn or given a width. */
function sizeOf(spec: SheetSpec): { readonly rows: number; readonly columns: number } {
  const ranges: readonly Range[] = [
    ...spec.styles.map(({ range }) => range),
    ...spec.charts.map(({ anchor }) => anchor),
  ];
  return {
    rows: Math.max(spec.cells.length, spec.rowHeights.length, ...ranges.map(({ row, rows }) => row + rows)),
    columns: Math.max(
      1,
      spec.columnWidths.length,
      spec.cells.reduce((widest, row) => Math.max(widest, row.length), 0),
      ...ranges.map(({ column, columns }) => column + columns),
    ),
  };
}
