import type { Assignment, Plan, Task } from '../plan/plan';

/** The plan with some tasks' assignments replaced; tasks for which `edit` returns the same list stay the same objects. */
export function editAssignments(
  plan: Plan,
  edit: (assignments: readonly Assignment[], task: Task) => readonly Assignment[],
): Plan {
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const assignments = edit(task.assignments, task);
      return assignments === task.assignments ? task : { ...task, assignments };
    }),
  };
}
