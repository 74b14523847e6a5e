import { columnRole, type ColumnRole } from '../column-names';
import { isEnglish } from '../english-names';
import { type Words, wordsOf, rowNumber, longestLine } from './printed-words';

/** Tables with more columns are no tables. */
const mostColumns = 12;

/** So many lines tell where the cells of a table begin. */
const telling = 60;

/** Headings set in the middle of their columns, put where the cells begin below them, if so many places stand out. */
export function overTheirCells(
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
  lines: readonly string[],
  below: number,
  read: (line: string) => readonly Words[],
): readonly Words[] {
  const printed = headings.map(({ text }) => text).join('');
  const times = new Map<number, number>();
  let rows = 0;
  for (const line of lines.slice(below, below + telling)) {
    const words = line.trim() === '' || line.length > longestLine ? [] : read(line);
    if (words.map(({ text }) => text).join('') === printed) break;
    if (words.length > 1) rows++;
    for (const [at, { text, from }] of words.entries())
      if (roles[0] !== 'number' || at > 0 || !rowNumber.test(text))
        times.set(from, (times.get(from) ?? 0) + 1);
  }
  const clusters: { from: number; count: number }[] = [];
  let last = -9;
  const numbers = roles[0] === 'number' ? 1 : 0;
  for (const [from, count] of [...times].sort(([a], [b]) => a - b)) {
    const cluster = clusters[clusters.length - 1];
    if (cluster && from - last <= 4) cluster.count += count;
    else clusters.push({ from, count });
    last = from;
  }
  const places = clusters.filter(({ count }) => count >= Math.max(2, rows / 4)).map(({ from }) => from);
  if (places.length !== headings.length - numbers) return headings;
  return headings.map(({ text, from }, at) => ({
    text,
    from: at < numbers ? from : (places[at - numbers] ?? 0),
  }));
}

/** Headings take no more lines. */
export const mostHeadingLines = 4;

export interface Headings {
  readonly headings: readonly Words[];
  /** Index of the first line below them. */
  readonly below: number;
  /** 重点任 and 务, the lines above and below the others, where one heading is broken in two. */
  readonly around?: readonly [string, string];
}

/** The headings on a line, or on the lines up to the next blank one, where what stands below each other is one heading. */
export function findHeadings(
  lines: readonly string[],
  start: number,
  looksLikeHeadings: (cells: readonly string[]) => boolean,
  places: number,
): Headings | undefined {
  const areHeadings = (headings: readonly Words[]) =>
    headings.length >= 3 &&
    headings.length <= mostColumns &&
    looksLikeHeadings(headings.map(({ text }) => text));
  const head = lines.slice(start, start + mostHeadingLines + 1);
  const blank = head.findIndex((line) => line.trim() === '');
  const own = headingsOf(lines[start] ?? '', places);
  // Skills, and below it Ref Action Lead Partners: a line of nothing but headings needs no other above it.
  const last = headingsOf(head[blank - 1] ?? '', places);
  const titled = blank > 1 && head.slice(0, blank - 1).every((line) => headingsOf(line, places).length === 1);
  if (titled && areHeadings(last) && last.every(({ text }) => columnRole(text) !== undefined))
    return undefined;
  if (blank > 1 && (lines[start - 1] ?? '').trim() === '') {
    const joined = joinedHeadings(
      head.slice(0, blank).map((line) => headingsOf(line, places)),
      places,
    );
    if (areHeadings(joined) && joined.length >= own.length) return { headings: joined, below: start + blank };
  }
  if (!areHeadings(own)) return undefined;
  return brokenAround(lines, start, own, places) ?? { headings: own, below: start + 1 };
}

/** 重点任 on the line above the other headings, and 务 on the line below: in the middle of them stands one of two lines. */
function brokenAround(
  lines: readonly string[],
  start: number,
  own: readonly Words[],
  places: number,
): Headings | undefined {
  const around: readonly [string, string] = [lines[start - 1] ?? '', lines[start + 1] ?? ''];
  const [above, below] = around.map((line) => (line.trim() === '' ? [] : wordsOf(line, places)));
  const [one, other] = [above?.[0], below?.[0]];
  if (!one || !other || above?.length !== 1 || below?.length !== 1) return undefined;
  const heading = { text: one.text + other.text, from: one.from };
  if (columnRole(heading.text) === undefined || Math.abs(one.from - other.from) > 4) return undefined;
  const headings = [...own, heading].sort((a, b) => a.from - b.from);
  return { headings, below: start + 2, around };
}

/** Words of several lines, those below each other together. */
function joinedHeadings(head: readonly (readonly Words[])[], places: number): Words[] {
  const joined: Words[] = [];
  const end = ({ text, from }: Words) =>
    from + text.length + (places - 1) * (text.match(/[^\x00-\xff]/g)?.length ?? 0);
  for (const words of head.flat()) {
    const at = joined.findIndex((other) => words.from < end(other) && other.from < end(words));
    const above = joined[at];
    if (!above) joined.push(words);
    else {
      const blank = isEnglish(above.text) ? ' ' : '';
      joined[at] = { text: above.text + blank + words.text, from: Math.min(above.from, words.from) };
    }
  }
  return joined.sort((a, b) => a.from - b.from);
}

function headingsOf(line: string, places: number): Words[] {
  return wordsOf(line, places).flatMap((words) => {
    const parts = words.text.split(/\s/);
    const [one = '', other = ''] = parts;
    const two = parts.length === 2 && columnRole(one) !== undefined && columnRole(other) !== undefined;
    if (!two || (columnRole(words.text) !== undefined && columnRole(one) !== 'number')) return [words];
    return [
      { text: one, from: words.from },
      { text: other, from: words.from + places * one.length + 1 },
    ];
  });
}
