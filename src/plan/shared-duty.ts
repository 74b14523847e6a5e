import type { Plan, Task } from './plan';

/**
 * Tasks whose clause shares the duty out among its units, each for its part (按职责分工负责), whoever leads them now: by
 * their own words, or by what reading noted of the clause.
 */
export function sharedDuties({ notes }: Plan): (task: Task) => boolean {
  const noted = new Set(
    notes.flatMap(({ kind, task }) => (kind === 'no-lead-in-clause' && task ? [task] : [])),
  );
  return ({ id, text }) => noted.has(id) || eachForItsPart.test(text);
}

const eachForItsPart = /按(?:照)?(?:各自)?职责(?:分工)?/;

/** What stands in place of a lead where there is none: it is missing, or the clause shares the duty among its units. */
export type LeadGap = 'missingLead' | 'sharedDuty';

/** Undefined for tasks that somebody leads. */
export function leadGaps(plan: Plan): (task: Task) => LeadGap | undefined {
  const isShared = sharedDuties(plan);
  return (task) => {
    if (task.assignments.some(({ role }) => role === 'lead')) return undefined;
    return task.assignments.length > 0 && isShared(task) ? 'sharedDuty' : 'missingLead';
  };
}
