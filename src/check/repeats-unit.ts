import type { Task } from '../plan/plan';

/** Whether some unit stands in the task more than once, in whatever role. */
export function repeatsUnit({ assignments }: Task): boolean {
  return new Set(assignments.map(({ unit }) => unit)).size < assignments.length;
}
