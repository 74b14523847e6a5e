import type { Assignment, Plan, Task } from '../plan/plan';

/** The plan with tasks' assignments edited; a task for which `edit` returns the same list stays the same object. */
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

/** The same for one task. */
export function editTaskAssignments(
  plan: Plan,
  task: string | undefined,
  edit: (assignments: readonly Assignment[]) => readonly Assignment[],
): Plan {
  return editAssignments(plan, (assignments, { id }) => (id === task ? edit(assignments) : assignments));
}

/** The same for one unit, wherever it stands: each of its assignments becomes those that `edit` returns. */
export function editUnitAssignments(
  plan: Plan,
  unit: string,
  edit: (assignment: Assignment) => readonly Assignment[],
): Plan {
  return editAssignments(plan, (assignments) =>
    assignments.some((assignment) => assignment.unit === unit)
      ? assignments.flatMap((assignment) => (assignment.unit === unit ? edit(assignment) : [assignment]))
      : assignments,
  );
}
