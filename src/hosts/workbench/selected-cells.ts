import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

type Sheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>;

export interface SelectedCells {
  /** The cell of the sheet in front that was selected last; where none was, the one where people begin. */
  current(): { readonly row: number; readonly column: number };
}

/**
 * Remembers what is selected on each sheet, by the sheet’s id: of a workbook that takes another’s place the spreadsheet
 * selects the first cell of each sheet, which may be hidden.
 * @param select brings a cell of the sheet in front
 */
export function selectedCells(univer: FUniver, select: (row: number, column: number) => void): SelectedCells {
  const selected = new Map<string, IRange>();
  /** The sheets of the workbook that is shown where something is selected. */
  const touched = new Set<string>();

  function current(): ReturnType<SelectedCells['current']> {
    const sheet = univer.getActiveWorkbook()?.getActiveSheet();
    const range = sheet && selected.get(sheet.getSheetId());
    if (range) return { row: range.startRow, column: range.startColumn };
    return sheet ? firstCell(sheet) : { row: 0, column: 0 };
  }

  univer.addEvent(univer.Event.CommandExecuted, ({ id, params }) => {
    const { unitId = '', subUnitId = '', selections = [] } = (params ?? {}) as Selecting;
    const key = `${unitId}/${subUnitId}`;
    const range = selections.at(-1)?.range;
    if (id === 'sheet.operation.set-selections' && range) {
      selected.set(subUnitId, range);
      touched.add(key);
    } else if (id === 'sheet.operation.set-worksheet-active' && !touched.has(key)) {
      const { row, column } = current();
      select(row, column);
    }
  });
  return { current };
}

interface Selecting {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly selections?: readonly { readonly range: IRange }[];
}

/** As in a file that is opened: below and beside what is frozen, and in sight. */
function firstCell(sheet: Sheet): ReturnType<SelectedCells['current']> {
  const { startRow, startColumn } = sheet.getFreeze();
  const cells = sheet.getSheet();
  let [row, column] = [Math.max(startRow, 0), Math.max(startColumn, 0)];
  while (!cells.getRowVisible(row) && row < cells.getRowCount() - 1) row += 1;
  while (!cells.getColVisible(column) && column < cells.getColumnCount() - 1) column += 1;
  return { row, column };
}
