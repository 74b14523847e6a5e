import type { Language, Text } from './language';
import type { Comparator, Frequency, Target } from './plan';

/** How a comparator is written in front of its figure. */
export const comparatorSymbols: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '=',
  '>': '>',
  '<': '<',
  '~': '≈',
};

/** How a comparator is said. */
export const comparatorWords: Readonly<Record<Comparator, Text>> = {
  '>=': { 'zh-CN': '不低于', en: 'at least' },
  '<=': { 'zh-CN': '不高于', en: 'at most' },
  '=': { 'zh-CN': '达到', en: 'equal to' },
  '>': { 'zh-CN': '高于', en: 'more than' },
  '<': { 'zh-CN': '低于', en: 'less than' },
  '~': { 'zh-CN': '约', en: 'about' },
};

export const frequencyWords: Readonly<Record<Frequency, Text>> = {
  'at-deadline': { 'zh-CN': '到期达到', en: 'by the due date' },
  cumulative: { 'zh-CN': '期内累计', en: 'in total' },
  'per-year': { 'zh-CN': '每年', en: 'each year' },
  'per-term': { 'zh-CN': '每学期', en: 'each term' },
  unknown: { 'zh-CN': '未说明', en: 'not said' },
};

const rhythms: Partial<Record<Frequency, Text>> = {
  cumulative: { 'zh-CN': '累计', en: 'in total' },
  'per-year': frequencyWords['per-year'],
  'per-term': frequencyWords['per-term'],
};

/** One line for lists and messages: 培训护理员 ≥ 3,000 人次（累计，2025）. */
export function describeTarget(target: Target, language: Language): string {
  const { indicator, comparator, value, upTo, unit, due, frequency } = target;
  const amount =
    value === undefined
      ? []
      : upTo === undefined
        ? [comparatorSymbols[comparator], figureText(value, unit)]
        : [`${figureText(value, unit)}—${figureText(upTo, unit)}`];
  const limits = [rhythms[frequency]?.[language], due].filter((words) => words !== undefined);
  const [open, comma, close] = language === 'en' ? [' (', ', ', ')'] : ['（', '，', '）'];
  const tail = limits.length === 0 ? '' : `${open}${limits.join(comma)}${close}`;
  return `${[indicator, ...amount].join(' ')}${tail}`;
}

/** A figure with its unit of measure: 3,000 人次, 15%. */
export function figureText(value: number, unit = ''): string {
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return /^[%‰]?$/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}
