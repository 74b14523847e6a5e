import { quotedTab } from '../../src/sheets/address';
import type { Range } from '../../src/sheets/sheet';
import { overlap, rowLimit } from './area';
import { Refusal } from './refusal';
import type { Entry } from './typed-entry';

/** The look of a cell: `font.bold`, `fill.color`, `numberFormat`, ... Shared between cells that look the same. */
export type Look = Readonly<Record<string, unknown>>;

export interface Cell extends Entry {
  look: Look;
  readonly hyperlink?: object;
  /** A comment that somebody has put on it. */
  readonly comment?: string;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Range;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** By the number of the column. Which rows they hide is not reckoned. */
  filters: Map<number, object>;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly kind: 'Custom' | 'DataBar';
  area: Range;
  readonly settings: Record<string, unknown>;
}

export interface Validation {
  readonly area: Range;
  readonly settings: Record<string, unknown>;
}

export interface Chart {
  name: string;
  readonly kind: string;
  readonly settings: Record<string, unknown>;
  readonly series: Record<string, unknown>[];
  corners: readonly string[];
}

export interface Name {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  protected: boolean;
  rows: (Cell | undefined)[][];
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Range[];
  tables: Table[];
  /** In order of priority. */
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  charts: Chart[];
  frozen: Range | undefined;
  page: Record<string, unknown>;
  breaks: string[];
}

/** A workbook, in as much of Excel as the add-in uses. Plain data: tests compare it cell by cell. */
export interface Book {
  sheets: Sheet[];
  names: Name[];
  structureProtected: boolean;
  /** Whether formulas are reckoned by themselves; set to “manual”, they show 0 until somebody asks for it. */
  calculates: boolean;
  selection: { readonly sheet: string; readonly area: Range } | undefined;
  active: string | undefined;
  /** Goes up with every change of a cell. */
  version: number;
  nextId: number;
}

export function newBook(...tabs: readonly string[]): Book {
  const book: Book = {
    sheets: [],
    names: [],
    structureProtected: false,
    calculates: true,
    selection: undefined,
    active: undefined,
    version: 0,
    nextId: 1,
  };
  for (const tab of tabs) addSheet(book, tab);
  return book;
}

export function addSheet(book: Book, name: string): Sheet {
  checkTab(book, name);
  const sheet: Sheet = {
    id: `{${String(book.nextId++).padStart(8, '0')}}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    protected: false,
    rows: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    frozen: undefined,
    page: {},
    breaks: [],
  };
  book.sheets.push(sheet);
  return sheet;
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  if (name !== sheet.name) checkTab(book, name, sheet);
  const before = quotedTab(sheet.name);
  for (const each of book.names) each.formula = each.formula.replace(`${before}!`, `${quotedTab(name)}!`);
  sheet.name = name;
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  const visible = book.sheets.filter((each) => each.visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet) {
    throw new Refusal('InvalidOperation', 'a workbook keeps at least one visible sheet');
  }
  book.sheets = book.sheets.filter((each) => each !== sheet);
  const gone = `${quotedTab(sheet.name)}!`;
  for (const name of book.names) name.formula = name.formula.replace(gone, '#REF!');
  book.version++;
}

function checkTab(book: Book, name: string, self?: Sheet): void {
  const wellFormed =
    name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name) && !/^history$/i.test(name);
  if (!wellFormed) throw new Refusal('InvalidArgument', `${name} cannot be the name of a sheet`);
  if (book.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new Refusal('ItemAlreadyExists', `there is a sheet ${name} already`);
  }
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

export const plainLook: Look = Object.freeze({});

export function setCell(book: Book, sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const covered = sheet.merges.some(
    (merge) =>
      overlap(merge, { row, column, rows: 1, columns: 1 }) && (merge.row !== row || merge.column !== column),
  );
  // Only the first cell of merged cells holds anything.
  const kept = covered && cell ? { content: '', look: cell.look } : cell;
  (sheet.rows[row] ??= [])[column] = kept;
  book.version++;
}

const looks = new WeakMap<Look, Map<string, Look>>();

/** The look with one property changed; the same object for the same change. */
export function withLook(look: Look, property: string, value: unknown): Look {
  let changes = looks.get(look);
  if (!changes) looks.set(look, (changes = new Map()));
  const key = `${property}=${JSON.stringify(value)}`;
  let changed = changes.get(key);
  if (!changed) changes.set(key, (changed = Object.freeze({ ...look, [property]: value })));
  return changed;
}

/** The rectangle that holds everything: cells with something in them or, unless `valuesOnly`, with a look. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Range | undefined {
  let [top, bottom, left, right] = [rowLimit, -1, Infinity, -1];
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return;
      if (cell.content === '' && cell.formula === undefined && (valuesOnly || cell.look === plainLook))
        return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  });
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The part of an area where there are rows and columns with anything in them. */
export function populated(sheet: Sheet, area: Range): Range | undefined {
  const columns = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return overlap(area, { row: 0, column: 0, rows: sheet.rows.length, columns });
}
