import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { quotedTab } from '../../src/sheets/address';
import { type Book, type Cell, type Sheet, cellAt } from './book';

type Value = string | number | boolean;

/** The sheets that were looked at since a cell changed, in the file library with what their formulas come to. */
interface Results {
  readonly version: number;
  readonly sheets: Map<Sheet, Worksheet>;
}

const results = new WeakMap<Book, Results>();

/** What a cell shows: its content, or what its formula comes to. */
export function calculated(book: Book, sheet: Sheet, row: number, column: number): Value {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula === undefined) return cell?.content ?? '';
  if (!book.calculates) return 0;
  let known = results.get(book);
  if (known?.version !== book.version) {
    known = { version: book.version, sheets: new Map() };
    results.set(book, known);
  }
  if (!known.sheets.has(sheet)) recalculate(book, sheet, known.sheets);
  return resultOf(known.sheets.get(sheet), row, column);
}

function resultOf(worksheet: Worksheet | undefined, row: number, column: number): Value {
  const value = worksheet?.getCell(row + 1, column + 1).result;
  if (value === null || value === undefined) return 0;
  if (typeof value === 'object') return 'error' in value ? String(value.error) : String(value);
  return value;
}

/** A sheet and those its formulas reach, in the file library, which has an engine for formulas. */
function recalculate(book: Book, asked: Sheet, known: Results['sheets']): void {
  const workbook = new Workbook();
  const reached = sheetsReached(book, asked);
  const entryOf = (
    { content, formula }: Cell,
    ofKnown: Worksheet | undefined,
    row: number,
    column: number,
  ) => {
    if (formula === undefined) return content;
    return ofKnown ? ofKnown.getCell(row, column).result : { formula: formula.slice(1) };
  };
  const copies = [...reached].map((sheet) => {
    const copy = workbook.addWorksheet(sheet.name);
    sheet.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (!cell || (cell.content === '' && cell.formula === undefined)) return;
        copy.getCell(row + 1, column + 1).value = entryOf(cell, known.get(sheet), row + 1, column + 1);
      });
    });
    return [sheet, copy] as const;
  });
  for (const name of book.names) {
    // Whole sheets are marks, not figures.
    if (/#REF!|\$\d+:\$\d+$/.test(name.formula)) continue;
    if ([...reached].some((sheet) => refersTo(name.formula, sheet)))
      workbook.definedNames.add(name.formula.slice(1), name.name);
  }
  calculateFormulas(workbook as Parameters<typeof calculateFormulas>[0]);
  for (const [sheet, copy] of copies) if (!known.has(sheet)) known.set(sheet, copy);
}

function sheetsReached(book: Book, from: Sheet): ReadonlySet<Sheet> {
  const reached = new Set([from]);
  // Sheets that are found on the way are gone through as well.
  for (const { rows } of reached)
    for (const formula of new Set(rows.flat().map((cell) => cell?.formula))) {
      if (formula === undefined) continue;
      const names = book.names.filter(({ name }) => formula.includes(name));
      for (const sheet of book.sheets)
        if ([formula, ...names.map((name) => name.formula)].some((words) => refersTo(words, sheet)))
          reached.add(sheet);
    }
  return reached;
}

function refersTo(formula: string, { name }: Sheet): boolean {
  return formula.includes(`${quotedTab(name)}!`) || formula.includes(`${name}!`);
}
