import type { Note, Place } from '../plan/plan';
import type { Duties } from './duty-clause';
import { allConventions } from './conventions/all-conventions';
import type { SignedParagraph } from './signs';
import { trimSigns } from './trim';
import { rank, readNumber, type Numbered } from './numbering';
import { findUnitHeadings, unitHeading } from './unit-headings';
import { isKnownHeading, isMinorHeading, regionOf, type Region } from './region';

/** A clause, and which convention found it. */
export interface FoundClause {
  readonly duties: Duties;
  readonly convention: string;
  readonly place: Place;
  /** It stands at the group and holds for its items. */
  readonly inherited: boolean;
  /** It is the beginning of a sentence of running text. */
  readonly inProse?: boolean;
  /** It was read from the letters of RACI: where their table stands, and who has no duty by them. */
  readonly letters?: { readonly place: Place; readonly asides: string };
}

/** A clause in its line: `[start, end)` are its signs. */
export interface LineClause extends FoundClause {
  readonly start: number;
  readonly end: number;
  /** It speaks for the whole group above it. */
  readonly ofGroup: boolean;
}

export interface Line {
  readonly text: string;
  readonly place: Place;
  readonly clauses: readonly LineClause[];
  /** The line holds a clause and nothing else. */
  readonly standalone: boolean;
}

/** A heading or an item with everything under it. */
export interface Entry {
  /** `undefined` where the document gives it none, or lost it. */
  readonly number: Numbered | undefined;
  readonly rank: number;
  readonly region: Region;
  readonly place: Place;
  /** Its own lines, the first without its number. */
  readonly lines: Line[];
  readonly children: Entry[];
  readonly parent: Entry | undefined;
}

export interface Outline {
  readonly root: Entry;
  readonly notes: readonly Note[];
}

/** Puts the paragraphs of a document's body into the tree their numbers describe. */
export function readOutline(paragraphs: readonly SignedParagraph[]): Outline {
  const notes: Note[] = [];
  const root: Entry = {
    number: undefined,
    rank: -2,
    region: 'unknown',
    place: {},
    lines: [],
    children: [],
    parent: undefined,
  };
  let current = root;
  const counts = new Map<number, number>();
  const unitHeadings = findUnitHeadings(paragraphs);
  let at = -1;
  for (const paragraph of paragraphs) {
    at++;
    const { text, place, signs } = paragraph;
    const words = text.trim();
    if (words === '') continue;
    const annex = words.length < 60 && annexHeading.test(words);
    const number = annex ? undefined : readNumber(text, (counts.get(rank.item) ?? 0) + 1);
    const ofUnit = unitHeadings.has(paragraph);
    const asks = words.endsWith('：') || words.endsWith(':');
    const line = readLine(number?.rest ?? words, place, signs, ofUnit);
    let level: number | undefined = number && levelOf(number, current);
    if (annex) level = -1;
    else if (ofUnit) level ??= underMinor;
    else if (asks && measures.test(words)) {
      // 措施： ends what 任务： began: the items below are the group's own.
      while (current.rank >= underMinor && current.parent) current = current.parent;
    } else if (asks && aims.test(words) && current.rank >= rank.minor && measuresFollow(paragraphs, at))
      level = underMinor;
    else if (!number && isKnownHeading(words) && !(current.rank >= rank.minor && asks)) {
      level = isMinorHeading(words) && counts.has(rank.minor) ? rank.minor : rank.major;
      if (counts.size > 0) notes.push({ kind: 'lost-number', words, place });
    }
    if (level === undefined || (line.standalone && !ofUnit)) {
      current.lines.push(line);
      continue;
    }
    let parent = current;
    while (parent.rank >= level && parent.parent) parent = parent.parent;
    const entry: Entry = {
      number,
      rank: level,
      region:
        level === underMinor && !ofUnit ? 'goals' : regionUnder(parent, level, annex ? '附件' : line.text),
      place,
      lines: [line],
      children: [],
      parent,
    };
    parent.children.push(entry);
    for (const of of counts.keys()) if (of >= level) counts.delete(of);
    counts.set(level, number?.value ?? (counts.get(level) ?? 0) + 1);
    current = entry;
  }
  restoreLostFirst(root, notes);
  return { root, notes };
}

/** 任务1： and 措施1： stand below 目标一：, though each alone would head a group. */
function levelOf({ rank: own, printed }: Numbered, current: Entry): number {
  if (own !== rank.minor || !/^(?:任务|举措|措施)/.test(printed)) return own;
  for (let above: Entry | undefined = current; above; above = above.parent)
    if (above.rank === rank.minor && /^(?:目标|行动|工程|专项|重点)/.test(above.number?.printed ?? ''))
      return rank.minor + 0.2;
  return own;
}

/** Parts keep their nature all the way down; only goals and safeguards may hold a schedule or goals of their own. */
function regionUnder(parent: Entry, level: number, text: string): Region {
  if (level >= rank.item && parent.rank >= 0) return parent.region;
  const own = regionOf(/^[^。:：]*/.exec(text)?.[0] ?? '');
  if (parent.region === 'annex' || parent.region === 'tasks') return parent.region;
  if (parent.region === 'unknown')
    return parent.rank >= rank.major && own !== 'schedule' ? parent.region : own;
  return own === 'schedule' || own === 'goals' ? own : parent.region;
}

/** Between the parts of a group: 任务： and 措施：, or the name of a unit, without a number. */
const underMinor = rank.minor + 0.5;
const annexHeading = /^附\s*[件表录]\s*[一二三四五\d]*\s*(?:[:：]?$|[:：]\s*\S)/;
const aims = /^\s*(?:主要|工作|具体|行动)?(?:任务|目标)\s*[:：]\s*$/;
const measures = /^\s*(?:主要|工作|具体|重点)?(?:措施|举措)\s*[:：]\s*$/;

/** Whether 措施： comes before the next group: then what 任务： lists are its aims. */
function measuresFollow(paragraphs: readonly SignedParagraph[], from: number): boolean {
  for (const { text } of paragraphs.slice(from + 1, from + 40)) {
    if (measures.test(text)) return true;
    if ((readNumber(text)?.rank ?? rank.item) <= rank.minor) return false;
  }
  return false;
}

/** What a clause of any convention holds one of. */
const signsOfClauses = allConventions.reduce((all, { signs }) => all | signs, 0);

const none: readonly LineClause[] = [];

function readLine(text: string, place: Place, signs: number, ofUnit: boolean): Line {
  if (!ofUnit && (signs & signsOfClauses) === 0) return { text, place, clauses: none, standalone: false };
  const clauses: LineClause[] = [];
  const heading = ofUnit ? unitHeading(text) : undefined;
  if (heading) clauses.push({ ...heading, convention: 'unit-heading', place, inherited: false });
  let left = clauses.length > 0 ? withoutClauses(text, clauses) : text;
  for (const convention of allConventions) {
    // What another convention has claimed gives no hint.
    if ((signs & convention.signs) === 0 || left === '' || !convention.hint.test(left)) continue;
    const before = clauses.length;
    for (const { duties, start, end, ofGroup, inProse } of convention.find(text, signs)) {
      if (clauses.some((other) => start < other.end && other.start < end)) continue;
      clauses.push({
        duties,
        start,
        end,
        ofGroup,
        convention: convention.id,
        place,
        inherited: false,
        ...(inProse ? { inProse } : {}),
      });
    }
    if (clauses.length === before) continue;
    if (clauses.length > 1) clauses.sort((a, b) => a.start - b.start);
    left = withoutClauses(text, clauses);
  }
  return { text, place, clauses, standalone: clauses.length > 0 && left === '' };
}

/** The text between and after its clauses. */
export function withoutClauses(text: string, clauses: readonly Pick<LineClause, 'start' | 'end'>[]): string {
  let from = 0;
  let rest = '';
  for (const { start, end } of clauses) {
    rest += text.slice(from, start);
    from = end;
  }
  return trimSigns(rest + text.slice(from), ' \u3000\t\n。；;，,', ' \u3000\t\n；;，,');
}

/** Where children begin with 2, the text before them is the first child, whose number was lost. */
function restoreLostFirst(entry: Entry, notes: Note[]): void {
  for (const child of entry.children) restoreLostFirst(child, notes);
  const first = entry.children[0];
  if (first?.number?.value !== 2 || entry.rank < 0) return;
  const start = entry.lines.findIndex((line, at) => at > 0 && !line.standalone);
  const line = entry.lines[start];
  if (!line) return;
  const lines = entry.lines.splice(start);
  const lost: Entry = { ...first, number: undefined, place: line.place, lines, children: [], parent: entry };
  entry.children.unshift(lost);
  notes.push({ kind: 'lost-number', words: line.text.slice(0, 20), place: line.place });
}
