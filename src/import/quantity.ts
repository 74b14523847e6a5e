import type { Comparator } from '../plan/plan';
import { readNumeral, readMultiplier } from './chinese-number';
import type { Numeral } from './chinese-number';
import { comparatorAfter } from './comparator-words';
import { readMeasureWord } from './measure-word';

/** A number with what it counts, where it stands in its text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** In base units: 3.5万人次 is 35000. */
  readonly value: number;
  /** The upper end of a range (1—2项). */
  readonly high?: number;
  readonly unit?: string;
  readonly written: Numeral['written'];
  /** 以上, 以内, 左右, 余 after it. */
  readonly suffix?: Comparator;
}

const start = /百分之|千分之|[\d零〇一二两三四五六七八九十百千万亿]/g;
const rangeMark = /\s?(?:[-—–―－~～至]{1,2})\s?/y;
const more = /[余多]/y;

/** The quantities of a text, in order. Digits that belong to a code (G210, 5G, PM2.5, 3-15) are passed over. */
export function readQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const at = match.index;
    const quantity = isInsideWord(text, at) ? undefined : readQuantity(text, at);
    if (quantity) found.push(quantity);
    start.lastIndex = quantity?.end ?? endOfRun(text, at);
  }
  return found;
}

/** 几十, 第三 and A2 are no amounts. */
function isInsideWord(text: string, at: number): boolean {
  return (
    /[几数第\dA-Za-z.]/.test(text[at - 1] ?? '') ||
    (/-/.test(text[at - 1] ?? '') && /[\dA-Za-z]/.test(text[at - 2] ?? ''))
  );
}

const digitRun = /[\d.,]*[A-Za-z]*/y;
const wordRun = /(?:百分之|千分之)?[零〇一二两三四五六七八九十百千万亿]*几?/y;

function endOfRun(text: string, at: number): number {
  const run = /\d/.test(text[at] ?? '') ? digitRun : wordRun;
  run.lastIndex = at;
  run.test(text);
  return Math.max(run.lastIndex, at + 1);
}

function readQuantity(text: string, at: number): Quantity | undefined {
  const share = text.startsWith('百分之', at) ? '%' : text.startsWith('千分之', at) ? '‰' : undefined;
  const first = readNumeral(text, share ? at + 3 : at);
  if (!first) return undefined;
  const low = readMeasure(text, first, share);
  if (!low) return undefined;
  const range = readRangeEnd(text, first, low);
  const whole = range ?? low;
  const suffix = comparatorAfter(text, whole.end);
  const afterSuffix = suffix && whole.unit === undefined ? readMeasureWord(text, suffix.end) : undefined;
  const unit = whole.unit ?? afterSuffix?.unit;
  const comparator = suffix?.comparator ?? low.more;
  return {
    start: at,
    end: afterSuffix?.end ?? suffix?.end ?? whole.end,
    value: range ? range.low : low.value,
    ...(range && { high: range.value }),
    ...(unit !== undefined && { unit }),
    written: first.written,
    ...(comparator && { suffix: comparator }),
  };
}

interface Measure {
  readonly value: number;
  readonly end: number;
  readonly unit?: string;
  readonly more?: Comparator;
}

/** The unit after a number, with 余 or 多 and a multiplier between them: 100余万人次. */
function readMeasure(text: string, number: Numeral, share?: string): Measure | undefined {
  if (share) return { value: number.value, end: number.end, unit: share };
  more.lastIndex = number.end;
  const isMore = more.test(text);
  const afterMore = isMore ? more.lastIndex : number.end;
  const times = isMore ? readMultiplier(text, afterMore) : undefined;
  const numberEnd = times?.end ?? afterMore;
  const word = readMeasureWord(text, numberEnd);
  if (!word && /[A-Za-z]/.test(text[numberEnd] ?? '')) return undefined;
  return {
    value: number.value * (times?.value ?? 1),
    end: word?.end ?? numberEnd,
    ...(word && { unit: word.unit }),
    ...(isMore && { more: '>' as const }),
  };
}

/** The second half of 1—2项, 5%-8%, 3至5万人, and the first with the multiplier it shares with the second. */
function readRangeEnd(text: string, first: Numeral, low: Measure): (Measure & { low: number }) | undefined {
  rangeMark.lastIndex = low.end;
  if (!rangeMark.test(text)) return undefined;
  const next = readNumeral(text, rangeMark.lastIndex);
  const high = next && readMeasure(text, next);
  if (!next || high?.unit === undefined || (low.unit !== undefined && low.unit !== high.unit))
    return undefined;
  const shared = low.unit === undefined && first.times === 1 ? low.value * next.times : low.value;
  return shared < high.value ? { ...high, low: shared } : undefined;
}
