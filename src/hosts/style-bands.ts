import type { Range, Style, StyledRange } from '../sheets/sheet';

/** Neighbouring rows whose cells are styled alike, from `first` to `last`. */
export interface StyleBand {
  readonly first: number;
  readonly last: number;
  /** From left to right, without overlaps. */
  readonly runs: readonly StyleRun[];
}

/** Neighbouring columns of a band with one style. */
export interface StyleRun {
  readonly first: number;
  readonly last: number;
  readonly style: Style;
  /** Whether a blank cell has to be written because its fill or its lines are to be seen. */
  readonly seenWhenBlank: boolean;
  /** Whether only broad ranges lie here. */
  readonly broad: boolean;
}

/**
 * Writing a million blank cells for the sake of their thin lines costs minutes and megabytes. The lines of a broad
 * range are drawn by one conditional format instead, and its columns carry the rest of the style.
 */
export function isBroad({ rows, columns }: Range): boolean {
  return rows * columns > 20_000;
}

/** Cuts overlapping ranges into bands of rows and runs of columns, from top to bottom. */
export function styleBands(styles: readonly StyledRange[]): StyleBand[] {
  const starting = new Map<number, number[]>();
  const ending = new Map<number, number[]>();
  styles.forEach(({ range }, index) => {
    if (range.rows <= 0 || range.columns <= 0) return;
    append(starting, range.row, index);
    append(ending, range.row + range.rows, index);
  });
  const cuts = [...new Set([...starting.keys(), ...ending.keys()])].sort((a, b) => a - b);
  const active = new Set<number>();
  const merged = new Map<string, Omit<StyleRun, 'first' | 'last'>>();
  const bands: StyleBand[] = [];
  cuts.forEach((first, position) => {
    ending.get(first)?.forEach((index) => active.delete(index));
    starting.get(first)?.forEach((index) => active.add(index));
    const next = cuts[position + 1];
    if (active.size === 0 || next === undefined) return;
    const inOrder = [...active].sort((a, b) => a - b);
    bands.push({ first, last: next - 1, runs: styleRuns(inOrder, styles, merged) });
  });
  return bands;
}

function styleRuns(
  active: readonly number[],
  styles: readonly StyledRange[],
  merged: Map<string, Omit<StyleRun, 'first' | 'last'>>,
): StyleRun[] {
  const ranges = active.map((index) => ({ index, ...(styles[index] as StyledRange) }));
  const cuts = [...new Set(ranges.flatMap(({ range }) => [range.column, range.column + range.columns]))];
  cuts.sort((a, b) => a - b);
  return cuts.flatMap((first, position) => {
    const next = cuts[position + 1];
    const covering = ranges.filter(
      ({ range }) => range.column <= first && first < range.column + range.columns,
    );
    if (next === undefined || covering.length === 0) return [];
    const key = covering.map(({ index }) => index).join();
    let run = merged.get(key);
    if (!run) {
      run = {
        style: Object.assign({}, ...covering.map(({ style }) => style)) as Style,
        seenWhenBlank: covering.some(({ style, range }) => style.fill || (style.border && !isBroad(range))),
        broad: covering.every(({ range }) => isBroad(range)),
      };
      merged.set(key, run);
    }
    return [{ first, last: next - 1, ...run }];
  });
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
