import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type ISheetDataValidationRule,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';
import type { Cell, Link, Range, SheetId, SheetSpec, StyledRange } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import { isBroad } from '../style-bands';
import { cellValue, linkOf } from './cell-data';
import { conditionalFormatOf, rangeOf, validationOf, type ConditionalFormatData } from './rule-data';
import { styleOf } from './style-data';
import { pluginData, pluginNames } from './workbook-data';
import { pixels, type WrittenSpec } from './worksheet-data';

type Rows = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;

/**
 * A sheet of ours as it stands in the embedded spreadsheet, with what people have typed, moved and coloured there; what
 * the spreadsheet has no idea of (charts, print set-up) is as it was written.
 * @param formulaAt the formula of a cell that shares it with others
 */
export function sheetSpec(
  workbook: IWorkbookData,
  id: SheetId,
  formulaAt: (row: number, column: number) => string,
): SheetSpec {
  const key = sheetMark(id);
  const sheet = workbook.sheets[key] ?? {};
  const { written } = sheet.custom as { readonly written: WrittenSpec };
  const rows: Rows = sheet.cellData ?? {};
  const columns = Object.entries(sheet.columnData ?? {});
  const of = <T>(plugin: string) => pluginData(workbook, plugin)[key] as T | undefined;
  const table = of<{ readonly ref: IRange }>(pluginNames.filters)?.ref;
  const freeze = sheet.freeze;
  const frozen = freeze && (freeze.xSplit > 0 || freeze.ySplit > 0);
  const { freeze: _freeze, ...rest } = written;
  return {
    ...rest,
    name: sheet.name ?? written.name,
    cells: cellsOf(rows, formulaAt),
    // A broad range is styled by whole columns: what it was written with stands for it.
    styles: written.styles.some(({ range }) => isBroad(range))
      ? written.styles
      : stylesOf(rows, workbook.styles),
    columnWidths: listed(columns.map(([column, data]) => [Number(column), data?.w])).map((width, column) =>
      width === undefined ? (written.columnWidths[column] ?? 8) : Math.max(0, (width - pixels.width(0)) / 7),
    ),
    rowHeights: listed(
      Object.entries(sheet.rowData ?? {}).map(([row, data]) => [
        Number(row),
        data?.hd === BooleanNumber.TRUE ? 0 : data?.h,
      ]),
    ).map((height) => (height === undefined ? null : height / pixels.height(1))),
    hiddenColumns: columns
      .filter(([, data]) => data?.hd === BooleanNumber.TRUE)
      .map(([column]) => Number(column)),
    merges: (sheet.mergeData ?? []).map(rangeOf),
    ...(written.table && {
      table: { ...written.table, range: table ? rangeOf(table) : written.table.range },
    }),
    conditionalFormats: (of<readonly ConditionalFormatData[]>(pluginNames.formats) ?? []).flatMap(
      conditionalFormatOf,
    ),
    validations: (of<readonly ISheetDataValidationRule[]>(pluginNames.validations) ?? []).flatMap(
      validationOf,
    ),
    links: linksOf(rows),
    names: written.names.map(({ name, range }) => ({
      name,
      range: namedRange(workbook, key, name) ?? range,
    })),
    ...(frozen && { freeze: { rows: freeze.ySplit, columns: freeze.xSplit } }),
    visibility: sheet.hidden === BooleanNumber.TRUE ? 'hidden' : 'visible',
    ...(sheet.tabColor && { tabColour: sheet.tabColor }),
  };
}

function cellsOf(rows: Rows, formulaAt: (row: number, column: number) => string): Cell[][] {
  const cells = listed(Object.entries(rows).map(([row, cell]) => [Number(row), cell]));
  return cells.map((row, rowIndex) =>
    listed(Object.entries(row ?? {}).map(([column, cell]) => [Number(column), cell])).map((data, column) =>
      cellOf(data, () => formulaAt(rowIndex, column)),
    ),
  );
}

function cellOf(data: ICellData | undefined, sharedFormula: () => string): Cell {
  const value = cellValue(data);
  const shown = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  const formula = data?.f ?? (data?.si ? sharedFormula() : undefined);
  return formula ? { formula, value: shown ?? '' } : shown;
}

function linksOf(rows: Rows): Link[] {
  return eachCell(rows).flatMap(([row, column, data]) => {
    const to = linkOf(data);
    return to ? [{ row, column, to }] : [];
  });
}

/** Cells that stand together and are styled alike are told as one range. */
function stylesOf(rows: Rows, named: IWorkbookData['styles']): StyledRange[] {
  const ranges: StyledRange[] = [];
  /** Those that reach down to the row above, by their columns and style. */
  let above = new Map<string, { range: { -readonly [K in keyof Range]: Range[K] } }>();
  let last = -1;
  for (const [rowText, cells] of Object.entries(rows)) {
    const row = Number(rowText);
    if (row !== last + 1) above = new Map();
    last = row;
    const here: typeof above = new Map();
    for (const { first, columns, style } of runs(cells)) {
      const key = `${first} ${columns} ${typeof style === 'string' ? style : JSON.stringify(style)}`;
      let reaching = above.get(key);
      if (reaching) reaching.range.rows += 1;
      else {
        const data = typeof style === 'string' ? named[style] : style;
        reaching = { range: { row, column: first, rows: 1, columns } };
        if (data) ranges.push({ range: reaching.range, style: styleOf(data) });
      }
      here.set(key, reaching);
    }
    above = here;
  }
  return ranges;
}

interface Run {
  readonly first: number;
  columns: number;
  readonly style: IStyleData | string;
}

function runs(cells: Readonly<Record<number, ICellData>>): Run[] {
  const found: Run[] = [];
  for (const [columnText, { s: style }] of Object.entries(cells)) {
    const column = Number(columnText);
    const last = found.at(-1);
    if (last && last.first + last.columns === column && last.style === style) last.columns += 1;
    else if (style) found.push({ first: column, columns: 1, style });
  }
  return found;
}

function namedRange(workbook: IWorkbookData, sheet: string, name: string): Range | undefined {
  const entry = pluginData(workbook, pluginNames.names)[`${sheet}/${name}`];
  const { formulaOrRefString = '' } = (entry ?? {}) as { readonly formulaOrRefString?: string };
  const match = /!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(formulaOrRefString);
  if (!match) return undefined;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const [row, column] = [Number(firstRow) - 1, columnNumber(firstColumn)];
  return { row, column, rows: Number(lastRow) - row, columns: columnNumber(lastColumn) - column + 1 };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function eachCell(rows: Rows): [number, number, ICellData][] {
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, data]): [number, number, ICellData] => [
      Number(row),
      Number(column),
      data,
    ]),
  );
}

/** Items by their number, without the blank ones at the end. */
function listed<T>(entries: readonly (readonly [number, Nullable<T>])[]): (T | undefined)[] {
  const list: (T | undefined)[] = [];
  for (const [index, item] of entries) {
    if (item === undefined || item === null) continue;
    while (list.length < index) list.push(undefined);
    list[index] = item as T;
  }
  return list;
}
