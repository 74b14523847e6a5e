import { daysBetween } from './day';
import { expectedValue, startValue, wayOf } from './expectation';
import { latestReading, type Figure } from './latest-reading';
import type { Period, Target, Thresholds } from './plan';
import { addsUp, lowerIsBetter } from './target-kind';
import { firstDay, lastDay } from './target-window';
import { byGap } from './thresholds';

/** How a target stands. `none` is a target without a figure; `notDue` has no expected value and time left. */
export type TargetStatus =
  'none' | 'notStarted' | 'noStatement' | 'notDue' | 'met' | 'onCourse' | 'behind' | 'farBehind' | 'overdue';

export interface TargetProgress {
  readonly status: TargetStatus;
  readonly latest?: Figure;
  /** Share of the way to the target; 1 is reached. */
  readonly progress?: number;
  /** What should be reached by the day of the latest reading, or by today where there is none; in the target's unit. */
  readonly expected?: number;
}

/** `asOf` is the ISO date on which the target is looked at: later readings do not count. */
export function targetProgress(
  target: Target,
  period: Period | undefined,
  asOf: string,
  thresholds: Thresholds = byGap,
): TargetProgress {
  if (target.value === undefined) return { status: 'none' };
  const latest = latestReading(target, period, asOf);
  const way = wayOf(target, period, asOf);
  const expected = way && expectedValue(way, latest?.date ?? asOf);
  const progress = latest && wayMade(target, target.value, latest.value);
  const facts = {
    ...(latest && { latest }),
    ...(progress !== undefined && { progress }),
    ...(expected !== undefined && { expected }),
  };

  const end = lastDay(target, period);
  const start = firstDay(target, period);
  const late = end !== undefined && asOf > end;
  if (!latest) {
    if (late) return { status: 'overdue', ...facts };
    return { status: start !== undefined && asOf < start ? 'notStarted' : 'noStatement', ...facts };
  }
  if (isMet(target, latest.value)) return { status: 'met', ...facts };
  if (late) return { status: 'overdue', ...facts };
  if (isPassed(target, latest.value)) return { status: 'farBehind', ...facts };
  const soon = end !== undefined && daysBetween(asOf, end) < thresholds.dueSoon;
  if (!way || expected === undefined) return { status: soon ? 'behind' : 'notDue', ...facts };
  const missing = rounded((expected - latest.value) / (way.to - way.from));
  if (missing > thresholds.farBehind) return { status: 'farBehind', ...facts };
  return { status: soon || missing > thresholds.behind ? 'behind' : 'onCourse', ...facts };
}

/** A hundredth of a point makes nobody late. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

/** 培训2万人次 is met by more than that; a range is met within it. */
export function isMet({ comparator, value, upTo }: Target, latest: number): boolean {
  if (value === undefined) return false;
  switch (comparator) {
    case '<=':
      return latest <= value;
    case '<':
      return latest < value;
    case '>':
      return latest > value && latest <= (upTo ?? latest);
    case '=':
    case '>=':
    case '~':
      return latest >= value && latest <= (upTo ?? latest);
  }
}

/** A limit on what adds up, once passed, cannot be kept any more. */
function isPassed(target: Target, latest: number): boolean {
  if (!addsUp(target)) return false;
  if (lowerIsBetter(target)) return startValue(target) === undefined;
  return target.upTo !== undefined && latest > target.upTo;
}

function wayMade(target: Target, value: number, latest: number): number | undefined {
  const from = startValue(target);
  if (from !== undefined) return finite((latest - from) / (value - from));
  if (!lowerIsBetter(target)) return finite(latest / value);
  return latest > value ? finite(value / latest) : 1;
}

const finite = (share: number) => (Number.isFinite(share) ? share : undefined);
