import type { ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { isPageMark } from '../page-mark';
import { readNumber } from '../numbering';
import { areUnits, cellAt, holdsUnits, isBand, joined, type CellLine } from './cell-text';

type Role = ColumnRole | undefined;

const probe = 24;

/** Lines looked at: longer tables count their rows. */
const mostLines = 2000;

/**
 * The rows of a table with one cell a line and nothing that counts them: the way through the columns that suits the lines
 * best, where a cell may take several lines, merged cells are missing, and a row ends behind a column of units.
 * `undefined` where no way suits.
 */
export function rowsByFit(
  lines: readonly string[],
  from: number,
  roles: readonly Role[],
): { readonly rows: readonly (readonly TableCell[])[]; readonly end: number } | undefined {
  const cells: CellLine[] = [];
  for (let at = from; at < lines.length && cells.length < mostLines; at++) {
    const text = (lines[at] ?? '').trim();
    if (/^附\s*[件表录]/.test(text)) break;
    if (text !== '' && !isPageMark(text)) cells.push({ text, line: at + 1 });
  }
  // The beginning tells whether it is such a table at all.
  if (!bestWay(cells.slice(0, probe), roles)) return undefined;
  const columns = bestWay(cells, roles);
  if (!columns) return undefined;
  const rows: TableCell[][] = [];
  let parts: CellLine[][] = [];
  let last = roles.length;
  let end = from;
  const flush = () => {
    if (parts.some((part, at) => part.length > 0 && holdsUnits(roles[at]))) {
      rows.push(
        parts.map((part, at) => cellAt(joined(part, roles[at]), part[0]?.line ?? parts.flat()[0]?.line ?? 0)),
      );
      end = Math.max(...parts.flat().map(({ line }) => line));
    }
    parts = roles.map(() => []);
  };
  columns.forEach((column, at) => {
    const cell = cells[at];
    if (!cell) return;
    if (column < last) flush();
    parts[column]?.push(cell);
    last = column;
  });
  flush();
  return rows.length >= 2 ? { rows, end } : undefined;
}

/** The column of each line, or `undefined` where the best way suits badly. */
function bestWay(cells: readonly CellLine[], roles: readonly Role[]): number[] | undefined {
  const width = roles.length;
  let fits = roles.map((role, column) => fitness(cells[0]?.text ?? '', role) - (column > 1 ? 5 : 0));
  const came: number[][] = [];
  for (let at = 1; at < cells.length; at++) {
    const text = cells[at]?.text ?? '';
    const before = cells[at - 1]?.text ?? '';
    const next: number[] = [];
    const steps: number[] = [];
    for (let column = 0; column < width; column++) {
      let best = -Infinity;
      let step = 0;
      for (let previous = 0; previous < width; previous++) {
        const fit = (fits[previous] ?? -Infinity) + move(previous, column, before, roles);
        if (fit > best) [best, step] = [fit, previous];
      }
      next.push(best + fitness(text, roles[column]));
      steps.push(step);
    }
    came.push(steps);
    fits = next;
  }
  const top = Math.max(...fits);
  if (!(top > cells.length * 0.4)) return undefined;
  const columns = [fits.indexOf(top)];
  for (let at = came.length - 1; at >= 0; at--) columns.unshift(came[at]?.[columns[0] as number] ?? 0);
  return columns;
}

/** What it costs that a line in one column is followed by a line in another. */
function move(from: number, to: number, before: string, roles: readonly Role[]): number {
  if (from === to) return /[、，,]$/.test(before) ? 0.5 : /[。；;]$/.test(before) ? -0.6 : -0.9;
  const skipped = (first: number, end: number) =>
    roles.slice(first, end).reduce((sum, role) => sum + (role === 'category' ? 0 : 1), 0);
  // A list that ends with a separator goes on in its own cell.
  const broken = /[、，,]$/.test(before) && holdsUnits(roles[from]) ? -2 : 0;
  if (to > from) return broken - skipped(from + 1, to);
  const led = roles.slice(0, from + 1).some(holdsUnits);
  return broken - skipped(from + 1, roles.length) * 0.7 - skipped(0, to) - (led ? 0 : 3);
}

/** How well a line suits a column. */
function fitness(text: string, role: Role): number {
  const units = areUnits(text);
  if (holdsUnits(role)) return units ? 2 : /^(?:无|—+|-+|\/)$/.test(text) ? 1.5 : -1.5;
  if (units) return -2;
  if (role === 'category') return isBand(text) ? 1.5 : text.length <= 30 ? 0.3 : -0.5;
  if (role === 'deadline') return text.length <= 20 && /[年月日底季前期续]/.test(text) ? 2 : -1.5;
  if (role === 'remark') return text.replace(/\s/g, '').length <= 12 ? 0.5 : -1;
  if (isBand(text) && (readNumber(text)?.rank ?? 9) <= 1) return 0;
  return readNumber(text) ? 1.2 : 0.8;
}
