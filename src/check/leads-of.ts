import type { Task } from '../plan/plan';

/** The leading units of a task as one word, for comparing: whose order differs is the same set of leads. */
export function leadsOf(task: Task): string {
  return task.assignments
    .filter(({ role }) => role === 'lead')
    .map(({ unit }) => unit)
    .sort()
    .join(' ');
}
