import { movedFormula, type MovedSheet } from '../../src/hosts/moved-formula';
import type { MovedLines } from '../../src/hosts/moved-lines';
import { remainder } from '../../src/hosts/overlap';
import type { Range } from '../../src/sheets/sheet';
import { columnLimit, overlap, parseArea, rowLimit } from './area';
import type { Book, Sheet } from './book';
import type { Axis } from './moved-formula';
import { OfficeObject } from './office-object';
import { Refusal, invalidArgument } from './refusal';

/** `range.moveTo` of a whole row or column: what points to its cells follows them, and rules go along. Sizes do not. */
export function cutLine(book: Book, sheet: Sheet, from: Range, destination: unknown): void {
  const address =
    destination instanceof OfficeObject && destination.kind === 'Range'
      ? destination.properties['address']?.get?.()
      : undefined;
  if (typeof address !== 'string') return invalidArgument('a range, please');
  const to = parseArea(address);
  const axis = from.columns === columnLimit ? 'rows' : 'columns';
  const isLine = (area: Range) =>
    axis === 'rows'
      ? area.rows === 1 && area.columns === columnLimit
      : area.columns === 1 && area.rows === rowLimit;
  if (!isLine(from) || !isLine(to))
    throw new Refusal('InvalidArgument', 'only a whole row or column is moved here');
  const isCut = (merge: Range) => merge[axis] > 1 && overlap(merge, from);
  if (sheet.merges.some(isCut))
    throw new Refusal('InvalidOperation', 'part of a merged cell cannot be moved');
  const [source, target] = axis === 'rows' ? [from.row, to.row] : [from.column, to.column];
  book.version++;
  if (axis === 'rows') {
    sheet.rows[target] = sheet.rows[source] ?? [];
    sheet.rows[source] = [];
  } else
    for (const row of sheet.rows.filter(Boolean)) {
      row[target] = row[source];
      row[source] = undefined;
    }
  sheet.conditionalFormats = withCut(sheet.conditionalFormats, from, to, () => `{${book.nextId++}}`);
  sheet.validations = withCut(sheet.validations, from, to);
  const moved = cutSheet(axis, source, target);
  const movedOn = (tab: string) => (tab === sheet.name ? moved : undefined);
  for (const each of book.sheets)
    each.rows.forEach((cells) => {
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const formula = movedFormula(cell.formula, each.name, movedOn);
        if (formula !== cell.formula) cells[column] = { ...cell, formula };
      });
    });
  for (const name of book.names) name.formula = movedFormula(name.formula, '', movedOn);
}

/** What lies wholly on the line goes along; what reaches across others stays. */
function cutSheet(axis: Axis, source: number, target: number): MovedSheet {
  const stays: MovedLines = { was: [], to: (line) => line, runs: (first, last) => [{ first, last }] };
  const goes: MovedLines = {
    ...stays,
    runs: (first, last) =>
      first === source && last === source ? [{ first: target, last: target }] : [{ first, last }],
  };
  return axis === 'rows' ? { rows: goes, columns: stays } : { rows: stays, columns: goes };
}

function withCut<T extends { readonly area: Range; readonly id?: string }>(
  rules: readonly T[],
  from: Range,
  to: Range,
  newId?: () => string,
): T[] {
  return rules.flatMap((rule) => {
    const common = overlap(rule.area, from);
    const pasted = common && {
      ...common,
      row: common.row + to.row - from.row,
      column: common.column + to.column - from.column,
    };
    const areas = [...remainder(rule.area, [from, to]), ...(pasted ? [pasted] : [])];
    return areas.map((area, index) => ({ ...rule, area, ...(newId && index > 0 && { id: newId() }) }));
  });
}
