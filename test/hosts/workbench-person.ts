import type { FUniver } from '@univerjs/core/facade';
import { cellValue } from '../../src/hosts/workbench/cell-data';
import type { Typist } from './file-person';

/** A person at the embedded spreadsheet, who sorts rows by dragging them. What formulas show comes a moment later. */
export function workbenchPerson(univer: FUniver): Typist {
  const sheetOf = (tab: string) => {
    const sheet = univer.getActiveWorkbook()?.getSheetByName(tab);
    if (!sheet) throw new Error(`There is no sheet ${tab}.`);
    return sheet;
  };
  const cellsOf = (tab: string) => sheetOf(tab).getSheet().getCellMatrix();
  return {
    type(tab, row, column, value) {
      const range = sheetOf(tab).getRange(row, column);
      if (value === '') range.clearContent();
      else range.setValue(value);
    },
    look(tab) {
      const cells = cellsOf(tab);
      const { endRow, endColumn } = cells.getDataRange();
      return Array.from({ length: endRow + 1 }, (_, row) =>
        Array.from({ length: endColumn + 1 }, (__, column) => cellValue(cells.getValue(row, column))),
      );
    },
    insertRows: (tab, at, count) => void sheetOf(tab).insertRowsBefore(at, count),
    deleteRows: (tab, at, count) => void sheetOf(tab).deleteRows(at, count),
    sortRows(tab, { row: first, rows }, column, descending) {
      const key = (row: number) => String(cellValue(cellsOf(tab).getValue(row, column)) ?? '');
      const comesBefore = (a: number, b: number) =>
        key(a).localeCompare(key(b), 'zh') * (descending ? -1 : 1) < 0;
      for (let place = first; place < first + rows; place++) {
        let next = place;
        for (let row = place + 1; row < first + rows; row++) if (comesBefore(row, next)) next = row;
        if (next > place) sheetOf(tab).moveRows(sheetOf(tab).getRange(next, 0, 1, 1), place);
      }
    },
  };
}
