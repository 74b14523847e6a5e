import type { Task } from '../plan/plan';

/** Whether some unit stands in the task more than once, in whatever role. */
export function repeatsUnit({ assignments }: Task): boolean {
  if (assignments.length > few) return new Set(assignments.map(({ unit }) => unit)).size < assignments.length;
  return assignments.some(({ unit }, at) => {
    for (let before = 0; before < at; before++) if (assignments[before]?.unit === unit) return true;
    return false;
  });
}

/** So few are compared faster than gathered. */
const few = 16;
