import { CellValueType, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { SheetValues } from '../../sheets/sheet';
import { removedBeside } from '../removed-beside';
import { cellData, cellValue } from './cell-data';
import { movedRanges } from './moved-ranges';
import { hasFormula, type ReshapedSheet } from './reshaped-sheet';

type Cells = Record<number, Record<number, ICellData>>;

/**
 * The sheet as it is written anew, with what people have beside it: cells, with their looks, heights and widths. Of a row
 * that is gone it goes under the table.
 * @param moved a formula that stands on this sheet, after all rows have been moved
 * @returns how many rows of notes were put under the table
 */
export function keepBeside(
  sheet: ReshapedSheet,
  fresh: Partial<IWorksheetData>,
  moved: (cell: ICellData, row: number, column: number) => ICellData,
): { readonly sheet: Partial<IWorksheetData>; readonly kept: number } {
  const { standing, rows, columns } = sheet;
  const cells: Cells = { ...fresh.cellData };
  let [lastRow, lastColumn] = [-1, -1];
  const put = (row: number, column: number, cell: ICellData) => {
    cells[row] = { ...cells[row], [column]: cell };
    [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
  };
  eachCell(standing.cellData, (row, column, cell) => {
    if (!sheet.isTheirs(row, column)) return;
    const [toRow, toColumn] = [rows.to(row), columns.to(column)];
    if (toRow !== undefined && toColumn !== undefined) put(toRow, toColumn, moved(cell, row, column));
  });
  const kept = keepNotes(sheet, cells, put);
  const beside = <T>(
    all: Readonly<Record<number, T>> = {},
    to: (line: number) => number | undefined,
    isTheirs: (line: number) => boolean,
  ) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([line, data]) => {
        const place = isTheirs(Number(line)) ? to(Number(line)) : undefined;
        return place === undefined ? [] : [[place, data] as const];
      }),
    ) as Record<number, T>;
  const merges = (standing.mergeData ?? []).flatMap((range) => {
    if (!sheet.isTheirs(range.startRow, range.startColumn)) return [];
    const ranges = movedRanges(range, sheet);
    return ranges.length === 1 ? ranges : [];
  });
  return {
    kept,
    sheet: {
      ...fresh,
      cellData: cells,
      rowData: { ...beside(standing.rowData, rows.to, (row) => sheet.isTheirs(row, 0)), ...fresh.rowData },
      columnData: { ...beside(standing.columnData, columns.to, sheet.isTheirColumn), ...fresh.columnData },
      mergeData: [...(fresh.mergeData ?? []), ...merges],
      rowCount: Math.max(fresh.rowCount ?? 0, lastRow + 20),
      columnCount: Math.max(fresh.columnCount ?? 0, lastColumn + 2),
    },
  };
}

/** Puts what people have beside rows that go under everything, with a word on where it was. */
function keepNotes(
  { spec, standing, shape, columns, isTheirColumn }: ReshapedSheet,
  cells: Cells,
  put: (row: number, column: number, cell: ICellData) => void,
): number {
  const { order, size } = shape;
  const noted = order.gone.filter((row) => entries(standing.cellData?.[row]).some(isNote));
  if (noted.length === 0) return 0;
  const width = Math.max(
    ...noted.flatMap((row) =>
      entries(standing.cellData?.[row])
        .filter(isNote)
        .map(([column]) => column),
    ),
  );
  let bottom = -1;
  let isOurs = false;
  eachCell(cells, (row, column, cell) => {
    if (row < bottom || cellValue(cell) === null) return;
    isOurs = (row === bottom && isOurs) || column < size.columns;
    bottom = row;
  });
  let place = bottom + (isOurs ? 2 : 1);
  for (const row of noted) {
    const present = entries(standing.cellData?.[row]);
    const ours: SheetValues[number][number][] = [];
    for (const [column, cell] of present) {
      if (isTheirColumn(column)) {
        const { f: _, si: __, ...constant } = cell;
        const value = hasFormula(cell) ? cellValue(cell) : undefined;
        // A formula would reckon with what stands around it now.
        put(
          place,
          columns.to(column) ?? column,
          typeof value === 'string' ? { ...constant, t: CellValueType.STRING } : constant,
        );
      } else ours[column] = cellValue(cell);
    }
    put(
      place,
      (columns.to(width) ?? width) + 1,
      cellData(
        removedBeside(
          Array.from(ours, (value) => value ?? null),
          spec,
        ),
      ),
    );
    place += 1;
  }
  return noted.length;

  function isNote([column, cell]: readonly [number, ICellData]): boolean {
    return isTheirColumn(column) && (hasFormula(cell) || cellValue(cell) !== null);
  }
}

function entries<T>(record: Readonly<Record<number, T>> | undefined): (readonly [number, T])[] {
  return Object.entries(record ?? {}).map(([key, value]) => [Number(key), value] as const);
}

export function eachCell(
  cells: IWorksheetData['cellData'] | undefined,
  act: (row: number, column: number, cell: ICellData) => void,
): void {
  for (const [row, present] of Object.entries(cells ?? {}))
    for (const [column, cell] of Object.entries(present as Record<number, ICellData>))
      act(Number(row), Number(column), cell);
}
