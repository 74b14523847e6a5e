import type { Text } from './language';
import type { Target } from './plan';

/**
 * What a target's number means, which decides what can be expected on the way. `qualitative` has no number, `range` has
 * two, `relative` is a change since the start, `rate` a share that is never added up; the others say over which time
 * a number is counted.
 */
export type TargetKind =
  'qualitative' | 'range' | 'relative' | 'rate' | 'cumulative' | 'per-year' | 'per-term' | 'at-date';

export const targetKinds: Readonly<Record<TargetKind, Text>> = {
  qualitative: { 'zh-CN': '定性', en: 'in words' },
  range: { 'zh-CN': '区间', en: 'range' },
  relative: { 'zh-CN': '变化幅度', en: 'change' },
  rate: { 'zh-CN': '比率', en: 'rate' },
  cumulative: { 'zh-CN': '累计', en: 'total' },
  'per-year': { 'zh-CN': '年度', en: 'yearly' },
  'per-term': { 'zh-CN': '学期', en: 'each term' },
  'at-date': { 'zh-CN': '时点', en: 'at a date' },
};

export function targetKind(target: Target): TargetKind {
  if (target.value === undefined) return 'qualitative';
  if (target.upTo !== undefined) return 'range';
  if (target.relative) return 'relative';
  if (isRate(target)) return 'rate';
  const { frequency } = target;
  return frequency === 'at-deadline' || frequency === 'unknown' ? 'at-date' : frequency;
}

/** The units of measure of shares. */
export const rateUnits: readonly string[] = ['%', '‰', '％', '个百分点', '百分点'];

/** Shares are levels: they neither start from nothing nor add up. */
export function isRate({ unit }: Target): boolean {
  return unit !== undefined && rateUnits.includes(unit);
}

/** Whether what is counted adds up over the plan, a year or a term. */
export function addsUp(target: Target): boolean {
  return !isRate(target) && (target.frequency === 'cumulative' || isWindowed(target));
}

/** Counted anew in every year or term. */
export function isWindowed({ frequency }: Target): boolean {
  return frequency === 'per-year' || frequency === 'per-term';
}

export function lowerIsBetter({ comparator }: Target): boolean {
  return comparator === '<=' || comparator === '<';
}
