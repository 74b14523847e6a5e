import type { PdfLine } from './pdf-line';
import type { PdfWords } from './pdf-page';
import { linesOf } from './pdf-line';
import type { PdfTable } from './pdf-table';

/** Lines of a page that are read one after the other: over its whole width, or in one of two columns. */
export interface Area {
  readonly side: Side;
  readonly lines: readonly PdfLine[];
}

export type Side = 'full' | 'left' | 'right';

/** The areas of each page as they are read. Pages that are set in one column have one area between two tables. */
export function areasOf(
  pages: readonly (readonly PdfLine[])[],
  tables: readonly (readonly PdfTable[])[],
): Area[][] {
  const runs = pages.map((lines, index) => partedByTables(lines, tables[index] ?? []));
  const gutter = runs
    .flat()
    .map(gutterOf)
    .find((x) => x !== undefined);
  if (gutter === undefined) return runs.map((own) => own.map((lines) => ({ side: 'full', lines })));
  return runs.map((own) => own.flatMap((lines) => areasAt(lines, gutterOf(lines) ?? gutter)));
}

function partedByTables(lines: readonly PdfLine[], tables: readonly PdfTable[]): PdfLine[][] {
  const tops = tables.map(({ box }) => box.top);
  const runs: PdfLine[][] = [];
  let above = -1;
  for (const line of lines) {
    const passed = tops.filter((top) => top < line.baseline).length;
    if (passed !== above) runs.push([]);
    above = passed;
    runs.at(-1)?.push(line);
  }
  return runs;
}

/** A column of text has so many lines at least. */
const fewestLines = 6;

/** Between two columns of running text: where hardly a line crosses, and lines on both sides fill their columns. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  if (lines.filter(({ pieces }) => pieces.length > 1).length < fewestLines / 2) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const crossing: { x: number; count: number }[] = [];
  for (let x = left + 0.35 * (right - left); x < left + 0.65 * (right - left); x += 2) {
    crossing.push({ x, count: lines.filter((line) => crosses(line, x)).length });
  }
  const least = Math.min(...crossing.map(({ count }) => count));
  const free = crossing.filter(({ count }) => count === least);
  const gutter = free[free.length >> 1]?.x;
  if (gutter === undefined || least > 0.4 * lines.length) return undefined;
  const isParted = bandsAt(lines, gutter).some(
    (band) =>
      !band.crosses &&
      isRunning(sideOf(band.lines, gutter, 'left')) &&
      isRunning(sideOf(band.lines, gutter, 'right')),
  );
  return isParted ? gutter : undefined;
}

function crosses({ pieces }: PdfLine, x: number): boolean {
  return pieces.some((piece) => piece.left < x && piece.right > x);
}

/** Many lines end where the longest ends, as those of a table or of a list do not. */
function isRunning(lines: readonly PdfLine[]): boolean {
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => right - line.right < 2.5 * line.size && line.text.length >= 8);
  return lines.length >= fewestLines && full.length * 5 >= lines.length * 2;
}

interface Band {
  readonly crosses: boolean;
  readonly lines: PdfLine[];
}

/** From the top: lines that cross the gutter, lines that do not, in turn. */
function bandsAt(lines: readonly PdfLine[], gutter: number): Band[] {
  const bands: Band[] = [];
  for (const line of lines) {
    const own = crosses(line, gutter);
    if (bands.at(-1)?.crosses !== own) bands.push({ crosses: own, lines: [] });
    bands.at(-1)?.lines.push(line);
  }
  return bands;
}

function areasAt(lines: readonly PdfLine[], gutter: number): Area[] {
  return bandsAt(lines, gutter).flatMap((band): Area[] => {
    if (band.crosses || band.lines.length < 2) return [{ side: 'full', lines: band.lines }];
    const sides = (['left', 'right'] as const).map((side) => ({
      side,
      lines: sideOf(band.lines, gutter, side),
    }));
    return sides.filter((area) => area.lines.length > 0);
  });
}

/** Lines of the two columns need not stand level, so each column is put into lines anew. */
function sideOf(lines: readonly PdfLine[], gutter: number, side: 'left' | 'right'): PdfLine[] {
  const isOwn = (word: PdfWords) => (side === 'left' ? word.left < gutter : word.left >= gutter);
  return linesOf(
    lines.flatMap(({ words }) => words.filter(isOwn)),
    lines[0]?.page ?? 0,
  );
}
