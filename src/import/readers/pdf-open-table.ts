import { columnRole } from '../column-names';
import { looksLikeHeadings } from './flattened-table';
import { cellText } from './pdf-cell-text';
import { linesOf, piecesOf, type PdfLine } from './pdf-line';
import { openRows, type OpenColumn } from './pdf-open-rows';
import type { PdfRule, PdfWords } from './pdf-page';
import type { PdfTable } from './pdf-table';

/** Where the columns of a table without rules stand: its headings, and what is free of words between each two. */
interface Columns {
  readonly heads: readonly PdfWords[];
  readonly free: readonly Span[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Tables whose columns are told by nothing but where their words stand: under headings that we know, as far down as the
 * gaps between the columns stay free. One that reaches the foot of a page goes on at the head of the next.
 */
export function openTables(
  pages: readonly (readonly PdfLine[])[],
  rules: readonly (readonly PdfRule[])[],
): PdfTable[][] {
  let before: Columns | undefined;
  return pages.map((whole, index) => {
    const lines = whole.map((line) => ({ ...line, words: line.words.flatMap(partedAtSpaces) }));
    const tables: PdfTable[] = [];
    for (let at = 0; at < lines.length;) {
      const start: Start | undefined =
        startOf(lines, at) ?? (at === 0 && before ? { columns: before, rows: 0 } : undefined);
      const end = start ? endOf(lines, at, start) : at;
      const table =
        start && end - at > start.rows ? tableOf(lines.slice(at, end), start, rules[index] ?? []) : undefined;
      if (start && table) {
        tables.push(table);
        before = end === lines.length ? start.columns : undefined;
        at = end;
      } else {
        if (at === 0) before = undefined;
        at++;
      }
    }
    return tables;
  });
}

/** What stands in two cells close to each other comes as one, with a space for the gap. */
function partedAtSpaces(word: PdfWords): PdfWords[] {
  const texts = word.text.split(/(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])/);
  if (texts.length === 1) return [word];
  const point = (word.right - word.left) / widthOf(word.text);
  let at = 0;
  return texts.map((text) => {
    at = word.text.indexOf(text, at);
    const left = word.left + point * widthOf(word.text.slice(0, at));
    at += text.length;
    return { ...word, text, left, right: left + point * widthOf(text) };
  });
}

/** In Chinese characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= '~' ? 0.5 : 1), 0);
}

interface Start {
  readonly columns: Columns;
  /** Lines that the headings take. */
  readonly rows: number;
}

/** The headings that begin on a line, over one line or several. */
function startOf(lines: readonly PdfLine[], at: number): Start | undefined {
  for (let rows = 1; rows <= mostHeadingLines; rows++) {
    const taken = lines.slice(at, at + rows);
    const last = taken[taken.length - 1];
    if (taken.length < rows || !last) return undefined;
    const gap = last.baseline - (taken[rows - 2] ?? last).baseline;
    if (gap > widestHeadingGap * last.size) return undefined;
    const found = headingsIn(taken);
    if (!found) continue;
    // What stands below may still be the second line of headings.
    const more = lines[at + rows];
    const below =
      more && more.baseline - last.baseline < widestHeadingGap * more.size
        ? headingsIn([...taken, more])
        : undefined;
    const isHeading =
      below &&
      piecesOf(more?.words ?? []).every(({ text }) => columnRole(text) !== undefined || text.length <= 2);
    const heads = isHeading ? below : found;
    return { columns: { heads, free: betweenOf(heads) }, rows: isHeading ? rows + 1 : rows };
  }
  return undefined;
}

/** 序 over 号 beside one line of others takes three lines; so do headings of two rows, of which one is broken. */
const mostHeadingLines = 3;

/** In characters, from one line of headings to the next. */
const widestHeadingGap = 2.4;

/** The headings of columns from left to right, if these lines are headings. */
function headingsIn(lines: readonly PdfLine[]): PdfWords[] | undefined {
  // Narrow columns stand closer than words of one heading do elsewhere: the more headings are known, the better.
  const known = (heads: readonly PdfWords[]) =>
    heads.filter(({ text }) => columnRole(text) !== undefined).length;
  const [best] = [1.3, 0.5]
    .map((gap) => stacked(lines.map(({ words }) => piecesOf(words, gap))))
    .filter((heads) => heads.length >= 2 && looksLikeHeadings(heads.map(({ text }) => text)))
    .sort((a, b) => known(b) - known(a));
  return best;
}

/** Of headings in two rows, the lower ones stand for the one over them; the parts of a broken one are put together. */
function stacked(rows: readonly (readonly PdfWords[])[]): PdfWords[] {
  let heads: PdfWords[] = [];
  for (const row of rows) {
    const under = new Map(heads.map((head) => [head, row.filter((piece) => overlap(head, piece))]));
    const between = row.filter((piece) => heads.every((head) => !overlap(head, piece)));
    const kept = heads.filter((head) => !standsOver(head, under.get(head) ?? [], between));
    heads = [
      ...kept.map((head) => (under.get(head) ?? []).reduce(below, head)),
      ...row.filter((piece) => kept.every((head) => !overlap(head, piece))),
    ];
  }
  return heads.sort((a, b) => a.left - b.left);
}

/** A heading of several columns has two of their headings under it, or one on either side of its middle. */
function standsOver(head: PdfWords, under: readonly PdfWords[], between: readonly PdfWords[]): boolean {
  if (under.length >= 2) return true;
  const middle = (head.left + head.right) / 2;
  const near = between.filter(({ left, right }) => Math.abs((left + right) / 2 - middle) < 8 * head.size);
  return (
    under.length === 0 &&
    near.some(({ right }) => right < middle) &&
    near.some(({ left }) => left > middle) &&
    near.every(({ text }) => columnRole(text) !== undefined)
  );
}

function overlap(a: PdfWords, b: PdfWords): boolean {
  return a.left < b.right && b.left < a.right;
}

function below(head: PdfWords, piece: PdfWords): PdfWords {
  return {
    ...head,
    text: head.text + piece.text,
    left: Math.min(head.left, piece.left),
    right: Math.max(head.right, piece.right),
  };
}

function betweenOf(heads: readonly PdfWords[]): Span[] {
  return heads.slice(1).map(({ left }, index) => ({ from: heads[index]?.right ?? left, to: left }));
}

/** The first line that does not keep to the columns. */
function endOf(lines: readonly PdfLine[], from: number, { columns, rows }: Start): number {
  let spans: readonly (readonly Span[])[] = columns.free.map((span) => [span]);
  let at = from + rows;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || afterTable.test(line.text.trim())) break;
    const next = spans.map((free) => free.flatMap((span) => without(span, line.words)));
    if (next.some((free) => widest(free) < narrowestGap * line.size)) break;
    if (startOf(lines, at)) break;
    spans = next;
  }
  return at;
}

/** In characters. */
const narrowestGap = 0.4;

const afterTable = /^(附\s*[件表录]|(备?注|说明)[:：])/;

/** What words leave free of a span. */
function without(span: Span, words: readonly PdfWords[]): Span[] {
  let free = [span];
  for (const { left, right } of words) {
    if (left >= span.to || right <= span.from) continue;
    free = free.flatMap(({ from, to }) =>
      left >= to || right <= from
        ? [{ from, to }]
        : [
            { from, to: Math.min(to, left) },
            { from: Math.max(from, right), to },
          ].filter((rest) => rest.to > rest.from),
    );
  }
  return free;
}

function widest(free: readonly Span[]): number {
  return Math.max(0, ...free.map(({ from, to }) => to - from));
}

function tableOf(
  lines: readonly PdfLine[],
  { columns, rows: headRows }: Start,
  rules: readonly PdfRule[],
): PdfTable | undefined {
  const words = lines.flatMap((line) => line.words);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  const box = {
    left: left - 1,
    right: right + 1,
    top: first.baseline - first.size,
    bottom: last.baseline + 1,
  };
  const edges = [box.left, ...columns.free.map((span) => middleOf(span, words)), box.right];
  const body = lines.slice(headRows).flatMap((line) => line.words);
  const parts = columns.heads.map((head, at): OpenColumn => {
    const own = body.filter((word) => isBetween(word, edges[at] ?? 0, edges[at + 1] ?? 0));
    const ownLines = linesOf(own, first.page);
    return { role: columnRole(head.text), lines: ownLines, right: rightOf(ownLines, edges[at + 1] ?? right) };
  });
  const across = rules.filter(
    (rule) => rule.right - rule.left > 0.6 * (right - left) && rule.bottom - rule.top < 2,
  );
  const rows = openRows(
    parts,
    across.map(({ top }) => top),
  ).map((row) =>
    row.map((own, at) =>
      cellOf(
        cellText(
          own.flatMap((line) => line.words),
          parts[at]?.right ?? 0,
        ),
      ),
    ),
  );
  if (headRows > 0 && rows.filter((row) => row.filter(({ text }) => text !== '').length >= 2).length < 1)
    return undefined;
  const heads = headRows > 0 ? [columns.heads.map(({ text }) => cellOf(text))] : [];
  // Headings stand in the same places on every page, what is below them does not.
  const places = columns.heads.map((head) => head.left);
  return { page: first.page, box, edges: places, rows: [...heads, ...rows] };
}

function cellOf(text: string): PdfTable['rows'][number][number] {
  return { text, rowSpan: 1, columnSpan: 1 };
}

/** Where the longest line ends; where all are so short that none was broken, where the next column is near. */
function rightOf(lines: readonly PdfLine[], edge: number): number {
  const longest = Math.max(0, ...lines.map((line) => line.right));
  const isShort = lines.every(({ left, right, size }) => right - left < 4 * size);
  return isShort ? Math.max(longest, edge) : longest;
}

/** The middle of the widest part of a span that all words leave free. */
function middleOf(span: Span, words: readonly PdfWords[]): number {
  const free = without(span, words);
  const best = free.find(({ from, to }) => to - from === widest(free)) ?? span;
  return (best.from + best.to) / 2;
}

function isBetween(word: PdfWords, left: number, right: number): boolean {
  const middle = (word.left + word.right) / 2;
  return middle > left && middle <= right;
}
