import type { Range, SheetValues } from '../../src/sheets/sheet';
import {
  type Book,
  type Cell,
  type Sheet,
  cellAt,
  deleteSheet,
  plainLook,
  renameSheet,
  setCell,
  usedArea,
} from './book';
import { calculated } from './calculate';
import { Refusal } from './refusal';
import { deleteLines, insertLines } from './shift-lines';
import type { StandIn } from './stand-in';
import { typedEntry } from './typed-entry';

/** A person at the stand-in, who does to the workbook what people do, past the add-in. */
export interface Person {
  type(tab: string, row: number, column: number, value: string | number): void;
  hide(tab: string, row: number, column: number): void;
  look(tab: string): SheetValues;
  insertRows(tab: string, at: number, count: number): void;
  deleteRows(tab: string, at: number, count: number): void;
  /** Sorts rows by what a column shows, the way a table's own button does: no ids, no looks stay behind. */
  sortRows(tab: string, area: Range, column: number, descending: boolean): void;
  renameSheet(from: string, to: string): void;
  deleteSheet(tab: string): void;
  /** A copy of a sheet carries no name of the workbook. */
  copySheet(tab: string, name: string): void;
}

export function person(excel: StandIn): Person {
  const { book } = excel;
  const sheetOf = (tab: string) => {
    const sheet = book.sheets.find(({ name }) => name === tab);
    if (!sheet) throw new Error(`There is no sheet ${tab}.`);
    return sheet;
  };
  return {
    type(tab, row, column, value) {
      const sheet = sheetOf(tab);
      const before = cellAt(sheet, row, column);
      const { content: _, formula: __, look, ...rest } = before ?? { content: '', look: plainLook };
      const entry = typed(value, String(look['numberFormat'] ?? 'General'));
      setCell(book, sheet, row, column, { ...rest, ...entry, look });
      excel.announceChange(sheet, { row, column, rows: 1, columns: 1 }, 'RangeEdited');
    },
    hide(tab, row, column) {
      const sheet = sheetOf(tab);
      sheet.hiddenRows.add(row);
      sheet.hiddenColumns.add(column);
    },
    look(tab) {
      const sheet = sheetOf(tab);
      const used = usedArea(sheet, true);
      if (!used) return [];
      return Array.from({ length: used.row + used.rows }, (_, row) =>
        Array.from({ length: used.column + used.columns }, (__, column) => {
          const value = calculated(book, sheet, row, column);
          return value === '' ? null : value;
        }),
      );
    },
    insertRows(tab, at, count) {
      const sheet = sheetOf(tab);
      insertLines(book, sheet, 'rows', at, count);
      excel.announceChange(sheet, { row: at, column: 0, rows: count, columns: 1 }, 'RowInserted');
    },
    deleteRows(tab, at, count) {
      const sheet = sheetOf(tab);
      deleteLines(book, sheet, 'rows', at, count);
      excel.announceChange(sheet, { row: at, column: 0, rows: count, columns: 1 }, 'RowDeleted');
    },
    sortRows(tab, area, column, descending) {
      const sheet = sheetOf(tab);
      const rows = Array.from({ length: area.rows }, (_, i) => ({
        key: String(calculated(book, sheet, area.row + i, column)),
        cells: Array.from({ length: area.columns }, (__, j) => cellAt(sheet, area.row + i, area.column + j)),
      }));
      rows.sort((a, b) => (descending ? -1 : 1) * a.key.localeCompare(b.key, 'zh'));
      rows.forEach(({ cells }, i) => putRow(book, sheet, area.row + i, area.column, cells));
      excel.announceChange(sheet, area, 'RangeEdited');
    },
    renameSheet: (from, to) => renameSheet(book, sheetOf(from), to),
    deleteSheet: (tab) => deleteSheet(book, sheetOf(tab)),
    copySheet(tab, name) {
      const { id: _, ...copied } = structuredClone(sheetOf(tab));
      const id = `{${String(book.nextId++).padStart(8, '0')}}`;
      const tables = copied.tables.map((table) => ({
        ...table,
        id: `${table.id}c`,
        name: `${table.name}_${id.slice(5, 9)}`,
      }));
      book.sheets.push({ ...copied, id, name, tables });
    },
  };
}

/** What a person cannot type stays as they had it. */
function typed(value: string | number, numberFormat: string) {
  try {
    return typedEntry(value, numberFormat) ?? { content: '' };
  } catch (error) {
    if (error instanceof Refusal) return { content: '' };
    throw error;
  }
}

function putRow(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  cells: readonly (Cell | undefined)[],
): void {
  cells.forEach((cell, index) => setCell(book, sheet, row, column + index, cell));
}
