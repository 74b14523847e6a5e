import {
  calculateFormulas,
  type CellLike,
  type DefinedNamesLike,
  type WorkbookLike,
} from '@cj-tech-master/excelts/formula';
import type { Range } from '../../src/sheets/sheet';
import { columnLimit, overlap, parseArea } from './area';
import { type Book, type Cell, type Sheet, cellAt } from './book';
import { referencesOf } from './moved-formula';

type Value = string | number | boolean;

/** What a formula came to, as the engine says it. */
type Result = CellLike['result'];

interface Place {
  readonly sheet: Sheet;
  readonly area: Range;
}

/** What formulas came to when they were last looked at; what does not stand here has to be reckoned. */
interface Known {
  version: number;
  /** Tabs and names: where they change, formulas may mean something else. */
  readonly meanings: string;
  /** The cells as they were when the results were reckoned. */
  readonly seen: Map<Sheet, (Cell | undefined)[][]>;
  readonly results: Map<Sheet, Map<number, Result>>;
  /** What formulas stand on, by sheet and formula; `undefined` where that is anything. */
  readonly precedents: Map<Sheet, Map<string, readonly Place[] | undefined>>;
}

const knownOf = new WeakMap<Book, Known>();

/** What a cell shows: its content, or what its formula comes to. */
export function calculated(book: Book, sheet: Sheet, row: number, column: number): Value {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula === undefined) return cell?.content ?? '';
  if (!book.calculates) return 0;
  const known = upToDate(book);
  if (!known.results.get(sheet)?.has(keyOf(row, column))) reckon(book, known, sheet);
  return shown(known.results.get(sheet)?.get(keyOf(row, column)));
}

function shown(result: Result | null): Value {
  if (result === null || result === undefined) return 0;
  if (typeof result === 'object') return 'error' in result ? result.error : String(result);
  return result;
}

const keyOf = (row: number, column: number) => row * columnLimit + column;

function upToDate(book: Book): Known {
  const known = knownOf.get(book);
  if (known?.version === book.version) return known;
  const meanings = JSON.stringify([book.sheets.map(({ id, name }) => [id, name]), book.names]);
  if (known?.meanings === meanings) {
    forget(book, known);
    known.version = book.version;
    return known;
  }
  const nothing: Known = {
    version: book.version,
    meanings,
    seen: new Map(),
    results: new Map(),
    precedents: new Map(),
  };
  knownOf.set(book, nothing);
  return nothing;
}

/** Drops the results of formulas that are new or stand, over however many steps, on a cell that has changed. */
function forget(book: Book, known: Known): void {
  const changed = new Map<Sheet, Set<number>>();
  for (const [sheet, before] of known.seen) changed.set(sheet, changedCells(before, sheet.rows));
  for (const sheet of known.seen.keys()) known.seen.set(sheet, copyOf(sheet));
  for (const [sheet, results] of known.results)
    for (const key of changed.get(sheet) ?? []) results.delete(key);
  let before = -1;
  let now = 0;
  while (now > before) {
    before = now;
    for (const [sheet, results] of known.results) {
      for (const key of results.keys()) {
        const places = precedentsAt(book, known, sheet, key);
        if (places?.every((place) => !holdsAny(place, changed.get(place.sheet)))) continue;
        results.delete(key);
        changed.get(sheet)?.add(key);
        now++;
      }
    }
  }
}

const copyOf = ({ rows }: Sheet) => rows.map((cells) => [...cells]);

function changedCells(before: Sheet['rows'], after: Sheet['rows']): Set<number> {
  const changed = new Set<number>();
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const [was, is] = [before[row] ?? [], after[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      const [old, now] = [was[column], is[column]];
      if (old !== now && ((old?.content ?? '') !== (now?.content ?? '') || old?.formula !== now?.formula))
        changed.add(keyOf(row, column));
    }
  }
  return changed;
}

function holdsAny({ area }: Place, keys: ReadonlySet<number> | undefined): boolean {
  if (!keys || keys.size === 0) return false;
  if (keys.size < area.rows * area.columns) {
    for (const key of keys)
      if (
        overlap(area, { row: Math.floor(key / columnLimit), column: key % columnLimit, rows: 1, columns: 1 })
      )
        return true;
    return false;
  }
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (keys.has(keyOf(row, column))) return true;
  return false;
}

function precedentsAt(book: Book, known: Known, sheet: Sheet, key: number): readonly Place[] | undefined {
  const formula = cellAt(sheet, Math.floor(key / columnLimit), key % columnLimit)?.formula;
  return formula === undefined ? [] : precedentsOf(book, known, sheet, formula);
}

function precedentsOf(book: Book, known: Known, sheet: Sheet, formula: string): readonly Place[] | undefined {
  let ofSheet = known.precedents.get(sheet);
  if (!ofSheet) known.precedents.set(sheet, (ofSheet = new Map()));
  if (!ofSheet.has(formula)) ofSheet.set(formula, placesIn(book, sheet, formula));
  return ofSheet.get(formula);
}

/** The areas that a formula names, itself or by names of the workbook; nothing where it may mean any other cell. */
function placesIn(book: Book, sheet: Sheet, formula: string): readonly Place[] | undefined {
  const { areas, rest } = referencesOf(formula);
  const places = areas.flatMap(({ tab, address }) => {
    const on = tab === undefined ? sheet : book.sheets.find(({ name }) => name === tab);
    return on ? [{ sheet: on, area: parseArea(address) }] : [];
  });
  // Whole columns, columns of tables, what is put together or comes to something else every time.
  if (/[:![#]|\b(INDIRECT|OFFSET|TODAY|NOW|RAND\w*|CELL)\(/i.test(rest)) return undefined;
  for (const [word] of rest.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(])/gu)) {
    if (/^(TRUE|FALSE)$/i.test(word)) continue;
    const name = book.names.find((each) => each.name.toLowerCase() === word.toLowerCase());
    const named = name && placesIn(book, sheet, name.formula);
    if (!named) return undefined;
    places.push(...named);
  }
  return places;
}

/** All formulas of a sheet that are not known, with those they stand on, by the file library's engine. */
function reckon(book: Book, known: Known, asked: Sheet): void {
  const needed = new Map<Sheet, Set<number>>();
  const open: Place[] = [{ sheet: asked, area: extent(asked) }];
  for (const { sheet, area } of open) {
    const results = resultsOf(known, sheet);
    let ofSheet = needed.get(sheet);
    if (!ofSheet) needed.set(sheet, (ofSheet = new Set()));
    const lastRow = Math.min(area.row + area.rows, sheet.rows.length);
    for (let row = area.row; row < lastRow; row++) {
      const cells = sheet.rows[row] ?? [];
      const lastColumn = Math.min(area.column + area.columns, cells.length);
      for (let column = area.column; column < lastColumn; column++) {
        const formula = cells[column]?.formula;
        const key = keyOf(row, column);
        if (formula === undefined || results.has(key) || ofSheet.has(key)) continue;
        ofSheet.add(key);
        const anywhere = () => book.sheets.map((each) => ({ sheet: each, area: extent(each) }));
        open.push(...(precedentsOf(book, known, sheet, formula) ?? anywhere()));
      }
    }
  }
  const copies = [...needed].map(([sheet, keys]) => copyForEngine(sheet, keys, resultsOf(known, sheet)));
  engine.worksheets = copies.map(({ worksheet }) => worksheet);
  engine.definedNames = definedNames(book, [...needed.keys()]);
  askEngine(copies);
  for (const { sheet, formulas } of copies)
    for (const { row, col, result } of formulas) resultsOf(known, sheet).set(keyOf(row - 1, col - 1), result);
}

/** What the engine has answered lately: tests write the same plan into many workbooks. */
const answers = new Map<string, readonly Result[]>();

function askEngine(copies: readonly EngineCopy[]): void {
  const formulas = copies.flatMap((copy) => copy.formulas);
  const entries = engine.definedNames.getAllEntries();
  const question = JSON.stringify([
    entries,
    copies.map(({ worksheet, cells }) => [
      worksheet.name,
      cells.map(({ row, col, value, formula }) => [row, col, value, formula]),
    ]),
  ]);
  const answer = answers.get(question);
  if (answer) formulas.forEach((cell, index) => (cell.result = answer[index]));
  else calculateFormulas(engine);
  answers.delete(question);
  if (/\b(TODAY|NOW|RAND\w*)\(/i.test(question)) return;
  const results = formulas.map(({ result }) => result);
  answers.set(question, results);
  const [oldest] = answers.keys();
  if (answers.size > 40 && oldest !== undefined) answers.delete(oldest);
}

const extent = ({ rows }: Sheet): Range => ({ row: 0, column: 0, rows: rows.length, columns: columnLimit });

function resultsOf({ seen, results }: Known, sheet: Sheet): Map<number, Result> {
  let found = results.get(sheet);
  if (!found) {
    results.set(sheet, (found = new Map()));
    seen.set(sheet, copyOf(sheet));
  }
  return found;
}

/** One for all: it remembers what it has parsed. */
const engine: Pick<WorkbookLike, 'getWorksheet'> & {
  worksheets: WorkbookLike['worksheets'];
  definedNames: DefinedNamesLike;
} = {
  worksheets: [],
  definedNames: { getAllEntries: () => [], getAllNames: () => [] },
  getWorksheet: (wanted) => engine.worksheets.find(({ id, name }) => id === wanted || name === wanted),
};

let nextId = 1;

interface EngineCopy {
  readonly sheet: Sheet;
  readonly worksheet: WorkbookLike['worksheets'][number];
  readonly cells: CellLike[];
  readonly formulas: CellLike[];
}

/** A sheet as the engine reads it: formulas to be reckoned as such, the others as what they came to. */
function copyForEngine(
  sheet: Sheet,
  wanted: ReadonlySet<number>,
  known: ReadonlyMap<number, Result>,
): EngineCopy {
  const rows: CellLike[][] = [];
  const all: CellLike[] = [];
  const formulas: CellLike[] = [];
  sheet.rows.forEach((cells, rowIndex) => {
    cells.forEach((cell, columnIndex) => {
      const key = keyOf(rowIndex, columnIndex);
      const value = cell?.formula === undefined ? cell?.content : known.get(key);
      const formula = wanted.has(key) ? cell?.formula?.slice(1) : undefined;
      if (formula === undefined && (value === undefined || (value === '' && cell?.formula === undefined)))
        return;
      const copy = engineCell(rowIndex + 1, columnIndex + 1, value, formula);
      (rows[rowIndex] ??= [])[columnIndex] = copy;
      all.push(copy);
      if (formula !== undefined) formulas.push(copy);
    });
  });
  const last = rows.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const find = (row: number, column: number) => rows[row - 1]?.[column - 1];
  const worksheet: WorkbookLike['worksheets'][number] = {
    id: nextId++,
    name: sheet.name,
    dimensions: { top: 1, left: 1, bottom: Math.max(1, rows.length), right: last },
    eachRow: (...given: unknown[]) => {
      const visit = given.at(-1) as (row: object, number: number) => void;
      rows.forEach((cells, index) => {
        visit(
          {
            eachCell: (see: (cell: CellLike, column: number) => void) =>
              cells.forEach((cell) => see(cell, cell.col)),
          },
          index + 1,
        );
      });
    },
    findCell: find,
    // Only results that spill over ask for cells where there are none; nothing here shows those.
    getCell: (row, column) => find(row, column) ?? engineCell(row, column, undefined, undefined),
  };
  return { sheet, worksheet, cells: all, formulas };
}

/** Kinds of cells, by the numbers that the engine gives them. */
const kinds = { empty: 0, constant: 2, formula: 6 } as const;

function engineCell(row: number, col: number, value: Result, formula: string | undefined): CellLike {
  const type = formula !== undefined ? kinds.formula : value === undefined ? kinds.empty : kinds.constant;
  const model = formula === undefined ? {} : { formula };
  return { row, col, type, model, value, result: undefined, ...model };
}

function definedNames(book: Book, sheets: readonly Sheet[]): DefinedNamesLike {
  const entries = book.names.flatMap(({ name, formula }) => {
    // Whole sheets are marks, not figures.
    if (/#REF!|\$\d+:\$\d+$/.test(formula)) return [];
    const { areas } = referencesOf(formula);
    const isThere = areas.some(({ tab }) => sheets.some((sheet) => sheet.name === tab));
    return isThere ? [{ name, ranges: [formula.slice(1)] }] : [];
  });
  return { getAllEntries: () => entries, getAllNames: () => entries };
}
