import type { Plan, Target } from '../plan/plan';
import { type TargetProgress, type TargetStatus, targetProgress } from '../plan/target-status';
import { looksLikeFraction } from './looks-like-fraction';
import { newestReport } from './report-days';

export interface LateTarget {
  readonly target: Target;
  readonly progress: TargetProgress;
  /** ISO day of the newest report in the ledger. */
  readonly asOf: string;
}

/**
 * The targets whose light was this one when the ledger was last kept; none while nobody has reported. A figure that looks
 * mistyped says nothing of how its target stands.
 */
export function targetsWithStatus(plan: Plan, status: TargetStatus): readonly LateTarget[] {
  const asOf = newestReport(plan.targets);
  if (asOf === undefined) return [];
  return plan.targets.flatMap((target): LateTarget[] => {
    const progress = targetProgress(target, plan.period, asOf, plan.thresholds);
    if (progress.status !== status) return [];
    return progress.latest && looksLikeFraction(target, progress.latest.value)
      ? []
      : [{ target, progress, asOf }];
  });
}
