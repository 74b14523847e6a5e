import type { Conflict } from './conflict';
import { mergeValues } from './merge-values';
import type { Plan } from './plan';
import { restoreUsed } from './restore-used';

export interface Merged {
  /** Everything that only one side changed, or both alike; ours where they are in conflict. */
  readonly plan: Plan;
  readonly conflicts: readonly Conflict[];
}

/**
 * Brings together what two sides made of one plan. A deletion against an edit is a conflict. What one side deleted and the
 * other began to use (a unit with a new duty) stays, so that no duty leads nowhere, and is a conflict too.
 */
export function mergePlans(base: Plan, ours: Plan, theirs: Plan): Merged {
  const { value, conflicts } = mergeValues(base, ours, theirs);
  return restoreUsed({ plan: value, conflicts }, { base, ours, theirs });
}
