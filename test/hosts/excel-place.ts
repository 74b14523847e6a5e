import { excelHost } from '../../src/hosts/excel/excel-host';
import type { LiveHost } from '../../src/hosts/host';
import { addSheet, type Book, newBook, plainLook, setCell } from '../stand-in/book';
import { sheetPicture } from '../stand-in/book-picture';
import { person } from '../stand-in/person';
import { insertLines } from '../stand-in/shift-lines';
import { StandIn } from '../stand-in/stand-in';
import type { HostPlace } from './contract';

/** A workbook in the stand-in for Excel, the host over it, and a user at it. */
export interface ExcelPlace extends HostPlace {
  readonly excel: StandIn;
  readonly user: ReturnType<typeof person>;
  readonly host: LiveHost;
}

export function excelPlace(...tabs: readonly string[]): ExcelPlace {
  return excelPlaceOf(newBook(...(tabs.length > 0 ? tabs : ['Sheet1'])));
}

/** The same over a workbook that exists, in an Excel with this version of the interface. */
export function excelPlaceOf(book: Book, excelApi?: string): ExcelPlace {
  const excel = new StandIn(book, excelApi);
  const user = person(excel);
  return {
    excel,
    user,
    host: excelHost(),
    addSheet: async (tab, rows) => {
      const sheet = addSheet(excel.book, tab);
      rows.forEach((cells, row) => {
        cells.forEach((content, column) => {
          if (content !== null) setCell(excel.book, sheet, row, column, { content, look: plainLook });
        });
      });
    },
    look: async (tab) => user.look(tab),
    renameSheet: async (from, to) => user.renameSheet(from, to),
    type: async (tab, row, column, value) => user.type(tab, row, column, value),
    hide: async (tab, row, column) => user.hide(tab, row, column),
    insertColumn: async (tab, at) => {
      const sheet = excel.book.sheets.find(({ name }) => name === tab);
      if (sheet) insertLines(excel.book, sheet, 'columns', at, 1);
    },
    // The version goes up with every cell that is typed, even where it says the same.
    whole: async () =>
      structuredClone([excel.book.version, excel.book.names, excel.book.sheets.map(sheetPicture)]),
  };
}
