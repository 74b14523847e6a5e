import { indexPlan } from '../plan/plan-index';
import type { Plan, Role, Task } from '../plan/plan';

/** Standard names of those who answer for a task, each role in its order. */
export interface TaskDuties {
  readonly leads: readonly string[];
  readonly cos: readonly string[];
}

export function taskDuties(plan: Plan): (task: Task) => TaskDuties {
  const { unit: units } = indexPlan(plan);
  const named = (task: Task, role: Role) =>
    task.assignments
      .filter((assignment) => assignment.role === role)
      .map(({ unit, printed }) => units.get(unit)?.name ?? printed);
  return (task) => ({ leads: named(task, 'lead'), cos: named(task, 'co') });
}

export function hasDuties({ leads, cos }: TaskDuties): boolean {
  return leads.length + cos.length > 0;
}
