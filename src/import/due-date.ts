import type { Period } from '../plan/plan';
import { decodeNumeral } from './chinese-number';

/** What must be known of a document to understand its years. */
export interface TimeContext {
  /** The years the plan is for. */
  readonly period?: Period;
  /** The year of publication, where no period is printed: what lies before it is past. */
  readonly published?: number;
}

/**
 * Words about time and what they mean for a figure near them. `due` by or at a date; `within` over a period that ends then;
 * `past` before the plan; `reference` a year to compare with (比2020年); `rhythm` again and again.
 */
export interface TimePhrase {
  readonly start: number;
  readonly end: number;
  readonly kind: 'due' | 'within' | 'past' | 'reference' | 'rhythm';
  /** A year or an ISO date. */
  readonly due?: string;
  readonly year?: number;
  readonly frequency?: 'per-year' | 'per-term' | 'unknown';
}

const zero = '[〇零○ОOo]';
const year = `(?:(?<!\\d)(?:19|20)\\d{2}|二(?:${zero}|[〇零一二三四五六七八九])[〇零○ОOo一二三四五六七八九]{2})`;
const lead = '(比|较|与|相比|以|自|从|由|在|到|至|截至|截止|力争|争取)?\\s?';
const afterReference = /^[^\d达，,、]{0,8}?(?:基础上|相比|为基[期准数])/;

/** 2021—2025年, and 20212025年 where the dash was lost. */
const span = new RegExp(
  `(${year})年?(?:\\s?[—–―－~～至到-]{1,2}\\s?)?(${year}|(?<=20\\d{2})20\\d{2})\\s?年`,
  'g',
);
const single = new RegExp(
  `${lead}(${year})\\s?年(?:底|末|内|中)?(?:(\\d{1,2})月(?:份)?(?:(\\d{1,2})日|底|末)?)?(?:之前|以前|前)?`,
  'g',
);
const fiveYears =
  /(比|较|到|至)?["“‘'「]?第?((?:二?十)?[一二三四五六七八九])(?:个)?五(?:年)?(["”’'」])?(期间|时期|期末|规划期末|规划期|末|初|以来|规划)?/g;
const periodEnd = /(?:规划期末|规划末期|到期末|规划期内)/g;
const thisYear =
  /(?:今年底|今年|本年度|全年|年底前|(?<![\d一二三四五六七八九十])年内|(?<![\d年])(\d{1,2})月(?:底|末|(\d{1,2})日)?前)/g;
const rhythm =
  /(每个?学期|每一?学年|每一?年度?|年均|各年度|逐年)|每(?:两|三|半|[2-9])?(?:个)?(?:月|季度|周|星期|天|日|年)/g;

/** First and last year of the n-th five-year plan. The first ran 1953—1957, the third began in 1966 after a gap. */
export function fiveYearPlan(ordinal: number): Period {
  const from = ordinal <= 2 ? 1953 + 5 * (ordinal - 1) : 1966 + 5 * (ordinal - 3);
  return { from, to: from + 4 };
}

/** Every phrase about time in a text, in order, without overlaps. */
export function readTimePhrases(text: string, context: TimeContext): readonly TimePhrase[] {
  const found: TimePhrase[] = [];
  // The sign without which a phrase is none spares most texts the search.
  const holdsYear = text.includes('年');
  if (holdsYear) {
    for (const match of text.matchAll(span)) found.push(readSpan(match, context));
    for (const match of text.matchAll(single)) found.push(readSingle(match, text, context));
  }
  if (text.includes('五'))
    for (const match of text.matchAll(fiveYears)) found.push(...readFiveYears(match, context));
  if (holdsYear || text.includes('每'))
    for (const match of text.matchAll(rhythm)) found.push(readRhythm(match));
  if (context.period) {
    const { from, to } = context.period;
    for (const match of text.matchAll(periodEnd)) found.push(phrase(match, { kind: 'due', due: `${to}` }));
    if (from === to) {
      for (const match of text.matchAll(thisYear))
        found.push(phrase(match, { kind: 'due', due: dayOf(to, match[1], match[2]) }));
    }
  }
  return withoutOverlaps(found);
}

function phrase(match: RegExpExecArray, meaning: Omit<TimePhrase, 'start' | 'end'>): TimePhrase {
  return { start: match.index, end: match.index + match[0].length, ...meaning };
}

/** What lies before this year is past. */
function firstYear(context: TimeContext): number {
  return context.period?.from ?? context.published ?? -Infinity;
}

function dated(
  kind: 'due' | 'within',
  last: number,
  context: TimeContext,
  due = `${last}`,
): Omit<TimePhrase, 'start' | 'end'> {
  return last < firstYear(context) ? { kind: 'past', year: last } : { kind, due, year: last };
}

function readSpan(match: RegExpExecArray, context: TimeContext): TimePhrase {
  return phrase(match, dated('within', decodeNumeral(match[2] ?? '') ?? 0, context));
}

function readSingle(match: RegExpExecArray, text: string, context: TimeContext): TimePhrase {
  const [, before, printed = '', month, day] = match;
  const value = decodeNumeral(printed) ?? 0;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
  const compares = /^(?:比|较|与|相比|以|自|从|由)$/.test(before ?? '') || afterReference.test(after);
  // 由 and 比 stay in the text: what they compare is read from it.
  if (compares)
    return {
      ...phrase(match, { kind: 'reference', year: value }),
      start: match.index + (before ?? '').length,
    };
  return phrase(match, dated('due', value, context, dayOf(value, month, day)));
}

function readFiveYears(match: RegExpExecArray, context: TimeContext): readonly TimePhrase[] {
  const [, before, ordinal = '', quote, tail] = match;
  // 十五 without quotes or a tail is the number fifteen.
  if (quote === undefined && tail === undefined) return [];
  const { from, to } = fiveYearPlan(decodeNumeral(ordinal) ?? 0);
  if (before === '比' || before === '较')
    return [{ ...phrase(match, { kind: 'reference', year: to }), start: match.index + 1 }];
  if (tail === '以来') return [phrase(match, { kind: 'past', year: from })];
  if (tail === '规划') return [phrase(match, { kind: 'reference', year: from })];
  const isEnd = tail?.endsWith('末') || before !== undefined;
  return [phrase(match, dated(isEnd ? 'due' : 'within', to, context))];
}

function readRhythm(match: RegExpExecArray): TimePhrase {
  const words = match[1];
  const frequency = words === undefined ? 'unknown' : words.includes('学期') ? 'per-term' : 'per-year';
  return phrase(match, { kind: 'rhythm', frequency });
}

/** The last day the words allow: a year alone stays a year. */
function dayOf(inYear: number, month: string | undefined, day: string | undefined): string {
  const number = Number(month);
  if (month === undefined || number < 1 || number > 12) return `${inYear}`;
  const last = new Date(Date.UTC(inYear, number, 0)).getUTCDate();
  const chosen = day === undefined ? last : Math.min(Number(day), last);
  return `${inYear}-${String(number).padStart(2, '0')}-${String(chosen).padStart(2, '0')}`;
}

function withoutOverlaps(found: readonly TimePhrase[]): readonly TimePhrase[] {
  const kept: TimePhrase[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next);
  }
  return kept;
}
