import { absoluteAddress, cellAddress, quotedTab } from '../../src/sheets/address';
import type { Range } from '../../src/sheets/sheet';
import { columnLimit, overlap, parseArea, rowLimit } from './area';
import { type Book, type Cell, type Sheet, plainLook } from './book';
import { movedFormula, type Axis } from './moved-formula';
import { Refusal } from './refusal';

const limits = { rows: rowLimit, columns: columnLimit } as const;

/**
 * Puts whole rows or columns in, as Excel does: they look like what stands before them, everything behind moves on, and
 * what lies across grows.
 */
export function insertLines(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  const likeBefore = (cell: Cell | undefined): Cell | undefined =>
    cell && cell.look !== plainLook ? { content: '', look: cell.look } : undefined;
  if (axis === 'rows') {
    const before = sheet.rows[at - 1] ?? [];
    const added = Array.from({ length: count }, () => Array.from(before, likeBefore));
    if (at < sheet.rows.length) sheet.rows.splice(at, 0, ...added);
    else if (added[0]?.some(Boolean)) added.forEach((row, index) => (sheet.rows[at + index] = row));
  } else {
    for (const row of sheet.rows.filter(Boolean)) {
      if (row.length <= at && !row[at - 1]) continue;
      while (row.length < at) row.push(undefined);
      row.splice(at, 0, ...Array.from({ length: count }, () => likeBefore(row[at - 1])));
    }
  }
  shift(book, sheet, axis, at, count);
}

/** Takes whole rows or columns out, with everything on them. */
export function deleteLines(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  if (sheet.tables.some(({ area }) => axis === 'rows' && area.row >= at && area.row < at + count)) {
    const whole = sheet.tables.every(({ area }) => area.row < at || area.row + area.rows <= at + count);
    if (!whole) throw new Refusal('InvalidOperation', 'the header of a table cannot be deleted');
  }
  if (axis === 'rows') sheet.rows.splice(at, count);
  else for (const row of sheet.rows.filter(Boolean)) row.splice(at, count);
  shift(book, sheet, axis, at, -count);
}

/** Everything that lies on rows or columns moves with them: tables, rules, merged cells, sizes, names, references. */
function shift(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  book.version++;
  const move = (area: Range) => movedArea(area, axis, at, count);
  const moved = <T extends { area: Range }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const area = move(item.area);
      return area ? [{ ...item, area }] : [];
    });
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = move(table.area);
    // A table keeps a blank row under its header.
    return area ? [{ ...table, area: { ...area, rows: Math.max(2, area.rows) } }] : [];
  });
  sheet.conditionalFormats = moved(sheet.conditionalFormats);
  sheet.validations = moved(sheet.validations);
  sheet.merges = sheet.merges
    .flatMap((merge) => move(merge) ?? [])
    .filter(({ rows, columns }) => rows * columns > 1);
  const line = (index: number) => {
    if (count < 0 && index >= at && index < at - count) return [];
    return [index < at ? index : index + count];
  };
  const sizes = axis === 'rows' ? 'rowHeights' : 'columnWidths';
  const hidden = axis === 'rows' ? 'hiddenRows' : 'hiddenColumns';
  sheet[sizes] = new Map([...sheet[sizes]].flatMap(([index, size]) => line(index).map((to) => [to, size])));
  const before = sheet[sizes].get(at - 1);
  // New rows and columns are as high and as wide as the one before.
  if (count > 0 && before !== undefined) for (let i = 0; i < count; i++) sheet[sizes].set(at + i, before);
  sheet[hidden] = new Set([...sheet[hidden]].flatMap(line));
  sheet.breaks = sheet.breaks.flatMap((place) => {
    const area = move(parseArea(place));
    return area ? [cellAddress(area.row, area.column)] : [];
  });
  for (const chart of sheet.charts) {
    chart.corners = chart.corners.map((corner) => {
      const { row, column } = move(parseArea(corner)) ?? parseArea(corner);
      return cellAddress(row, column);
    });
  }
  moveReferences(book, sheet, axis, at, count);
}

function moveReferences(book: Book, sheet: Sheet, axis: Axis, at: number, count: number): void {
  for (const each of book.sheets) {
    each.rows.forEach((cells) => {
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const formula = movedFormula(cell.formula, each === sheet, sheet.name, axis, at, count);
        if (formula !== cell.formula) cells[column] = { ...cell, formula };
      });
    });
    for (const { series } of each.charts) {
      for (const one of series) {
        for (const key of ['values', 'categories']) {
          const value = one[key];
          if (typeof value === 'string')
            one[key] = movedFormula(`=${value}`, false, sheet.name, axis, at, count).slice(1);
        }
      }
    }
  }
  const prefix = `=${quotedTab(sheet.name)}!`;
  for (const name of book.names) {
    if (!name.formula.startsWith(prefix) || name.formula.includes('#REF!')) continue;
    const area = movedArea(parseArea(name.formula), axis, at, count);
    name.formula = area ? prefix + absoluteAddress(area) : `${prefix}#REF!`;
  }
}

/** Where an area is after `count` lines were put in (or, below zero, taken out) at `at`; nothing where all of it is gone. */
export function movedArea(area: Range, axis: Axis, at: number, count: number): Range | undefined {
  if (area[axis] === limits[axis]) return area;
  const start = axis === 'rows' ? 'row' : 'column';
  const move = (edge: number) => (edge < at ? edge : Math.max(at, edge + count));
  const first = move(area[start]);
  // What is put in right behind an area does not belong to it.
  const end = count > 0 && at === area[start] + area[axis] ? at : move(area[start] + area[axis]);
  return end > first ? { ...area, [start]: first, [axis]: end - first } : undefined;
}

/** Whether whole rows or whole columns are meant, as insertion and deletion need them here. */
export function wholeLines(area: Range, shiftDirection: unknown, words: readonly [string, string]): Axis {
  if (area.columns === columnLimit && shiftDirection === words[0]) return 'rows';
  if (area.rows === rowLimit && shiftDirection === words[1]) return 'columns';
  throw new Refusal('InvalidArgument', 'only whole rows and columns are moved here');
}

/** Refuses where rows are filtered out: Excel leaves those alone, or mixes them up. */
export function unfiltered(sheet: Sheet, area: Range): void {
  if (sheet.tables.some((table) => table.filters.size > 0 && overlap(table.area, area))) {
    throw new Refusal('FilteredRangeConflict', 'the range is filtered');
  }
}
