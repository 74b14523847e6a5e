import type { Plan, Unit } from './plan';

/** How many tasks a unit leads and shares. A unit named twice in one task counts once, as lead where it is both. */
export interface Workload {
  readonly unit: Unit;
  readonly leads: number;
  readonly cos: number;
}

/** One entry for each unit of the register, in its order, zeros included. */
export function workloads(plan: Plan): Workload[] {
  const counts = new Map(plan.units.map((unit) => [unit.id, { leads: 0, cos: 0 }]));
  for (const task of plan.tasks) {
    const roles = new Map<string, 'lead' | 'co'>();
    for (const { unit, role } of task.assignments) if (roles.get(unit) !== 'lead') roles.set(unit, role);
    for (const [unit, role] of roles) {
      const count = counts.get(unit);
      if (!count) continue;
      if (role === 'lead') count.leads++;
      else count.cos++;
    }
  }
  return plan.units.map((unit) => ({ unit, ...(counts.get(unit.id) ?? { leads: 0, cos: 0 }) }));
}
