import type { Task } from '../plan/plan';

/** One unit alone leads whatever the rule. The first assignment tells: the order is assumed for a whole clause. */
export function leadIsAssumed({ assignments }: Task): boolean {
  return assignments.length > 1 && assignments[0]?.basis === 'assumed-order';
}
