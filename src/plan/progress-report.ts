import type { Figure } from './latest-reading';
import type { Plan, Target } from './plan';
import { targetProgress, type TargetStatus } from './target-status';

/** A target whose light is another one than when was last reported. */
export interface StatusChange {
  readonly target: Target;
  readonly before: TargetStatus;
  readonly now: TargetStatus;
  readonly latestBefore?: Figure;
  readonly latest?: Figure;
}

/**
 * The last day of the round of reports before the present one; undefined while there is but one. Units report on
 * different days, so a round is a month.
 */
export function lastRound({ targets }: Plan, asOf: string): string | undefined {
  let newest = '';
  for (const { date } of targets.flatMap(({ readings = [] }) => readings))
    if (date <= asOf && date > newest) newest = date;
  const month = newest.slice(0, 7);
  let last: string | undefined;
  for (const { date } of targets.flatMap(({ readings = [] }) => readings))
    if (date < month && (last === undefined || date > last)) last = date;
  return last;
}

/** What has changed between two days, turns for the worse first. */
export function statusChanges(plan: Plan, since: string, asOf: string): readonly StatusChange[] {
  const seen = (target: Target, day: string) => targetProgress(target, plan.period, day, plan.thresholds);
  const changes = plan.targets.flatMap((target): StatusChange[] => {
    const [before, now] = [seen(target, since), seen(target, asOf)];
    if (before.status === now.status) return [];
    return [
      {
        target,
        before: before.status,
        now: now.status,
        ...(before.latest && { latestBefore: before.latest }),
        ...(now.latest && { latest: now.latest }),
      },
    ];
  });
  return changes.sort((a, b) => urgency[b.now] - urgency[a.now]);
}

/** Which lights a reader has to see first. */
export const urgency: Readonly<Record<TargetStatus, number>> = {
  overdue: 5,
  farBehind: 4,
  behind: 3,
  noStatement: 2,
  notDue: 1,
  onCourse: 1,
  met: 1,
  notStarted: 0,
  none: 0,
};

/** Behind, far behind or overdue. */
export function isLate(status: TargetStatus): boolean {
  return urgency[status] >= urgency.behind;
}
