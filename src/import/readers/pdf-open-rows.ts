import type { ColumnRole } from '../column-names';
import { isFull, type PdfLine } from './pdf-line';
import { seamOf } from './pdf-seam';

/** A column of a table without rules. */
export interface OpenColumn {
  readonly role: ColumnRole | undefined;
  /** From the top. */
  readonly lines: readonly PdfLine[];
  /** Where its longest line ends. */
  readonly right: number;
}

/** The lines of each cell. */
type Row = readonly (readonly PdfLine[])[];

/**
 * Rows of a table of which only the words are there: parted by rules across it where there are any, otherwise in the way
 * that suits best how cells are set. They begin level with each other or stand around one middle; their lines follow
 * closely; what a line leaves unfinished stands in the same cell; and room between rows, if there is some, is wider.
 */
export function openRows(columns: readonly OpenColumn[], rulesAcross: readonly number[]): Row[] {
  const levels = levelsOf(columns.flatMap(({ lines }) => lines));
  if (levels.length === 0) return [];
  const categories = columns.map(({ role }, at) => role === 'category' || (role === undefined && at === 0));
  const deciding = columns.filter((_, at) => !categories[at]);
  const fit = bestFit(levels, deciding.length > 0 ? deciding : columns);
  const starts = startsByRules(levels, rulesAcross) ?? fit.starts;
  const bounds = starts.map((start, index) => ({
    from: levels[start] ?? 0,
    to: levels[(starts[index + 1] ?? levels.length) - 1] ?? 0,
  }));
  const cells = columns.map((column, at) =>
    categories[at]
      ? categoriesIn(column, bounds, fit.alignment)
      : bounds.map((row) => column.lines.filter((line) => isIn(line, row))),
  );
  return bounds.map((_, row) => cells.map((column) => column[row] ?? []));
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

function isIn({ baseline }: PdfLine, { from, to }: Extent): boolean {
  return baseline > from - near && baseline < to + near;
}

/** In points; baselines this near are one. */
const near = 2;

/** Where lines stand, whatever their column, from the top. */
function levelsOf(lines: readonly PdfLine[]): number[] {
  const levels: number[] = [];
  for (const { baseline } of [...lines].sort((a, b) => a.baseline - b.baseline)) {
    if (baseline - (levels.at(-1) ?? -Infinity) > near) levels.push(baseline);
  }
  return levels;
}

/** Indexes of the levels that begin rows, where at least two rules part them. */
function startsByRules(levels: readonly number[], rules: readonly number[]): number[] | undefined {
  const starts = levels.flatMap((level, at) => {
    const above = levels[at - 1];
    return above === undefined || rules.some((rule) => rule > above && rule < level) ? [at] : [];
  });
  return starts.length >= 3 ? starts : undefined;
}

/** How the cells of a row stand to each other. */
type Alignment = 'top' | 'middle';

function bestFit(
  levels: readonly number[],
  columns: readonly OpenColumn[],
): { readonly starts: readonly number[]; readonly alignment: Alignment } {
  const pitch = pitchOf(columns);
  const top = bestStarts(levels, columns, pitch, 'top');
  const middle = bestStarts(levels, columns, pitch, 'middle');
  return middle.cost < top.cost
    ? { starts: middle.starts, alignment: 'middle' }
    : { starts: top.starts, alignment: 'top' };
}

/** From one line of a cell to the next: most of the gaps, and never the widest. */
function pitchOf(columns: readonly OpenColumn[]): number {
  const gaps = columns.flatMap(({ lines }) =>
    lines.slice(1).map((line, at) => line.baseline - (lines[at]?.baseline ?? line.baseline)),
  );
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)] ?? 0;
}

/** Nobody writes cells of more lines. */
const tallestRow = 80;

/** The cheapest way to cut the levels into rows. */
function bestStarts(
  levels: readonly number[],
  columns: readonly OpenColumn[],
  pitch: number,
  alignment: Alignment,
): { readonly starts: number[]; readonly cost: number } {
  const parts = columns.map((column) => ({
    column,
    above: levels.map((level) => linesAbove(column, level)).concat(column.lines.length),
    joints: jointsOf(column, pitch),
  }));
  const cuts = levels.map((_, at) => (at === 0 ? 0 : costOfCut(levels, at, columns, pitch)));
  /** Up to each level: the least cost, and where the last row begins. */
  const least: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= levels.length; end++) {
    let best = { cost: Infinity, start: end - 1 };
    for (let start = end - 1; start >= Math.max(0, end - tallestRow); start--) {
      const row = { from: levels[start] ?? 0, to: levels[end - 1] ?? 0 };
      const cells = parts.map(({ column: { role, lines }, above, joints }): Cell => {
        const [from = 0, to = 0] = [above[start], above[end]];
        return {
          role,
          first: lines[from],
          last: lines[to - 1],
          inside: (joints[to - 1] ?? 0) - (joints[from] ?? 0),
          isEmpty: to <= from,
        };
      });
      const before = least[start]?.cost ?? Infinity;
      const cost = before + (cuts[start] ?? 0) + costOfRow(row, cells, pitch, alignment);
      if (cost < best.cost) best = { cost, start };
    }
    least.push(best);
  }
  const starts: number[] = [];
  for (let end = levels.length; end > 0; end = least[end]?.start ?? 0) starts.unshift(least[end]?.start ?? 0);
  return { starts, cost: least.at(-1)?.cost ?? Infinity };
}

/** How many lines of a column stand above a level. */
function linesAbove({ lines }: OpenColumn, level: number): number {
  const at = lines.findIndex(({ baseline }) => baseline > level - near);
  return at < 0 ? lines.length : at;
}

/** Of the lines of a column, the last above a level and the first from it on. */
function around(column: OpenColumn, level: number): { readonly above?: PdfLine; readonly below?: PdfLine } {
  const index = linesAbove(column, level);
  const [above, below] = [column.lines[index - 1], column.lines[index]];
  return { ...(above ? { above } : {}), ...(below ? { below } : {}) };
}

/** What speaks against a row that begins at a level: words that go on over it. */
function costOfCut(
  levels: readonly number[],
  at: number,
  columns: readonly OpenColumn[],
  pitch: number,
): number {
  let cost = 0.1;
  for (const column of columns) {
    const { above, below } = around(column, levels[at] ?? 0);
    if (!above || !below || below.baseline - above.baseline > 1.3 * pitch) continue;
    const seam = seamOf(column.role, above.text, below.text);
    if (seam === 'one') cost += 6;
    else if (seam === 'unknown' && isFull(above, below, column.right)) cost += 1.2;
  }
  return cost;
}

interface Cell {
  readonly role: ColumnRole | undefined;
  readonly isEmpty: boolean;
  readonly first: PdfLine | undefined;
  readonly last: PdfLine | undefined;
  /** What speaks against its lines as one cell. */
  readonly inside: number;
}

/** Up to each line of a column, what speaks against all of them as one cell: words that begin anew, wide gaps. */
function jointsOf({ role, lines, right }: OpenColumn, pitch: number): number[] {
  let sum = 0;
  return lines.map((below, at) => {
    const above = lines[at - 1];
    if (!above) return sum;
    const seam = seamOf(role, above.text, below.text);
    if (seam === 'two') sum += role === 'number' ? 6 : 2;
    else if (seam === 'unknown' && !isFull(above, below, right)) sum += 0.8;
    if (below.baseline - above.baseline > 1.2 * pitch) sum += 1.5;
    return sum;
  });
}

/** How badly the cells of a row stand to each other, and their lines. */
function costOfRow(row: Extent, cells: readonly Cell[], pitch: number, alignment: Alignment): number {
  let cost = 0;
  for (const { role, isEmpty, first, last, inside } of cells) {
    if (isEmpty || !first || !last) {
      cost += role === 'task' || role === 'number' ? 1 : 0.5;
      continue;
    }
    const off =
      alignment === 'top'
        ? first.baseline - row.from
        : Math.abs(first.baseline + last.baseline - row.from - row.to) / 2;
    if (off > 0.4 * pitch) cost += 1.5;
    cost += inside;
  }
  return cost;
}

/**
 * A category stands in the first of its rows: where it begins; in the row that has the same middle, where each has one
 * and the first row is among them; otherwise such that its middle is that of its rows.
 */
function categoriesIn(column: OpenColumn, rows: readonly Extent[], alignment: Alignment): PdfLine[][] {
  const cells: PdfLine[][] = rows.map(() => []);
  const blocks = blocksOf(column, rows);
  const level = blocks.map((block) =>
    rows.findIndex(({ from }) => Math.abs((block[0]?.baseline ?? 0) - from) <= near),
  );
  const own = blocks.map((block) =>
    rows.findIndex((row) => Math.abs(middleOf(block) - (row.from + row.to) / 2) <= near),
  );
  const isKnown = (found: readonly number[]) => !found.includes(-1);
  const known =
    alignment === 'top' && isKnown(level) ? level : isKnown(own) && own[0] === 0 ? own : undefined;
  let next = 0;
  blocks.forEach((block, index) => {
    let end = next;
    const away = (at: number) =>
      Math.abs(((rows[next]?.from ?? 0) + (rows[at]?.to ?? 0)) / 2 - middleOf(block));
    for (let at = next; at < rows.length; at++) if (away(at) < away(end)) end = at;
    cells[Math.min(known?.[index] ?? next, rows.length - 1)]?.push(...block);
    next = end + 1;
  });
  return cells;
}

function middleOf(block: readonly PdfLine[]): number {
  return ((block[0]?.baseline ?? 0) + (block.at(-1)?.baseline ?? 0)) / 2;
}

/** Lines that follow closely and do not begin with a row after one that is not full. */
function blocksOf({ lines, right }: OpenColumn, rows: readonly Extent[]): PdfLine[][] {
  const blocks: PdfLine[][] = [];
  const isLevel = (line: PdfLine, { from }: Extent) => Math.abs(line.baseline - from) <= near;
  const everyRow = rows.every((row) => lines.some((line) => isLevel(line, row)));
  for (const line of lines) {
    const before = blocks.at(-1)?.at(-1);
    const isApart = !before || line.baseline - before.baseline > 2 * line.size;
    const beginsRow = rows.some((row) => isLevel(line, row));
    if (isApart || (beginsRow && (everyRow || !isFull(before, line, right)))) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  return blocks;
}
