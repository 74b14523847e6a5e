import { cellAddress, rangeAddress } from '../../src/sheets/address';
import { overlap, parseArea, wholeSheet } from './area';
import {
  type Book,
  type Sheet,
  type Table,
  deleteSheet,
  renameSheet,
  setCell,
  cellAt,
  usedArea,
} from './book';
import { chartsObject } from './chart-object';
import { OfficeObject, leads } from './office-object';
import { pageLayoutObject } from './page-layout-object';
import { nameColumns, rangeObject, rangeAreasObject, standardHeight } from './range-object';
import { Refusal, invalidArgument } from './refusal';
import { flag, numberBetween, oneOf, record, text } from './shape';

export function worksheetObject(book: Book, sheet: Sheet): OfficeObject {
  const change = (act: () => void) => {
    if (book.structureProtected)
      throw new Refusal('AccessDenied', 'the structure of the workbook is protected');
    act();
  };
  const used = (valuesOnly: unknown) => usedArea(sheet, valuesOnly === true);
  return new OfficeObject(
    'Worksheet',
    {
      id: { get: () => sheet.id },
      name: {
        get: () => sheet.name,
        set: (value) => change(() => renameSheet(book, sheet, text(31)(value))),
      },
      position: {
        get: () => book.sheets.indexOf(sheet),
        set: (value) =>
          change(() => {
            const place = numberBetween(0, book.sheets.length - 1)(value);
            book.sheets = book.sheets.filter((each) => each !== sheet);
            book.sheets.splice(place, 0, sheet);
          }),
      },
      visibility: {
        get: () => sheet.visibility,
        set: (value) =>
          change(() => void (sheet.visibility = oneOf('Visible', 'Hidden', 'VeryHidden')(value))),
      },
      tabColor: {
        get: () => sheet.tabColor,
        set: (value) => {
          if (value !== '' && !/^#[0-9A-Fa-f]{6}$/.test(String(value)))
            invalidArgument(`${String(value)} is no colour`);
          sheet.tabColor = String(value);
        },
      },
      // The client sends its showGridlines under this name.
      gridlines: { get: () => sheet.showGridlines, set: (value) => void (sheet.showGridlines = flag(value)) },
      tables: leads(() => tablesObject(book, sheet)),
      charts: leads(() => chartsObject(book, sheet)),
      pageLayout: leads(() => pageLayoutObject(book, sheet)),
      standardHeight: { get: () => standardHeight },
      horizontalPageBreaks: leads(() => pageBreaksObject(sheet)),
      freezePanes: leads(() => freezePanesObject(sheet)),
      protection: leads(
        () => new OfficeObject('WorksheetProtection', { protected: { get: () => sheet.protected } }),
      ),
    },
    {
      getRange: (address) =>
        rangeObject(
          book,
          sheet,
          address === null || address === undefined ? wholeSheet : parseArea(text()(address)),
        ),
      getRangeByIndexes: (row, column, rows, columns) =>
        rangeObject(book, sheet, {
          row: Number(row),
          column: Number(column),
          rows: Number(rows),
          columns: Number(columns),
        }),
      getCell: (row, column) =>
        rangeObject(book, sheet, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
      getRanges: (addresses) => rangeAreasObject(book, sheet, addresses),
      getUsedRange: (valuesOnly) =>
        rangeObject(book, sheet, used(valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      getUsedRangeOrNullObject: (valuesOnly) => {
        const area = used(valuesOnly);
        return area ? rangeObject(book, sheet, area) : null;
      },
      activate: () => {
        if (sheet.visibility !== 'Visible')
          throw new Refusal('InvalidOperation', 'a hidden sheet cannot be shown');
        book.active = sheet.name;
      },
      delete: () => change(() => deleteSheet(book, sheet)),
    },
    undefined,
    sheet.id,
  );
}

function tablesObject(book: Book, sheet: Sheet): OfficeObject {
  return new OfficeObject(
    'TableCollection',
    {},
    {
      add: (address, hasHeaders) => {
        if (sheet.protected) throw new Refusal('AccessDenied', `the sheet ${sheet.name} is protected`);
        const area = parseArea(text()(address));
        flag(hasHeaders);
        if (sheet.merges.some((merge) => overlap(merge, area))) {
          throw new Refusal('InvalidOperation', 'a table cannot lie over merged cells');
        }
        if (sheet.tables.some((table) => overlap(table.area, area))) {
          throw new Refusal('InvalidOperation', 'a table cannot overlap another');
        }
        const taken = book.sheets.flatMap((each) => each.tables.map(({ name }) => name));
        let number = 1;
        while (taken.includes(`表${number}`)) number++;
        const table: Table = {
          id: `{T${String(book.nextId++).padStart(7, '0')}}`,
          name: `表${number}`,
          area: area.rows === 1 ? { ...area, rows: 2 } : area,
          style: 'TableStyleMedium2',
          showBandedRows: true,
          showFilterButton: true,
          filters: new Map(),
        };
        sheet.tables.push(table);
        nameColumns({ book, sheet, areas: [] }, area);
        return tableObject(book, sheet, table);
      },
      getItem: (key) => {
        const table = sheet.tables.find(({ id, name }) => id === key || name === key);
        if (!table) throw new Refusal('ItemNotFound', `there is no table ${String(key)}`);
        return tableObject(book, sheet, table);
      },
    },
    () => sheet.tables.map((table) => tableObject(book, sheet, table)),
  );
}

function tableObject(book: Book, sheet: Sheet, table: Table): OfficeObject {
  return new OfficeObject(
    'Table',
    {
      id: { get: () => table.id },
      name: { get: () => table.name, set: (value) => void (table.name = tableName(book, table, value)) },
      style: { get: () => table.style, set: (value) => void (table.style = text(255)(value)) },
      showBandedRows: {
        get: () => table.showBandedRows,
        set: (value) => void (table.showBandedRows = flag(value)),
      },
      autoFilter: leads(
        () =>
          new OfficeObject('AutoFilter', {
            criteria: {
              get: () => Array.from({ length: table.area.columns }, (_, i) => table.filters.get(i) ?? null),
            },
            isDataFiltered: { get: () => table.filters.size > 0 },
          }),
      ),
      columns: leads(
        () =>
          new OfficeObject(
            'TableColumnCollection',
            {},
            { getItemAt: (index) => columnObject(table, numberBetween(0, table.area.columns - 1)(index)) },
          ),
      ),
      showFilterButton: {
        get: () => table.showFilterButton,
        set: (value) => void (table.showFilterButton = flag(value)),
      },
    },
    {
      getRange: () => rangeObject(book, sheet, table.area),
      clearFilters: () => table.filters.clear(),
      resize: (address) => {
        if (sheet.protected) throw new Refusal('AccessDenied', `the sheet ${sheet.name} is protected`);
        const area = parseArea(text()(address));
        const { row } = table.area;
        if (area.row !== row || area.rows < 2 || !overlap(area, table.area)) {
          throw new Refusal('InvalidArgument', 'the header of a table stays in its row');
        }
        if (sheet.tables.some((other) => other !== table && overlap(other.area, area))) {
          throw new Refusal('InvalidOperation', 'a table cannot overlap another');
        }
        if (sheet.merges.some((merge) => overlap(merge, area))) {
          throw new Refusal('InvalidOperation', 'a table cannot lie over merged cells');
        }
        table.area = area;
        nameColumns({ book, sheet, areas: [] }, area);
      },
      convertToRange: () => {
        if (sheet.protected) throw new Refusal('AccessDenied', `the sheet ${sheet.name} is protected`);
        sheet.tables = sheet.tables.filter((each) => each !== table);
        return rangeObject(book, sheet, table.area);
      },
      delete: () => {
        if (sheet.protected) throw new Refusal('AccessDenied', `the sheet ${sheet.name} is protected`);
        sheet.tables = sheet.tables.filter((each) => each !== table);
        const { row, column, rows, columns } = table.area;
        for (let r = row; r < row + rows; r++) {
          for (let c = column; c < column + columns; c++)
            if (cellAt(sheet, r, c)) setCell(book, sheet, r, c, undefined);
        }
      },
    },
    undefined,
    table.id,
  );
}

const criteria = record({
  filterOn: oneOf('Values', 'Custom', 'TopItems', 'CellColor'),
  values: (value: unknown): unknown =>
    Array.isArray(value) ? value.map(text()) : invalidArgument('a list of texts, please'),
  criterion1: text(255),
  criterion2: text(255),
  operator: oneOf('And', 'Or'),
});

function columnObject(table: Table, index: number): OfficeObject {
  return new OfficeObject('TableColumn', {
    filter: leads(
      () =>
        new OfficeObject('Filter', {}, { apply: (value) => void table.filters.set(index, criteria(value)) }),
    ),
  });
}

/** Letter, `_` or `\` first, no spaces, no cell's address, new to the tables and names of the workbook. */
function tableName(book: Book, table: Table, value: unknown): string {
  const name = text(255)(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^([a-z]{1,3}\d+|[rc]|r\d*c\d*)$/i.test(name)) {
    invalidArgument(`${name} cannot be the name of a table`);
  }
  const others = book.sheets.flatMap((sheet) => sheet.tables).filter((each) => each !== table);
  const taken = [...others, ...book.names].some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Refusal('ItemAlreadyExists', `the name ${name} is taken`);
  return name;
}

function freezePanesObject(sheet: Sheet): OfficeObject {
  const rows = (count: unknown) => numberBetween(1, 1000)(count);
  return new OfficeObject(
    'WorksheetFreezePanes',
    {},
    {
      freezeAt: (address) => void (sheet.frozen = parseArea(text()(address))),
      freezeRows: (count) => void (sheet.frozen = { ...wholeSheet, rows: rows(count) }),
      freezeColumns: (count) => void (sheet.frozen = { ...wholeSheet, columns: rows(count) }),
      unfreeze: () => void (sheet.frozen = undefined),
    },
  );
}

function pageBreaksObject(sheet: Sheet): OfficeObject {
  return new OfficeObject(
    'PageBreakCollection',
    {},
    {
      add: (address) => {
        const { row, column } = parseArea(text()(address));
        if (row === 0) invalidArgument('no page breaks above the first row');
        sheet.breaks.push(cellAddress(row, column));
        return new OfficeObject('PageBreak', {}, {});
      },
      removePageBreaks: () => void (sheet.breaks = []),
    },
  );
}

export function describeFreeze(sheet: Sheet): string | undefined {
  return sheet.frozen && rangeAddress(sheet.frozen);
}
