import type { Baseline, Comparator, Frequency } from '../plan/plan';
import type { LocatedTarget, TargetContext, TargetDraft } from './target-draft';

const sentenceEnd = /[.;!?](?=\s|$)|\n/g;
const longestSentence = 1200;

const smallNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const multipliers: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  m: 1e6,
  bn: 1e9,
};

const figure = new RegExp(
  `(?<![\\w.,/-])([$€£¥])?(\\d{1,3}(?:,\\d{3})+|\\d{1,12}|(?:${smallNumbers.join('|')})(?=[ -]))(\\.\\d+)?(?![\\d/:-]|,\\d)` +
    '(?:\\s?(thousand|million|billion|m|bn)\\b)?\\s?(%|per ?cent\\b|percentage points?\\b)?',
  'gi',
);
/** Spares most sentences the search for dates and figures. */
const holdsNumber = new RegExp(`\\d|${smallNumbers.join('|')}`, 'i');
/** Words that end the name of what is counted. */
const stop =
  'by|in|per|each|every|from|to|and|or|of|for|with|at|on|through|over|under|across|within|a|an|the|is|are|will|before|after|between|as|annually|yearly|until|that|which|who|this|during|against|than|compared';
const counted = new RegExp(
  `^\\s?((?!(?:${stop})\\b)[A-Za-z][A-Za-z²³/-]*(?:\\s(?!(?:${stop})\\b)[a-z][a-z-]*){0,2})`,
);

const before: readonly (readonly [RegExp, Comparator])[] = [
  [
    /\b(?:at least|no fewer than|(?:no|not) less than|a? ?minimum of|not fall below|not be lower than)$/i,
    '>=',
  ],
  [/\b(?:not exceed|(?:no|not) more than|at most|up to|a? ?maximum of|limit(?:ed)? to|within)$/i, '<='],
  [/\b(?:more than|over|above|exceed(?:s|ing)?|greater than|in excess of|higher than)$/i, '>'],
  [/\b(?:less than|below|under|fewer than|lower than)$/i, '<'],
  [/\b(?:about|around|approximately|roughly|nearly|some)$/i, '~'],
  [/\b(?:reach|attain|achieve)(?:es|s|ing)?$/i, '>='],
  [/\b(?:reduc|cut|lower|decreas|bring|shorten|limit)[^.]{0,80}\bto$/i, '<='],
  [/\b(?:increas|rais|expand|grow|improv|lift|boost|extend|rise|enlarg)[^.]{0,80}\bto$/i, '>='],
];
const after: readonly (readonly [RegExp, Comparator])[] = [
  [/^\s?or (?:more|above|higher|over)\b/i, '>='],
  [/^\s?or (?:less|fewer|below|under|lower)\b/i, '<='],
];

const commitment =
  /\b(?:plant|train|build|establish|creat|reduc|increas|rais|cut|lower|decreas|invest|open|recruit|deliver|provid|install|expand|complet|launch|develop|publish|hold|organi[sz]|plac|restor|protect|renovat|upgrad|construct|support|fund|reach|achiev|ensur|conduct|award|hir|add|convert|connect|equip|vaccinat|screen|improv|host|run|offer|set up|halv|double)(?:e|ed|es|s|ing|t)?\b/i;
const past =
  /\b(?:has|have|had|was|were|since|already|currently|to date|last year|previously|so far|rose|fell|stood)\b/i;
/** What comes before a number that names something instead of counting it. */
const label =
  /\b(?:articles?|sections?|goals?|annex|room|chapters?|targets?|phase|figure|table|act|no\.?|item|pages?|part|step|tier|level|category|aged?|ages|covid|version|call|tel\.?|highway|route|grade|year|suite)\s?$/i;
const street = /^\s[A-Z][a-z]+\s(?:street|road|avenue|lane|square)\b/i;
/** Spans of time and ages describe other things unless compared. */
const qualifying = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b/i;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const dated = new RegExp(
  `\\b(by|before|in|until|during)\\s(?:the\\s)?(?:end\\sof\\s)?(?:(${months.join('|')})\\s)?((?:19|20)\\d{2})\\b`,
  'gi',
);
const everyYear = /\b(?:per|a|each|every) year\b|\bannually\b|\byearly\b|\bper annum\b/i;
const kept = /\b(?:keep|hold|bring)\s+(?:the\s+)?(.{3,80}?)\s+(?:to\s+)?(?:below|under|above|at|within)$/i;
const everyTerm = /\b(?:per|each|every) (?:school )?(?:term|semester)\b/i;

/** The targets of an English paragraph: at least 30% by 2030, reduce … by 20 per cent, 1,000 trees per year. */
export function locateEnglishTargets(text: string, context: TargetContext): readonly LocatedTarget[] {
  const found: LocatedTarget[] = [];
  let start = 0;
  for (const { index } of [...text.matchAll(sentenceEnd), { index: text.length }]) {
    const sentence = text.slice(start, index);
    const from = start + sentence.length - sentence.trimStart().length;
    const words = sentence.trim();
    const targets = words.length > longestSentence ? [] : readSentence(words, context);
    for (const target of targets) found.push({ target, start: from, end: from + words.length });
    start = index + 1;
  }
  return found;
}

function readSentence(words: string, context: TargetContext): readonly TargetDraft[] {
  // Nothing is counted without a word or a sign for it.
  if (!/[A-Za-z%$€£¥]/.test(words)) return [];
  if (!holdsNumber.test(words)) return [];
  const due = dueOf(words, context);
  if (due === 'past' || past.test(words)) return [];
  const targets: TargetDraft[] = [];
  let baseline: Baseline | undefined;
  for (const match of words.matchAll(figure)) {
    const [printed, , digits = ''] = match;
    const lead = words.slice(Math.max(0, match.index - 110), match.index).trimEnd();
    const tail = words.slice(match.index + printed.length);
    const isYear = /^(?:19|20)\d{2}$/.test(digits) && !(/^\s[a-z]/.test(tail) && comparatorBefore(lead));
    if (isYear || label.test(lead) || street.test(tail) || /^\s(?:levels?|baseline)\b/.test(tail)) continue;
    const amount = { ...amountOf(match, tail) };
    // keep calls for help below 150 a year: what is counted stands before the figure.
    if (amount.unit === '' && everyYear.test(tail.slice(0, 12))) amount.unit = kept.exec(lead)?.[1] ?? '';
    if (amount.unit === '' || amount.value === undefined) continue;
    if (/\bfrom(?: the)?$/i.test(lead) && /\bto\b/.test(tail)) {
      baseline = { value: amount.value };
      continue;
    }
    const bound = after.find(([pattern]) => pattern.test(tail))?.[1] ?? comparatorBefore(lead);
    const raised = baseline && /\bto$/.test(lead) ? directionOf(words) : undefined;
    const comparator = bound ?? raised;
    if (!comparator && (!commitment.test(lead) || qualifying.test(amount.unit) || amount.value === 1))
      continue;
    targets.push({
      text: words,
      indicator: indicatorOf(words, match.index, printed.length),
      comparator: comparator ?? '=',
      value: amount.value,
      unit: amount.unit,
      ...(baseline && { baseline }),
      ...(due !== undefined && { due }),
      frequency: frequencyOf(words, due, amount.unit),
    });
    baseline = undefined;
  }
  return targets;
}

function comparatorBefore(lead: string): Comparator | undefined {
  return before.find(([pattern]) => pattern.test(lead))?.[1];
}

function directionOf(words: string): Comparator {
  return /\b(?:reduc|cut|lower|decreas|shorten|drop|fall)/i.test(words) ? '<=' : '>=';
}

/** Value in base units and what is counted: $2.5 million is 2500000 $. */
function amountOf(match: RegExpExecArray, tail: string): { value: number | undefined; unit: string } {
  const [, currency, digits = '', fraction = '', times = '', share] = match;
  const word = smallNumbers.indexOf(digits.toLowerCase());
  const number = word >= 0 ? word : Number(digits.replaceAll(',', '') + fraction);
  const value = Number((number * (multipliers[times.toLowerCase()] ?? 1)).toPrecision(15));
  const noun =
    share === undefined
      ? (currency ?? counted.exec(tail)?.[1] ?? '')
      : share.startsWith('percentage')
        ? 'percentage points'
        : '%';
  return { value: Number.isFinite(value) ? value : undefined, unit: noun };
}

function dueOf(words: string, { period, published }: TargetContext): string | 'past' | undefined {
  const from = period?.from ?? published ?? -Infinity;
  let due: string | 'past' | undefined;
  for (const [, preposition = '', month, year = ''] of words.matchAll(dated)) {
    if (Number(year) < from) due ??= /^in|during$/i.test(preposition) ? 'past' : undefined;
    else due = month === undefined ? year : endOfMonth(Number(year), months.indexOf(month.toLowerCase()));
  }
  return due;
}

function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}

function frequencyOf(words: string, due: string | undefined, unit: string): Frequency {
  if (everyYear.test(words)) return 'per-year';
  if (everyTerm.test(words)) return 'per-term';
  if (unit === '%') return 'at-deadline';
  return due === undefined ? 'unknown' : 'cumulative';
}

function indicatorOf(words: string, at: number, length: number): string {
  const lead = words
    .slice(0, at)
    .replace(/^(?:By|In|Before) (?:the end of )?(?:[A-Z][a-z]+ )?\d{4},?\s*/, '');
  return `${lead.replace(/\b(?:at least|no fewer than|more than|up to|approximately|about)\s*$/i, '')}${words.slice(at + length)}`
    .replace(/\s+/g, ' ')
    .replace(dated, '')
    .trim();
}
