import { isAnnexMark } from './annex-mark';
import type { Block } from './document';
import { breaksLabel } from './broken-clauses';
import { bareLabel, findFirstLeads, findLabels } from './duty-words';
import { bullet, numberAlone } from './english-number-labels';
import { longestParagraph } from './long-paragraphs';
import { rank, readNumber, type Numbered } from './numbering';
import { widthOf } from './readers/cell-text';
import { headsMeasures, isKnownHeading } from './region';
import { together, type SignedBlock } from './signs';

/** How lines of a text end that was copied from printed pages. */
export interface PageHabit {
  /** Whether a line fills the page, so that its paragraph may go on below it. */
  readonly isFull: (line: string) => boolean;
  /** Whether paragraphs begin further in than their other lines. */
  readonly indents: boolean;
}

/**
 * The paragraphs of a text whose lines all end at the margin: a line goes on with the one before it unless it begins like a
 * paragraph, or that one has ended.
 */
export function joinWrapped(blocks: readonly SignedBlock[], page: PageHabit): readonly SignedBlock[] {
  const joined: SignedBlock[] = [];
  let gap = false;
  let last = '';
  const counts = new Map<number, number>();
  let glued = 0;
  for (const block of blocks) {
    const previous = joined[joined.length - 1];
    if (block.kind !== 'paragraph') {
      joined.push(block);
      continue;
    }
    if (block.text.trim() === '') {
      gap = true;
      continue;
    }
    // A bare number inside a sentence is the foot of a page.
    if (
      /^\s*\d{1,3}\s*$/.test(block.text) &&
      previous?.kind === 'paragraph' &&
      !/[。：:]\s*$/.test(previous.text)
    ) {
      gap = false;
      continue;
    }
    const runsOn =
      previous?.kind === 'paragraph' &&
      continues({ before: previous.text, last, gap, glued, counts }, block.text, page);
    const number = runsOn ? undefined : readNumber(block.text, glued + 1);
    if (number) {
      counts.set(number.rank, number.value);
      glued = number.glued ? number.value : 0;
    }
    gap = false;
    last = block.text.trim();
    if (runsOn) joined[joined.length - 1] = together(previous, block, glue(previous.text, block.text));
    else joined.push(block);
  }
  return joined;
}

/** Lines long enough to tell by; on a narrow page, where there are hardly any, shorter ones. */
function longLines(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length < 8) continue;
    const line = block.text.trim();
    if (line.length >= 8) lines.push(line);
  }
  const long = lines.filter(({ length }) => length >= usualLine);
  return long.length >= 8 ? long : lines;
}

export const usualLine = 18;

/** `undefined` where each paragraph has a line of its own. */
export function pageHabit(blocks: readonly SignedBlock[]): PageHabit | undefined {
  const lines = longLines(blocks);
  const margin = marginOf(lines);
  if (margin !== undefined) {
    // The first line of a paragraph may begin two signs further in; numbers and brackets that are not broken leave room too.
    const isFull = (line: string) => widthOf(line) >= margin - 6;
    return { isFull, indents: indentsParagraphs(blocks) };
  }
  const usual = wrappedLength(lines);
  if (usual === undefined) return undefined;
  return { isFull: ({ length }) => length >= usual * 0.8, indents: indentsParagraphs(blocks) };
}

/**
 * Where lines end, in Chinese signs: no line is longer, and most of those that reach it end inside a sentence. In English,
 * where words are not broken, there is no such place.
 */
function marginOf(lines: readonly string[]): number | undefined {
  const widths = lines.map(widthOf);
  const margin = widths.reduce((widest, width) => Math.max(widest, width), 0);
  const full = lines.filter((text, at) => (widths[at] ?? 0) >= margin - 2 && /[一-鿿]/.test(text));
  const broken = full.filter((text) => !/[。！？!?；;：:.]$/.test(text)).length;
  return margin >= usualLine && broken >= 2 && broken * 3 >= full.length * 2 ? margin : undefined;
}

/** The usual length of a line, where sentences end anywhere but at the ends of lines, and lines are about as long as each other. */
function wrappedLength(long: readonly string[]): number | undefined {
  if (long.length < 8) return undefined;
  const lengths = long.map((text) => text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const longest = lengths[lengths.length - 1] ?? 0;
  if (longest > Math.max(usual * 2.2, 70)) return undefined;
  const broken = long.filter((text) => !endsAtEnd(text));
  if (broken.length * 5 < long.length * 2) return undefined;
  // Items of a list are short too, but not one as long as the other.
  const pileUp = broken.filter(({ length }) => length >= longest - 2).length * 4 >= broken.length * 3;
  return usual >= usualLine || pileUp ? usual : undefined;
}

/** A labelled list of units ends without a sign; in English, where such lists are long, they too are broken. */
function endsAtEnd(text: string): boolean {
  const last = text.slice(-1);
  return (
    '。；;：:！？!?.）)〕]”》'.includes(last) || (/[一-鿿]/.test(last) && findLabels(text)[0]?.start === 0)
  );
}

/** What a line may go on with. */
interface Begun {
  /** The paragraph so far. */
  readonly before: string;
  readonly last: string;
  /** Whether a blank line stands between. */
  readonly gap: boolean;
  /** The last number of each rank. */
  readonly counts: ReadonlyMap<number, number>;
  /** The last number, where it has lost its dot; else 0. */
  readonly glued: number;
}

/** Most numbered items begin further in. */
function indentsParagraphs(blocks: readonly SignedBlock[]): boolean {
  const items = blocks.filter((block) => block.kind === 'paragraph' && readNumber(block.text));
  const further = items.filter((block) => block.kind === 'paragraph' && indent.test(block.text));
  return further.length >= 4 && further.length * 4 >= items.length * 3;
}

const indent = /^[\s　]{2,}/;

function continues({ before, last, gap, counts, glued }: Begun, line: string, page: PageHabit): boolean {
  // Joining on and on would cost more with every line.
  if (before.length > longestParagraph) return false;
  const isFull = page.isFull(last);
  // 。 at the margin, and the bracket that names who is responsible on the next line.
  if (/[。；;]\s*$/.test(before) && opensClause(line) && (isFull || closesClause.test(line))) return true;
  if (indent.test(line)) return false;
  const number = readNumber(line, glued > 0 ? glued + 1 : undefined);
  // 。 at the margin, and the next sentence of the paragraph.
  if (/[。！？!?]\s*$/.test(before)) return page.indents && isFull && !gap && !number;
  // 附件 and Action 3 stand alone above their words.
  if (isAnnexMark(line) || isAnnexMark(last)) return false;
  if (numberAlone.test(line) || numberAlone.test(last)) return false;
  // Outcome: / Intervention 1.1: begin a line of their own.
  if (/^\s*[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3}(?: \d[\d.]*)?: /.test(line)) return false;
  if (bullet.test(line) || /^\s*(?:说明|注|备注|附注)\s*[:：]/.test(line)) return false;
  if (number) {
    const broken = /[、，,（(]$/.test(last) || (isFull && /[一-鿿]$/.test(last) && !follows(number, counts));
    return broken && !gap;
  }
  if (/[、，,；;（(〔《“—-]\s*$/.test(before)) return true;
  if (breaksLabel(last, line)) return true;
  if (bareLabel(line) !== undefined || headsMeasures(line) || headsMeasures(last)) return false;
  if (findLabels(line)[0]?.start === 0 || isKnownHeading(line)) return false;
  if (findFirstLeads(line)?.start === 0) return hasOpenBracket(before);
  // In English a blank line parts a title from a sentence that begins below it.
  if (gap && /[A-Za-z\d)\]%”’"]\s*$/.test(before) && /^[A-Z]/.test(line.trim())) return false;
  // Behind a sentence in English, a short line that ends none is a heading.
  if (/[A-Za-z)]\.\s*$/.test(before) && /^\s*[A-Z]/.test(line) && !page.isFull(line.trim()))
    if (!/[.!?;:,)]\s*$/.test(line)) return false;
  // A short line that ends no sentence is a heading, unless it leaves a bracket open.
  return isFull || hasOpenBracket(before);
}

/** 统 at the margin and 一、 on the next line are no number: it does not go on with a count, and no chapter is the first twice. */
function follows({ rank: own, value }: Numbered, counts: ReadonlyMap<number, number>): boolean {
  const before = counts.get(own) ?? 0;
  return value === before + 1 || (value === 1 && own > rank.major);
}

const closesClause = /[）)〕］\]】]\s*$/;

function opensClause(line: string): boolean {
  return /^\s*[（(〔［[【]/.test(line) && !readNumber(line);
}

/** One that a sentence before has left open says nothing of this one. */
function hasOpenBracket(before: string): boolean {
  const text = before.slice(before.lastIndexOf('。') + 1);
  return (text.match(/[（(〔《“]/g)?.length ?? 0) > (text.match(/[）)〕》”]/g)?.length ?? 0);
}

function glue(before: string, line: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(line)) return before.slice(0, -1) + line;
  const latin = /[A-Za-z\d.,;&)]\s*$/.test(before) && /^\s*[A-Za-z(&]/.test(line);
  return `${before.trimEnd()}${latin ? ' ' : ''}${line.trim()}`;
}
