import { widthOf } from './cell-text';

/** The words of a line that stand apart, and the places they begin at. */
export interface PrintedLine {
  readonly words: readonly { readonly text: string; readonly from: number }[];
  /** A page begins with it. */
  readonly onNextPage?: boolean;
}

/** What a line of a table is to its rows. */
export type LineKind = 'number' | 'band' | 'heading' | 'other';

/**
 * The rows of a table whose lines follow each other without blank ones, as a ruled table is printed. The number of a row
 * stands in the middle of its lines, or, where that fits badly, beside the first of them. Bands are blocks of their own.
 * `closed`: the last row ends with the lines; otherwise there may be text behind it.
 */
export function centredBlocks<Line extends PrintedLine>(
  lines: readonly Line[],
  kindOf: (line: Line) => LineKind,
  closed = false,
): Line[][] {
  const blocks: Line[][] = [];
  let segment: Line[] = [];
  const flush = (last: boolean) => {
    const numbers = segment.flatMap((line, at) => (kindOf(line) === 'number' ? [at] : []));
    if (numbers.length > 0) blocks.push(...partRows(segment, numbers, last));
    segment = [];
  };
  let turned = false;
  for (const line of lines) {
    const kind = kindOf(line);
    // Headings are printed again at the head of a page.
    turned ||= kind === 'heading';
    if (kind === 'heading') continue;
    const own = turned ? { ...line, onNextPage: true } : line;
    turned = false;
    if (kind !== 'band') segment.push(own);
    else {
      flush(false);
      blocks.push([line]);
    }
  }
  flush(!closed);
  return blocks;
}

/** More lines above or below a number have no row of a plan. */
const mostAbove = 30;

/** What a row costs that no printer makes. */
const unlikely = 3;

/** And one that goes over the end of a page. */
const overPages = 0.5;

const isBelow = (from: number, line: PrintedLine) =>
  line.words.some((words) => Math.abs(words.from - from) <= 2);

/** Whether some cells have lines only above the number of their row, and others only below it. */
function isCrosswise(above: readonly PrintedLine[], below: readonly PrintedLine[]): boolean {
  // What holds a blank may be two cells.
  const lacks = (one: readonly PrintedLine[], other: readonly PrintedLine[]) =>
    !other.some(({ words }) => words.some(({ text }) => text.includes(' '))) &&
    one.some(({ words }) => words.some(({ from }) => !other.some((line) => isBelow(from, line))));
  return lacks(above, below) && lacks(below, above);
}

/**
 * Whether words go on below the end of a row: a list behind its comma, or a sentence behind a line that is as full as any
 * of its column. Lines of other cells may stand between them, half a line higher.
 */
function breaksText(segment: readonly PrintedLine[], end: number, widths: Widths): boolean {
  const goesOn = (text: string, from: number) =>
    /[、，]$/.test(text) ||
    (!/(?:[。；]|[局委厅部办会院]|政府|中心|单位|部门|公司)$/.test(text) &&
      widthOf(text) >= 6 &&
      widthOf(text) >= (widths.get(from) ?? Infinity) - 0.5);
  const [last, above] = [segment[end - 1], segment[end - 2]];
  const [next, below] = [segment[end], segment[end + 1]];
  if (!last || !next) return false;
  const isOver = ({ text, from }: { text: string; from: number }, line: PrintedLine | undefined) =>
    line !== undefined && isBelow(from, line) && goesOn(text, from);
  return (
    last.words.some((words) => isOver(words, next) || (!isBelow(words.from, next) && isOver(words, below))) ||
    (above?.words.some((words) => !isBelow(words.from, last) && isOver(words, next)) ?? false)
  );
}

/** By the place it begins at, how many signs the full lines of a column have. */
type Widths = ReadonlyMap<number, number>;

/** So many full lines of the same length tell how wide a column is; a longer one runs into the next column. */
const fewFull = 3;

function widthsOf(segment: readonly PrintedLine[]): Widths {
  const counts = new Map<number, Map<number, number>>();
  for (const { words } of segment)
    for (const { text, from } of words)
      for (let place = from - 2; place <= from + 2; place++) {
        const own = counts.get(place) ?? new Map<number, number>();
        const width = Math.round(widthOf(text));
        counts.set(place, own.set(width, (own.get(width) ?? 0) + 1));
      }
  const widths = new Map<number, number>();
  for (const [place, own] of counts) {
    const often = [...own].flatMap(([width, count]) => (count >= fewFull ? [width] : []));
    if (often.length > 0) widths.set(place, Math.max(...often));
  }
  return widths;
}

/** `last`: nothing tells where the last row ends. */
function partRows<Line extends PrintedLine>(
  segment: readonly Line[],
  numbers: readonly number[],
  last: boolean,
): Line[][] {
  const [first = 0] = numbers;
  const widths = widthsOf(segment);
  /** By how many lines of the row at hand stand above its number: the cost so far, and the ends of the rows before. */
  let ways = new Map<number, { cost: number; ends: readonly number[] }>([[first, { cost: 0, ends: [] }]]);
  numbers.forEach((number, at) => {
    const next = numbers[at + 1];
    const room = (next ?? segment.length) - number - 1;
    const onwards: typeof ways = new Map();
    for (const [above, { cost, ends }] of ways) {
      // Behind the last row of all there may be text.
      const free = next === undefined && last;
      const least = next === undefined && !last ? room : 0;
      for (let below = least; below <= Math.min(room, free ? above : mostAbove); below++) {
        const rest = next === undefined ? 0 : room - below;
        const end = number + 1 + below;
        const odd =
          Number(isCrosswise(segment.slice(number - above, number), segment.slice(number + 1, end))) +
          Number(next !== undefined && breaksText(segment, end, widths));
        // A row that a page breaks or ends has its number in the middle of what stands on one of them, or at its head.
        const turns = segment.slice(number - above + 1, end + 1).some(({ onNextPage }) => onNextPage);
        const apart = Math.abs(below - above);
        const total = cost + (turns ? Math.min(apart, overPages) : apart) + odd * unlikely;
        if (rest <= mostAbove && total < (onwards.get(rest)?.cost ?? Infinity))
          onwards.set(rest, { cost: total, ends: [...ends, end] });
      }
    }
    ways = onwards;
  });
  const [best] = [...ways.values()].sort((a, b) => a.cost - b.cost);
  const centred = best !== undefined && best.cost <= numbers.length;
  const ends = centred ? best.ends : numbers.map((_, at) => numbers[at + 1] ?? segment.length);
  return ends.map((end, at) => segment.slice(at === 0 ? 0 : ends[at - 1], end));
}
