import type { Period, Target } from './plan';

/**
 * How a target stands. `none` is a target without a figure. A shortfall against the even pace of the schedule of more
 * than 10 percentage points is `behind`, of more than 30 `far behind`, as city supervision offices grade it.
 */
export type TargetStatus =
  'none' | 'noStatement' | 'notDue' | 'met' | 'onCourse' | 'behind' | 'farBehind' | 'overdue';

/** Shortfalls in shares of the whole way, above which the status changes. */
export const shortfall = { behind: 0.1, farBehind: 0.3 } as const;

export interface TargetProgress {
  readonly status: TargetStatus;
  /** Share of the way from the baseline (or from nothing) to the target; 1 is reached. */
  readonly progress?: number;
  /** Share of the way that an even pace would have made by the day of the reading. */
  readonly expected?: number;
}

/** `asOf` is the ISO date on which the target is looked at. */
export function targetProgress(target: Target, period: Period | undefined, asOf: string): TargetProgress {
  if (target.value === undefined) return { status: 'none' };
  const end = lastDay(target);
  const late = end !== undefined && asOf > end;
  if (target.latest === undefined) return { status: late ? 'overdue' : 'noStatement' };

  const progress = wayMade(target, target.value, target.latest.value);
  const expected = evenPace(target, period);
  const shares = {
    ...(progress === undefined ? {} : { progress }),
    ...(expected === undefined ? {} : { expected }),
  };
  if (isMet(target, target.value, target.latest.value)) return { status: 'met', ...shares };
  if (late) return { status: 'overdue', ...shares };
  if (expected === undefined || progress === undefined) return { status: 'notDue', ...shares };
  const missing = Math.round((expected - progress) * 10_000) / 10_000;
  if (missing > shortfall.farBehind) return { status: 'farBehind', ...shares };
  return { status: missing > shortfall.behind ? 'behind' : 'onCourse', ...shares };
}

/** The ISO day by which the target must be reached. */
export function lastDay({ due }: Target): string | undefined {
  return due === undefined ? undefined : due.length === 4 ? `${due}-12-31` : due;
}

/**
 * The ISO day from which an even pace is counted: only for a figure that grows from nothing over the plan's period, or
 * from a baseline. A rate without a baseline has no expected value on the way.
 */
export function firstDay(target: Target, period: Period | undefined): string | undefined {
  if (target.frequency === 'per-year' || target.frequency === 'per-term') return undefined;
  if (target.baseline) {
    const year = target.baseline.year === undefined ? period?.from : target.baseline.year + 1;
    return year === undefined ? undefined : `${year}-01-01`;
  }
  return target.frequency === 'cumulative' && period ? `${period.from}-01-01` : undefined;
}

function isMet({ comparator }: Target, value: number, latest: number): boolean {
  switch (comparator) {
    case '<=':
      return latest <= value;
    case '<':
      return latest < value;
    case '>':
      return latest > value;
    // 培训2万人次 is met by more than that.
    case '=':
    case '>=':
    case '~':
      return latest >= value;
  }
}

function wayMade({ comparator, baseline }: Target, value: number, latest: number): number | undefined {
  if (baseline) return finite((latest - baseline.value) / (value - baseline.value));
  const lowerIsBetter = comparator === '<=' || comparator === '<';
  return lowerIsBetter && latest > value
    ? finite(value / latest)
    : lowerIsBetter
      ? 1
      : finite(latest / value);
}

const finite = (share: number) => (Number.isFinite(share) ? share : undefined);

const dayNumber = (isoDate: string) => Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000;

/** The share of the time that has passed; of a yearly target, the share of the reading's year. */
function evenPace(target: Target, period: Period | undefined): number | undefined {
  const date = target.latest?.date;
  if (date === undefined) return undefined;
  const year = date.slice(0, 4);
  const yearly = target.frequency === 'per-year';
  const first = yearly ? `${year}-01-01` : firstDay(target, period);
  const last = yearly ? `${year}-12-31` : lastDay(target);
  if (first === undefined || last === undefined || first >= last) return undefined;
  const share = (dayNumber(date) - dayNumber(first)) / (dayNumber(last) - dayNumber(first));
  return Math.min(1, Math.max(0, share));
}
