import type { Language } from '../plan/language';
import type { Assignment, Plan, Role, Task } from '../plan/plan';
import { registerUnits } from '../sheets/register';
import { namesInCell, separator } from '../sheets/unit-cell';

/** Who leads a task and who shares it, each as a cell of the list holds them. */
export interface DutyCells {
  readonly lead: string;
  readonly co: string;
}

export function dutyCells(task: Task, plan: Plan, language: Language): DutyCells {
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  const cell = (role: Role) =>
    task.assignments
      .filter((assignment) => assignment.role === role)
      .map(({ unit }) => names.get(unit) ?? '')
      .join(separator[language].between);
  return { lead: cell('lead'), co: cell('co') };
}

/**
 * The plan with the units of one task as somebody typed them. A name that nobody bears becomes a unit; what stays as it
 * was keeps its printed name and the reason for its role.
 */
export function editDuties(plan: Plan, taskId: string, cells: DutyCells, language: Language): Plan {
  const register = registerUnits(plan);
  const typed = (cell: string, role: Role) =>
    namesInCell(cell, register, language).map((name) => ({ name, unit: register.idOf(name), role }));
  const duties = [...typed(cells.lead, 'lead'), ...typed(cells.co, 'co')];
  const edited = (task: Task): Task => ({
    ...task,
    assignments: duties.map(({ name, unit, role }): Assignment => {
      const kept = task.assignments.find((one) => one.unit === unit && one.role === role);
      return kept ?? { unit, printed: name, role, basis: 'labelled' };
    }),
  });
  const tasks = plan.tasks.map((task) => (task.id === taskId ? edited(task) : task));
  return { ...plan, tasks, units: register.units() };
}

/** The plan in which a unit leads a task, before those that lead it already; what else is said of the task stands. */
export function withLead(plan: Plan, taskId: string, unitId: string): Plan {
  const name = plan.units.find(({ id }) => id === unitId)?.name;
  if (name === undefined) return plan;
  const led = (task: Task): Task => {
    const before = task.assignments.find(({ unit }) => unit === unitId);
    const others = task.assignments.filter(({ unit }) => unit !== unitId);
    const lead: Assignment = {
      unit: unitId,
      printed: before?.printed ?? name,
      role: 'lead',
      basis: 'labelled',
    };
    return { ...task, assignments: [lead, ...others] };
  };
  return { ...plan, tasks: plan.tasks.map((task) => (task.id === taskId ? led(task) : task)) };
}
