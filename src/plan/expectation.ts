import { daysBetween, laterDay, earlierDay } from './day';
import type { Text } from './language';
import type { Period, Target } from './plan';
import { addsUp, isWindowed, lowerIsBetter } from './target-kind';
import { lastDay, targetWindow, type TargetWindow } from './target-window';

/** The way a target has to go: from a value on the first day to the target's own on the last. */
export interface Way {
  readonly start: string;
  readonly end: string;
  readonly from: number;
  readonly to: number;
  /** The ends of years on the way, and what is to be reached by then. */
  readonly stages: readonly { readonly day: string; readonly value: number }[];
}

/**
 * Where the figure stands before anything is done. A change and what adds up start from 0; a level starts from its
 * baseline, and without one nobody knows. Nor is there anywhere to start towards a limit on what adds up.
 */
export function origin(target: Target): number | undefined {
  if (target.relative) return 0;
  if (target.baseline && !isWindowed(target)) return target.baseline.value;
  return addsUp(target) && !lowerIsBetter(target) ? 0 : undefined;
}

/** The origin, where the target lies beyond it in the direction it asks for. */
export function startValue(target: Target): number | undefined {
  const from = origin(target);
  if (target.value === undefined || from === undefined) return undefined;
  return (lowerIsBetter(target) ? target.value < from : target.value > from) ? from : undefined;
}

/** The way as it stands on `day`; undefined where `noExpectation` says why. */
export function wayOf(target: Target, period: Period | undefined, day: string): Way | undefined {
  const from = startValue(target);
  const { start, end } = targetWindow(target, period, day);
  if (target.value === undefined || from === undefined || !start || !end || start >= end) return undefined;
  const way = { start, end, from, to: target.value };
  const stages = isWindowed(target)
    ? []
    : stageYears({ start, end }).map((year) => {
        const last = `${year}-12-31`;
        const set = target.stages?.find((stage) => stage.year === year);
        return { day: last, value: set?.value ?? between(way, last) };
      });
  return { ...way, stages };
}

/** So many years have a stage of their own; longer ways go on evenly after them. */
export const mostStages = 15;

/** The years at whose end something is due on the way, the last one left out. */
export function stageYears({ start, end }: TargetWindow): readonly number[] {
  if (!start || !end) return [];
  const [first, last] = [start, end].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: Math.max(0, Math.min(mostStages, last - first)) }, (_, i) => first + i);
}

/** What is to be reached by `day` on the way: even between one stage and the next. */
export function expectedValue(way: Way, day: string): number {
  const within = laterDay(way.start, earlierDay(way.end, day));
  const points = [{ day: way.start, value: way.from }, ...way.stages, { day: way.end, value: way.to }];
  const next = points.findIndex((point, index) => index > 0 && point.day >= within);
  const [before, after] = [points[next - 1], points[next]];
  if (!before || !after) return way.to;
  return between({ start: before.day, end: after.day, from: before.value, to: after.value }, within);
}

function between({ start, end, from, to }: Omit<Way, 'stages'>, day: string): number {
  return from + ((to - from) * daysBetween(start, day)) / daysBetween(start, end);
}

/** How an expected value is reckoned, in words; `stages` where years have figures of their own. */
export const paceWords = {
  between: {
    'zh-CN': '自 {start} 的 {from} 匀速推进到 {end} 的 {to}',
    en: 'Even pace from {from} on {start} to {to} on {end}',
  },
  stages: { 'zh-CN': '，逐年以年末应达值为准', en: ', by way of the figures for the ends of years' },
} as const satisfies Record<string, Text>;

export function describeWay(way: Way): Text {
  const fill = (words: string) =>
    words
      .replace('{start}', way.start)
      .replace('{end}', way.end)
      .replace('{from}', String(way.from))
      .replace('{to}', String(way.to));
  const stages = (language: 'zh-CN' | 'en') => (way.stages.length > 0 ? paceWords.stages[language] : '');
  return {
    'zh-CN': fill(paceWords.between['zh-CN']) + stages('zh-CN'),
    en: fill(paceWords.between.en) + stages('en'),
  };
}

/** Why nothing can be expected of a target on the way to its date; undefined when a way can be drawn. */
export function noExpectation(target: Target, period: Period | undefined): Text | undefined {
  const { value, baseline } = target;
  if (value === undefined) return reasons.inWords;
  if (!isWindowed(target) && lastDay(target, period) === undefined) return reasons.noDue;
  if (startValue(target) === undefined) {
    const startsFromZero = target.relative || addsUp(target);
    if (startsFromZero && lowerIsBetter(target)) return reasons.limit;
    if (startsFromZero || (baseline && !isWindowed(target))) return reasons.beyond;
    return isWindowed(target) ? reasons.windowedRate : reasons.noBaseline;
  }
  const { start, end } = targetWindow(target, period, `${period?.from ?? 2000}-01-01`);
  if (!start) return reasons.noStart;
  return !end || start >= end ? reasons.noTime : undefined;
}

const reasons = {
  inWords: {
    'zh-CN': '定性目标，没有数值，无法计算应达值。',
    en: 'The target is in words only, so no value can be expected on the way.',
  },
  noDue: {
    'zh-CN': '没有完成时限，无法计算应达值。请填写时限。',
    en: 'There is no due date, so no value can be expected on the way. Enter the due date.',
  },
  beyond: {
    'zh-CN': '起点已达到或超过目标值，没有应达值。请核对基期值、目标值和方向。',
    en: 'The start lies at the target or beyond it, so there is no way to go. Check the baseline, the figure and the direction.',
  },
  windowedRate: {
    'zh-CN': '比率每期重新计算，不从零累加，没有应达值；期末对照目标值。',
    en: 'A rate is taken anew each time and does not grow from nothing; compare it with the target at the end.',
  },
  limit: {
    'zh-CN': '控制类指标，不超过目标值即可，没有应达值。',
    en: 'A limit that must not be passed: nothing has to be reached on the way.',
  },
  noBaseline: {
    'zh-CN': '缺基期值，无法计算应达值。请填写基期值。',
    en: 'There is no baseline, so no value can be expected on the way. Enter the baseline.',
  },
  noStart: {
    'zh-CN': '不知道从哪一年起算，无法计算应达值。请填写规划期或基期年份。',
    en: 'The first year is not known, so no value can be expected on the way. Enter the plan’s period or the year of the baseline.',
  },
  noTime: {
    'zh-CN': '时限早于起算日，无法计算应达值。请核对时限。',
    en: 'The due date lies before the start, so no value can be expected on the way. Check the due date.',
  },
} as const satisfies Record<string, Text>;
