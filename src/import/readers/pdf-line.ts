import type { PdfWords } from './pdf-page';

/** What stands on one line of a page, from left to right, in pieces that a wide gap parts. */
export interface PdfLine {
  /** From 1. */
  readonly page: number;
  /** From left to right. */
  readonly words: readonly PdfWords[];
  /** The words put together where no wide gap parts them. */
  readonly pieces: readonly PdfWords[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** From the top. */
export function linesOf(words: readonly PdfWords[], page: number): PdfLine[] {
  const lines: PdfWords[][] = [];
  let baseline = -Infinity;
  let size = 0;
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    // Raised and lowered characters belong to the line they hang on.
    if (word.baseline - baseline > Math.max(size, word.size) * 0.45) {
      lines.push([]);
      ({ baseline, size } = word);
    }
    lines.at(-1)?.push(word);
  }
  return lines.map((line) => lineOf(line, page));
}

function lineOf(unordered: readonly PdfWords[], page: number): PdfLine {
  const words = [...unordered].sort((a, b) => a.left - b.left);
  const tidy = piecesOf(words);
  return {
    page,
    words,
    pieces: tidy,
    text: tidy.map(({ text }) => text).join('  '),
    left: Math.min(...tidy.map(({ left }) => left)),
    right: Math.max(...tidy.map(({ right }) => right)),
    baseline: Math.max(...tidy.map(({ baseline }) => baseline)),
    size: Math.max(...tidy.map(({ size }) => size)),
  };
}

/** In characters. */
const gapBetweenPieces = 1.3;

/** Words in order, put together where the gap between them is less than `gap` characters. */
export function piecesOf(words: readonly PdfWords[], gap = gapBetweenPieces): PdfWords[] {
  const pieces: PdfWords[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last && word.left - last.right < gap * Math.max(word.size, last.size)) {
      const { left, baseline } = last;
      const text = last.text + (isApart(last, word) ? ' ' : '') + word.text;
      const size = Math.max(last.size, word.size);
      pieces[pieces.length - 1] = { text, left, right: Math.max(last.right, word.right), baseline, size };
    } else {
      pieces.push(word);
    }
  }
  return pieces.map((piece) => ({ ...piece, text: withoutTypesettingSpaces(piece.text) }));
}

function isApart(before: PdfWords, after: PdfWords): boolean {
  return after.left - before.right > 0.2 * after.size && !/\s$/.test(before.text) && !/^\s/.test(after.text);
}

/** Programs set a little room between Chinese and Latin characters, which comes out as a space. */
function withoutTypesettingSpaces(text: string): string {
  return text
    .replace(/([\p{sc=Han}，。；：、（）《》“”]) (?=[\p{sc=Latin}\d%])/gu, '$1')
    .replace(/([\p{sc=Latin}\d%]) (?=[\p{sc=Han}，。；：、（）《》“”])/gu, '$1')
    .trim();
}

/** The text of two lines that belong together; words of Latin letters stay apart. */
export function joined(before: string, after: string): string {
  const apart = /[\p{sc=Latin}\d,.;:)&’']$/u.test(before) && /^[\p{sc=Latin}\d(&]/u.test(after);
  return `${before}${apart ? ' ' : ''}${after}`;
}

/** Begins as numbered and labelled items do. */
export function beginsItem(text: string): boolean {
  return itemBeginnings.some((beginning) => beginning.test(text));
}

const itemBeginnings: readonly RegExp[] = [
  /^第?[〇零一二三四五六七八九十百]+[、章节条]/, // 一、 第二章
  /^[（(]([〇零一二三四五六七八九十百]+|\d{1,2})[）)]/, // （一） (1)
  /^\d{1,3}([、．]|\.(?!\d))/, // 1． 1.
  /^\d{1,2}(\.\d{1,2}){1,2} /, // 1.2
  /^([①-⑳]|[•●▪◆■-] )/,
  /^([^：:，。（）()]{0,8}(单位|部门)[：:]|附件)/, // 责任单位：
  /^[A-Z][A-Za-z]{2,}( [A-Za-z]+){0,2}: /, // Lead agency:
];

/** Whether what `next` begins with would not have fitted between the end of the line and `right`. */
export function isFull(line: PdfLine, next: PdfLine, right: number): boolean {
  const first = unbreakable.exec(next.text)?.[0] ?? '';
  const characters = [...first].reduce(
    (sum, character) => sum + (/[\x21-\x7e]/.test(character) ? 0.55 : 1),
    0,
  );
  // The line itself may end a character early, where a stop must not begin the next.
  return right - line.right < (characters + 1.2) * line.size;
}

/** What cannot be parted at the start of a line: a character or word with its opening signs and stops. */
const unbreakable =
  /^[（《〈“‘〔［【([]{0,3}([\p{sc=Latin}\d.,:%'’/-]{1,30}|[^])[，。；：、！？）》〉”’〕］】)\],.;:!?]{0,3}/u;
