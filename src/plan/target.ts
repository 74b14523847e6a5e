import type { Language, Text } from './language';
import type { Comparator, Frequency, Period, Target } from './plan';
import { firstDay, lastDay } from './target-status';

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
  const { indicator, comparator, value, unit, due, frequency } = target;
  const amount = value === undefined ? [] : [comparatorSymbols[comparator], figureText(value, unit)];
  const limits = [rhythms[frequency]?.[language], due].filter((words) => words !== undefined);
  const [open, comma, close] = language === 'en' ? [' (', ', ', ')'] : ['（', '，', '）'];
  const tail = limits.length === 0 ? '' : `${open}${limits.join(comma)}${close}`;
  return `${[indicator, ...amount].join(' ')}${tail}`;
}

function figureText(value: number, unit = ''): string {
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return /^[%‰]?$/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}

/** Why nothing can be expected of a target on the way to its date; undefined when an even pace can be drawn. */
export function noExpectation(target: Target, period: Period | undefined): Text | undefined {
  if (target.value === undefined) {
    return {
      'zh-CN': '定性目标，没有数值，无法计算应达进度。',
      en: 'The target is in words only, so no value can be expected on the way.',
    };
  }
  if (target.frequency === 'per-year') return undefined;
  if (target.frequency === 'per-term') {
    return {
      'zh-CN': '按学期考核，请在学期末填报，不计算应达进度。',
      en: 'The target is for each term: report it at the end of a term; no value is expected on the way.',
    };
  }
  if (lastDay(target) === undefined) {
    return {
      'zh-CN': '没有完成时限，无法计算应达进度。请填写时限。',
      en: 'There is no due date, so no value can be expected on the way. Enter the due date.',
    };
  }
  if (firstDay(target, period) !== undefined) return undefined;
  return target.frequency === 'cumulative' || target.baseline
    ? {
        'zh-CN': '不知道从哪一年起算，无法计算应达进度。请填写规划期或基期年份。',
        en: 'The first year is not known, so no value can be expected on the way. Enter the plan’s period or the year of the baseline.',
      }
    : {
        'zh-CN': '缺基期值，无法计算应达进度。请填写基期值。',
        en: 'There is no baseline, so no value can be expected on the way. Enter the baseline.',
      };
}
