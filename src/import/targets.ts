import type { Baseline, Frequency } from '../plan/plan';
import { isAimInWords, readCoverage } from './aims';
import { halfWidth } from './chinese-number';
import { readClauses } from './clause';
import type { Clause } from './clause';
import { isFlow } from './commitment-words';
import { comparatorBefore } from './comparator-words';
import { readTimePhrases } from './due-date';
import type { TimePhrase } from './due-date';
import { locateEnglishTargets } from './english-targets';
import { readFigures } from './figures';
import type { Figure } from './figures';
import type { LocatedTarget, TargetContext, TargetDraft } from './target-draft';
import { indicatorOf, listedSubjects, scopeOf, tidy } from './indicator';
import { isShare, mayHoldFigure } from './measure-word';
import { blank, maskDocuments, maskNames, maskSpans } from './not-a-quantity';
import { isDone, reportsThePast } from './past-result';

/** The targets that one paragraph sets, in order. */
export function readTargets(text: string, context: TargetContext): readonly TargetDraft[] {
  return locateTargets(text, context).map((found) => found.target);
}

/** The same with the place of each one's clause (`text`), for whoever marks it. */
export function locateTargets(text: string, context: TargetContext): readonly LocatedTarget[] {
  if (text === '') return [];
  return /[\u4e00-\u9fff]/.test(text)
    ? locateChineseTargets(text, context)
    : locateEnglishTargets(text, context);
}

/** What the clauses of a sentence hand on. */
interface Thread {
  readonly due?: string;
  /** `due` ends a period over which results add up. */
  readonly within: boolean;
  readonly frequency?: 'per-year' | 'per-term' | 'unknown';
  /** The words report what has been reached already. */
  readonly past: boolean;
  /** Where the clause before begins, when it is only a phrase of time and belongs to this one's text. */
  readonly head?: number;
  /** The last target of the sentence. */
  readonly last?: Draft;
  /** What the clause before was about, for one that leaves it out. */
  readonly subject: string;
}

/** A target without its words. */
type Draft = Omit<TargetDraft, 'text'>;

interface Reading {
  readonly clause: Clause;
  readonly thread: Thread;
  /** The paragraph with its dates blanked out. */
  readonly undated: string;
  /** The phrases of time in the clause. */
  readonly times: readonly TimePhrase[];
}

const unbound: Thread = { within: false, past: false, subject: '' };
const forEach = /各(?:达到|达|为|新增|建成)?$/;

function locateChineseTargets(text: string, context: TargetContext): readonly LocatedTarget[] {
  // Most paragraphs hold no figure, and only goals may do without.
  if (!context.goals && !mayHoldFigure(text)) return [];
  const plain = maskDocuments(halfWidth(text));
  const phrases = readTimePhrases(plain, context);
  const undated = maskSpans(text, phrases);
  const found: LocatedTarget[] = [];
  let thread = unbound;
  let heard = 0;
  for (const clause of readClauses(maskNames(maskSpans(plain, phrases)))) {
    const firstTime = heard;
    while ((phrases[heard]?.start ?? Infinity) < clause.end) heard++;
    const times = phrases.slice(firstTime, heard);
    thread = hear(thread, clause, times);
    const drafts = readClause({ clause, thread, undated, times }, context);
    const start = thread.head ?? clause.start;
    for (const draft of drafts) {
      found.push({ target: { text: text.slice(start, clause.end), ...draft }, start, end: clause.end });
    }
    if (clause.endsSentence) thread = carryOver(thread, context);
    else if (isTimeAlone(clause, times)) thread = { ...thread, head: start };
    else thread = follow(thread, tidy(undated.slice(clause.start, clause.end)), drafts.at(-1));
  }
  return found;
}

/** The thread at a clause, once its own words about time are heard. */
function hear(thread: Thread, clause: Clause, times: readonly TimePhrase[]): Thread {
  let now = thread;
  for (const time of times) {
    if (time.kind === 'past') now = { ...now, past: true };
    else if (time.kind === 'rhythm' && time.frequency) now = { ...now, frequency: time.frequency };
    else if (time.due !== undefined) {
      const { frequency: _, ...rest } = now;
      now = { ...rest, due: time.due, within: time.kind === 'within', past: false };
    }
  }
  return reportsThePast(clause.words) && !times.some((time) => time.due !== undefined)
    ? { ...now, past: true }
    : now;
}

function isTimeAlone(clause: Clause, times: readonly TimePhrase[]): boolean {
  return times.length > 0 && clause.words.replaceAll(blank, '').trim() === '';
}

function follow({ head: _, ...thread }: Thread, words: string, last: Draft | undefined): Thread {
  return last ? { ...thread, last, subject: last.indicator } : { ...thread, subject: words };
}

function carryOver(thread: Thread, context: TargetContext): Thread {
  return context.goals && thread.due !== undefined
    ? { ...unbound, due: thread.due, within: thread.within }
    : unbound;
}

function readClause(reading: Reading, context: TargetContext): readonly Draft[] {
  const { clause, thread } = reading;
  if (thread.past || isDone(clause.words)) return [];
  const drafts = readStatements(reading);
  const full = readCoverage(clause);
  if (full && !drafts.some((draft) => isShare(draft.unit))) drafts.push(...coverageOf(reading, full.subject));
  if (drafts.length === 0 && context.goals && isAimInWords(clause)) drafts.push(aimOf(reading));
  return drafts;
}

function readStatements(reading: Reading): Draft[] {
  const { clause, thread, undated } = reading;
  const timed = thread.due !== undefined || thread.frequency !== undefined;
  const figures = readFigures(clause.words, { timed, continues: thread.last !== undefined });
  const [first] = figures;
  if (!first) return [];
  const opening = undated.slice(clause.start, clause.start + first.quantity.start);
  const listed = listedSubjects(opening);
  if (figures.length === 1 && listed.length > 1 && forEach.test(opening)) {
    return listed.map((indicator) => draftOf(reading, first, indicator));
  }
  return figures.map((figure, index) => {
    const inTurn = figures.length > 1 && listed.length === figures.length ? listed[index] : undefined;
    const { from, quantity, baseline } = figure;
    const to = figures[index + 1]
      ? quantity.end + tailBeforeNext(clause.words.slice(quantity.end))
      : clause.words.length;
    const extent = { from, to, ...(baseline && { baseline }) };
    return draftOf(reading, figure, inTurn ?? indicatorOf(undated, clause, quantity, extent, thread.subject));
  });
}

/** Of the words between two figures, those before 、 belong to the first. */
function tailBeforeNext(words: string): number {
  return /^[^、和及与]*/.exec(words)?.[0].length ?? 0;
}

function draftOf(reading: Reading, figure: Figure, indicator: string): Draft {
  const { clause, thread } = reading;
  const { quantity, comparator, unit, damaged } = figure;
  const value = quantity.high !== undefined && /^</.test(comparator) ? quantity.high : quantity.value;
  const lead = clause.words.slice(figure.from, quantity.start);
  return {
    indicator,
    comparator,
    value,
    ...(unit !== undefined && { unit }),
    ...(isChange(lead, unit) && { relative: true }),
    ...baselineOf(figure, reading),
    ...dueOf(thread),
    frequency: frequencyOf(thread, lead, unit),
    ...scopeFrom(lead.replaceAll(blank, '')),
    ...(damaged && { damaged }),
  };
}

/** 增长10% and 5个百分点 are how much more, 提高到10% is how much there is to be. */
function isChange(lead: string, unit: string | undefined): boolean {
  if (unit?.endsWith('百分点')) return true;
  return (
    isShare(unit) &&
    /(?:增长|增幅|增速|下降|降低|降幅|减少|提高|提升|上升)[^到至达为]{0,6}$/.test(lead.replaceAll(blank, ''))
  );
}

function baselineOf({ baseline }: Figure, { clause, times }: Reading): { baseline?: Baseline } {
  if (!baseline) return {};
  const year = times.filter((time) => time.start < clause.start + baseline.start).at(-1)?.year;
  return { baseline: { value: baseline.value, ...(year !== undefined && { year }) } };
}

function dueOf({ due }: Thread): { due?: string } {
  return due === undefined ? {} : { due };
}

function scopeFrom(lead: string): { scope?: string } {
  const scope = scopeOf(lead);
  return scope === undefined ? {} : { scope };
}

/**
 * A rhythm is said (每年). Otherwise results of a period add up, a level or a share is reached by its date, and where neither
 * date nor rhythm is said only a share or a rule for each (每校至少一名) can be told from a sum.
 */
function frequencyOf(thread: Thread, lead: string, unit: string | undefined): Frequency {
  if (/累计/.test(lead) && !isShare(unit)) return 'cumulative';
  if (thread.frequency) return thread.frequency;
  if (isShare(unit)) return 'at-deadline';
  const isLevel = comparatorBefore(lead) !== undefined && !isFlow(lead);
  if (/[每各均都]/.test(lead)) return 'at-deadline';
  if (thread.due === undefined) return isLevel ? 'at-deadline' : 'unknown';
  return !isLevel && (thread.within || isFlow(lead)) ? 'cumulative' : 'at-deadline';
}

/** A bare 实现全覆盖 after a clause that set its share already says it again. */
function coverageOf({ clause, thread, undated }: Reading, subject: string): readonly Draft[] {
  if (subject === '' && (thread.subject === '' || isShare(thread.last?.unit))) return [];
  const indicator = tidy(undated.slice(clause.start, clause.end));
  return [
    {
      indicator: subject === '' ? `${thread.subject}${indicator}` : indicator,
      comparator: '=',
      value: 100,
      unit: '%',
      ...dueOf(thread),
      frequency: 'at-deadline',
      ...scopeFrom(clause.words),
    },
  ];
}

function aimOf({ clause, thread, undated }: Reading): Draft {
  const indicator = tidy(undated.slice(clause.start, clause.end));
  return { indicator, comparator: '=', ...dueOf(thread), frequency: 'at-deadline' };
}
