import type { Workbook } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { SheetId, SheetValues } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import { cellValue } from './cell-data';
import { onChangedCells } from './changed-cells';

/**
 * The values of a sheet of ours as they stand in the embedded spreadsheet: as long as none of its cells changes the same list
 * every time, by which others know that it need not be looked at again.
 */
export function standingValues(univer: FUniver): (workbook: Workbook, id: SheetId) => SheetValues {
  const standing = new Map<string, SheetValues>();
  let of: Workbook | undefined;
  onChangedCells(univer, ({ sheets }) => {
    for (const sheet of sheets) standing.delete(sheet);
  });
  return (workbook, id) => {
    if (workbook !== of) standing.clear();
    of = workbook;
    const values = standing.get(sheetMark(id)) ?? valuesOf(workbook, id);
    standing.set(sheetMark(id), values);
    return values;
  };
}

function valuesOf(workbook: Workbook, id: SheetId): SheetValues {
  const matrix = workbook.getSheetBySheetId(sheetMark(id))?.getCellMatrix();
  const rows: SheetValues[number][number][][] = [];
  let width = 0;
  matrix?.forValue((row, column, cell) => {
    const value = cellValue(cell);
    if (value === null) return;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as (typeof rows)[number];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    width = Math.max(width, column + 1);
  });
  return rows.map((cells) => [...cells, ...Array<null>(width - cells.length).fill(null)]);
}
