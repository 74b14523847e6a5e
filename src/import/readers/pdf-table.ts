import { cellText } from './pdf-cell-text';
import type { PdfPage, PdfRule, PdfWords } from './pdf-page';

/** A table, and where it stands on its page. */
export interface PdfTable {
  readonly page: number;
  readonly box: PdfRule;
  /** Where its columns stand: the same numbers for a table that goes on over pages. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly PdfTableCell[])[];
}

export interface PdfTableCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Ends of rules that should meet often miss each other by so many points. */
const tolerance = 3;

/** A page with more rules holds a drawing. */
const maximumRules = 4000;

/** A table has two columns at least, and no more edges than this. */
const maximumEdges = 200;

/** Those drawn with rules. */
export function ruledTables(page: PdfPage): PdfTable[] {
  const rules = distinct(page.rules);
  if (rules.length > maximumRules) return [];
  return connected(rules)
    .map((group) => tableOf(group, page))
    .filter((table) => table !== undefined);
}

function distinct(rules: readonly PdfRule[]): PdfRule[] {
  const keys = new Map(
    rules.map((rule) => [
      [rule.left, rule.right, rule.top, rule.bottom].map((n) => Math.round(n)).join(),
      rule,
    ]),
  );
  return [...keys.values()];
}

/** Groups of rules that touch one another. */
function connected(rules: readonly PdfRule[]): PdfRule[][] {
  const left = new Set(rules);
  const groups: PdfRule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const rule of group) {
      for (const other of left) {
        if (!touch(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touch(a: PdfRule, b: PdfRule): boolean {
  return (
    a.left <= b.right + tolerance &&
    b.left <= a.right + tolerance &&
    a.top <= b.bottom + tolerance &&
    b.top <= a.bottom + tolerance
  );
}

function tableOf(group: readonly PdfRule[], page: PdfPage): PdfTable | undefined {
  const lying = group.filter((rule) => rule.right - rule.left > tolerance);
  const standing = group.filter((rule) => rule.bottom - rule.top > tolerance);
  // Tables open at the sides end where their lying rules end.
  const edges = cluster([
    ...standing.map(({ left }) => left),
    ...lying.flatMap(({ left, right }) => [left, right]),
  ]);
  const levels = cluster([
    ...lying.map(({ top }) => top),
    ...standing.flatMap(({ top, bottom }) => [top, bottom]),
  ]);
  const [left, right, top, bottom] = [edges[0], edges.at(-1), levels[0], levels.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return undefined;
  if (edges.length < 3 || levels.length < 2 || edges.length > maximumEdges || levels.length > maximumEdges)
    return undefined;
  const inside = page.words.filter((word) => {
    const middle = (word.left + word.right) / 2;
    return middle > left && middle < right && word.baseline > top && word.baseline < bottom + tolerance;
  });
  const grid: Grid = { edges, levels, lying, standing };
  const rows = rowsOf(grid, inside);
  if (inside.length === 0 || rows.every((row) => row.length < 2)) return undefined;
  return { page: page.number, box: { left, right, top, bottom }, edges, rows };
}

/** Ascending numbers, those that differ by less than the tolerance taken as one. */
function cluster(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    if (found.length === 0 || n - (found.at(-1) ?? 0) > tolerance) found.push(n);
  }
  return found;
}

interface Grid {
  readonly edges: readonly number[];
  readonly levels: readonly number[];
  readonly lying: readonly PdfRule[];
  readonly standing: readonly PdfRule[];
}

function rowsOf(grid: Grid, words: readonly PdfWords[]): PdfTableCell[][] {
  const columns = grid.edges.length - 1;
  const taken = new Set<number>();
  return grid.levels.slice(1).map((_, row) => {
    const cells: PdfTableCell[] = [];
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      const columnSpan = spanRight(grid, row, column, taken);
      const rowSpan = spanDown(grid, row, column, columnSpan);
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c);
      }
      const box = boxOf(grid, row, column, rowSpan, columnSpan);
      cells.push({ text: textIn(box, words), rowSpan, columnSpan });
    }
    return cells;
  });
}

function spanRight(grid: Grid, row: number, column: number, taken: ReadonlySet<number>): number {
  const columns = grid.edges.length - 1;
  const middle = middleOf(grid.levels, row);
  let span = 1;
  while (column + span < columns && !taken.has(row * columns + column + span)) {
    const edge = grid.edges[column + span] ?? 0;
    if (grid.standing.some((rule) => isAt(rule.left, edge) && rule.top <= middle && rule.bottom >= middle))
      break;
    span++;
  }
  return span;
}

function spanDown(grid: Grid, row: number, column: number, columnSpan: number): number {
  let span = 1;
  for (; row + span < grid.levels.length - 1; span++) {
    const level = grid.levels[row + span] ?? 0;
    const middle = middleOf(grid.edges, column + columnSpan - 1);
    const isRuled = grid.lying.some(
      (rule) => isAt(rule.top, level) && rule.left <= middle && rule.right >= middle,
    );
    if (isRuled) break;
  }
  return span;
}

function isAt(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}

function middleOf(bounds: readonly number[], index: number): number {
  return ((bounds[index] ?? 0) + (bounds[index + 1] ?? 0)) / 2;
}

function boxOf(
  { edges, levels }: Grid,
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
): PdfRule {
  return {
    left: edges[column] ?? 0,
    right: edges[column + columnSpan] ?? 0,
    top: levels[row] ?? 0,
    bottom: levels[row + rowSpan] ?? 0,
  };
}

function textIn(box: PdfRule, words: readonly PdfWords[]): string {
  const inside = words.filter((word) => {
    const x = (word.left + word.right) / 2;
    const y = word.baseline - word.size / 3;
    return x > box.left && x <= box.right && y > box.top && y <= box.bottom;
  });
  return cellText(inside, box.right);
}
