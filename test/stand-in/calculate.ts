import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { type Book, type Sheet, cellAt } from './book';

const results = new WeakMap<Book, { readonly version: number; readonly workbook: Workbook }>();

/** What a cell shows: its content, or what its formula comes to. */
export function calculated(book: Book, sheet: Sheet, row: number, column: number): string | number | boolean {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula === undefined) return cell?.content ?? '';
  if (!book.calculates) return 0;
  let known = results.get(book);
  if (known?.version !== book.version) {
    known = { version: book.version, workbook: recalculated(book) };
    results.set(book, known);
  }
  const value = known.workbook.getWorksheet(sheet.name)?.getCell(row + 1, column + 1).result;
  if (value === null || value === undefined) return 0;
  if (typeof value === 'object') return 'error' in value ? String(value.error) : String(value);
  return value;
}

/** The whole book in the file library, which has an engine for formulas. */
function recalculated(book: Book): Workbook {
  const workbook = new Workbook();
  for (const sheet of book.sheets) {
    const copy = workbook.addWorksheet(sheet.name);
    sheet.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (!cell || (cell.content === '' && cell.formula === undefined)) return;
        const target = copy.getCell(row + 1, column + 1);
        target.value = cell.formula === undefined ? cell.content : { formula: cell.formula.slice(1) };
      });
    });
  }
  for (const name of book.names) {
    // Whole sheets are marks, not figures.
    if (!/#REF!|\$\d+:\$\d+$/.test(name.formula)) workbook.definedNames.add(name.formula.slice(1), name.name);
  }
  calculateFormulas(workbook as Parameters<typeof calculateFormulas>[0]);
  return workbook;
}
