import type { Period, Target } from './plan';
import { isWindowed } from './target-kind';

/** ISO days, both included, over which the figure is counted on a given day; either end may be unknown. */
export interface TargetWindow {
  readonly start?: string;
  readonly end?: string;
}

/** The ISO day on which work on the target begins: with the plan, or after the year of its baseline. */
export function firstDay({ baseline }: Target, period: Period | undefined): string | undefined {
  const afterBaseline = baseline?.year === undefined ? undefined : baseline.year + 1;
  const years = [period?.from, afterBaseline].filter((year) => year !== undefined);
  return years.length === 0 ? undefined : `${Math.max(...years)}-01-01`;
}

/** The ISO day after which nothing more counts: its due date; of what is counted every year or term, the plan's end. */
export function lastDay(target: Target, period: Period | undefined): string | undefined {
  const { due } = target;
  if (due !== undefined) return due.length === 4 ? `${due}-12-31` : due;
  return isWindowed(target) && period ? `${period.to}-12-31` : undefined;
}

/**
 * The year, the term or the whole time in which `day` lies; before the beginning the first of them, after the end the
 * last. Terms are the halves of a school year, from August and from February on.
 */
export function targetWindow(target: Target, period: Period | undefined, day: string): TargetWindow {
  const start = firstDay(target, period);
  const end = lastDay(target, period);
  if (!isWindowed(target)) return { ...(start && { start }), ...(end && { end }) };
  const within = later(start, earlier(end, day));
  const window = target.frequency === 'per-year' ? yearOf(within) : termOf(within);
  return { start: window.start, end: earlier(end, window.end) };
}

const earlier = (a: string | undefined, b: string) => (a !== undefined && a < b ? a : b);
const later = (a: string | undefined, b: string) => (a !== undefined && a > b ? a : b);

function yearOf(day: string) {
  const year = day.slice(0, 4);
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

function termOf(day: string) {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month >= 2 && month <= 7) return { start: `${year}-02-01`, end: `${year}-07-31` };
  const autumn = month === 1 ? year - 1 : year;
  return { start: `${autumn}-08-01`, end: `${autumn + 1}-01-31` };
}
