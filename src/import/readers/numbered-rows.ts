import { columnRole, type ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { isPageMark } from '../page-mark';
import { areUnits, cellAt, holdsUnits, isBand, joined, type CellLine } from './cell-text';

type Role = ColumnRole | undefined;

/** 1.2, A3, LU-1: a number that says what it counts. */
const rowCode = /^(?:[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?|\d{1,2}(?:\.\d{1,2}){1,2})[.)]?$/;

/** Lines that a row may have more than columns: cells that wrapped. */
const mostWraps = 10;

/**
 * The rows of a table with one cell a line, whose first column counts them: each row begins where the count goes on. Cells
 * may have wrapped, and empty or merged ones may be missing; of all ways to lay the lines into the columns, the one that
 * suits them is taken. `undefined` where the lines are no such rows.
 */
export function rowsLedByNumbers(
  lines: readonly string[],
  from: number,
  roles: readonly Role[],
): { readonly rows: readonly (readonly TableCell[])[]; readonly end: number } | undefined {
  if (roles[0] === 'number' || roles[1] !== 'number') return rowsFromNumbers(lines, from, roles);
  // What stands before the number is merged over the rows of a category: it is the last line of the row above.
  const found = rowsFromNumbers(lines, from, [...roles.slice(1), 'category']);
  if (!found) return undefined;
  let category: TableCell | undefined;
  const rows = found.rows.flatMap((row) => {
    if (row.length === 1) {
      category = row[0];
      return [];
    }
    const [first = cellAt('', from + 1)] = row;
    const led = [category ?? cellAt('', first.place.line ?? 0), ...row.slice(0, -1)];
    const below = row[row.length - 1];
    category = below && below.text !== '' ? below : undefined;
    return [led];
  });
  return { rows, end: found.end };
}

function rowsFromNumbers(
  lines: readonly string[],
  from: number,
  roles: readonly Role[],
): { readonly rows: readonly (readonly TableCell[])[]; readonly end: number } | undefined {
  const near = lines.slice(from, from + 12);
  if (!near.some((line) => /^\s*\d{1,4}[.．、]?\s*\|?\s*$/.test(line) || rowCode.test(line.trim())))
    return undefined;
  const cells = cellLines(lines, from, roles);
  const starts = rowStarts(cells, roles);
  const first = starts[0];
  const categories = roles[roles.length - 1] === 'category';
  const mayStandAbove = (text: string) => isBand(text) || (categories && text.length <= 30);
  if (first === undefined || first > 3 || !cells.slice(0, first).every(({ text }) => mayStandAbove(text)))
    return undefined;
  const rows: TableCell[][] = cells.slice(0, first).map(({ text, line }) => [cellAt(text, line)]);
  let end = from;
  let strange = 0;
  starts.forEach((start, at) => {
    const next = starts[at + 1];
    const segment = cells.slice(start, next ?? start + roles.length + mostWraps);
    let length = segment.length;
    while (length > 2 && isBand(segment[length - 1]?.text ?? '')) length--;
    const laid =
      next === undefined
        ? bestPrefix(segment.slice(0, length), roles)
        : layOut(segment.slice(0, length), roles);
    if (!laid || laid.fit < 0) strange++;
    if (!laid) return;
    rows.push([...laid.row]);
    if (next !== undefined)
      for (const { text, line } of segment.slice(length)) rows.push([cellAt(text, line)]);
    end = segment[(next === undefined ? laid.used : segment.length) - 1]?.line ?? end;
  });
  return strange * 4 > starts.length ? undefined : { rows, end };
}

/** The lines that hold something, without page marks and without headings printed again. */
function cellLines(lines: readonly string[], from: number, roles: readonly Role[]): CellLine[] {
  const cells: CellLine[] = [];
  for (let at = from; at < lines.length; at++) {
    const text = (lines[at] ?? '').replace(/\s*\|\s*$/, '').trim();
    if (text === '' || isPageMark(text)) continue;
    if (columnRole(text) === 'number') {
      const again = lines.slice(at, at + 2 * roles.length).filter((line) => line.trim() !== '');
      if (roles.every((role, column) => columnRole(again[column]?.trim() ?? '') === role)) {
        for (let left = roles.length; left > 0 && at < lines.length; at++)
          if ((lines[at] ?? '').trim() !== '') left--;
        at--;
        continue;
      }
    }
    cells.push({ text, line: at + 1 });
  }
  return cells;
}

/** Where rows begin: at a number that goes on with the count, or at a greater one behind a row. */
function rowStarts(cells: readonly CellLine[], roles: readonly Role[]): number[] {
  const columns = roles.length;
  const shortest = Math.min(3, columns);
  // Other columns may hold bare numbers too, such as scores.
  const fullest = roles.every((role) => role && role !== 'remark' && role !== 'target') ? shortest : columns;
  const starts: number[] = [];
  let count = 0;
  let restart = false;
  cells.forEach(({ text }, at) => {
    restart ||= isBand(text);
    // Where rows are counted plainly, 0.07 is a figure.
    if (rowCode.test(text) && count === 0) {
      const last = starts[starts.length - 1];
      if (last === undefined || at - last >= shortest) starts.push(at);
      return;
    }
    const number = /^\d{1,4}(?=[.．、]?$)/.exec(text);
    if (!number) return;
    const value = Number(number[0]);
    const last = starts[starts.length - 1];
    const width = last === undefined ? columns : at - last;
    const follows = value === count + 1 || (restart && value === 1);
    const skips = value > count && width >= fullest && width <= columns + mostWraps;
    if (last !== undefined && !(follows ? width >= shortest : skips)) return;
    starts.push(at);
    count = value;
    restart = false;
  });
  return starts;
}

interface Laid {
  readonly row: readonly TableCell[];
  readonly fit: number;
  /** How many lines it took. */
  readonly used: number;
}

/** The last row ends where it fits best: nothing else tells it from the text behind it. */
function bestPrefix(segment: readonly CellLine[], roles: readonly Role[]): Laid | undefined {
  let best: Laid | undefined;
  for (let used = 2; used <= segment.length; used++) {
    const laid = layOut(segment.slice(0, used), roles);
    if (laid && (!best || laid.fit > best.fit + 0.3)) best = laid;
  }
  return best;
}

/** Lays lines into columns in their order, each column taking some or none. */
function layOut(cells: readonly CellLine[], roles: readonly Role[]): Laid | undefined {
  const count = cells.length;
  // Names of bodies in English have no endings to tell them by: a row of as many lines as columns is taken as it stands.
  if (count === roles.length && !cells.some(({ text }) => /[一-鿿]/.test(text)))
    return { row: cells.map(({ text, line }) => cellAt(text, line)), fit: count, used: count };
  if (count > roles.length + mostWraps) return undefined;
  // best[column][from]: the best fit of the lines from `from` on in the columns from `column` on, and how many it takes.
  const best: { fit: number; take: number }[][] = Array.from({ length: roles.length + 1 }, () => []);
  for (let from = 0; from <= count; from++)
    (best[roles.length] as { fit: number; take: number }[])[from] = {
      fit: from === count ? 0 : -Infinity,
      take: 0,
    };
  for (let column = roles.length - 1; column >= 0; column--)
    for (let from = 0; from <= count; from++) {
      let top = { fit: -Infinity, take: 0 };
      const most = roles[column] === 'number' ? 1 : count - from;
      for (let take = 0; take <= most; take++) {
        const rest = best[column + 1]?.[from + take]?.fit ?? -Infinity;
        if (rest === -Infinity) continue;
        const fit = rest + fitness(cells.slice(from, from + take), roles[column]);
        if (fit > top.fit) top = { fit, take };
      }
      (best[column] as { fit: number; take: number }[])[from] = top;
    }
  const row: TableCell[] = [];
  let from = 0;
  for (let column = 0; column < roles.length; column++) {
    const take = best[column]?.[from]?.take ?? 0;
    const parts = cells.slice(from, from + take);
    row.push(cellAt(joined(parts, roles[column]), parts[0]?.line ?? cells[0]?.line ?? 0));
    from += take;
  }
  const fit = best[0]?.[0]?.fit ?? -Infinity;
  return fit === -Infinity ? undefined : { row, fit, used: count };
}

const emptiness: Partial<Record<ColumnRole, number>> = {
  number: -4,
  category: 0,
  remark: -0.5,
  deadline: -0.5,
  co: -0.7,
  lead: -1,
  units: -1,
  task: -4,
};

/** How well lines suit a column: units belong under headings of units and nowhere else. */
function fitness(parts: readonly CellLine[], role: Role): number {
  if (parts.length === 0) return (role && emptiness[role]) ?? -0.7;
  const text = joined(parts, role);
  const wraps = -0.05 * (parts.length - 1) - (runsInto(parts, role) ? 1 : 0);
  if (role === 'number') return /^\d{1,4}[.．、]?$/.test(text) || rowCode.test(text) ? 3 : -4;
  const units = areUnits(text);
  // Those who check the work are of one level, others than those who do it.
  if (role === 'overseer' && new Set(parts.map((part) => part.text.charAt(0))).size > 1) return wraps + 1;
  if (holdsUnits(role)) return wraps + (units ? 2 : /^(?:无|—+|-+|\/)$/.test(text) ? 1.5 : -2);
  if (units) return wraps - 1;
  const inside = parts.filter((part) => areUnits(part.text)).length;
  if (role === 'deadline' && inside > 0) return wraps - 1;
  if (role === 'deadline') return wraps + (text.length <= 20 && /[年月日底季前期续]/.test(text) ? 2 : -0.5);
  if (role === 'remark') return wraps + (text.replace(/\s/g, '').length <= 12 ? 1 : -0.5);
  if (role === 'category') return wraps + (text.length <= 30 ? 0.5 : 0);
  // A unit of measure or a figure is no task.
  const measure = text.length < 3 || (text.length < 6 && /^[万亿千百]|\/|^[^一-鿿A-Za-z]+$/.test(text));
  return (
    wraps -
    0.1 * inside +
    (role === 'task' && measure ? 0.4 : 1) +
    (role === 'task' ? Math.min(text.length, 60) / 1000 : 0)
  );
}

/** Whether a cell takes what belongs to the next one, units behind a full stop, or leaves it the rest of its list. */
function runsInto(parts: readonly CellLine[], role: Role): boolean {
  if (/[、，,]$/.test(parts[parts.length - 1]?.text ?? '')) return true;
  if (holdsUnits(role)) return false;
  return parts.some(({ text }, at) => at > 0 && /[。；;]$/.test(parts[at - 1]?.text ?? '') && areUnits(text));
}
