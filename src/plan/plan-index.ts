import type { Plan, Section, Task, Unit } from './plan';

/** Look-ups over a plan by id, made once for everybody who asks. */
export interface PlanIndex {
  readonly section: ReadonlyMap<string, Section>;
  readonly task: ReadonlyMap<string, Task>;
  readonly unit: ReadonlyMap<string, Unit>;
  /** Units by every name they go by, standard names and aliases. */
  readonly unitNamed: ReadonlyMap<string, Unit>;
}

export function indexPlan(plan: Plan): PlanIndex {
  return {
    section: new Map(plan.sections.map((section) => [section.id, section])),
    task: new Map(plan.tasks.map((task) => [task.id, task])),
    unit: new Map(plan.units.map((unit) => [unit.id, unit])),
    unitNamed: unitsByName(plan.units),
  };
}

/** A standard name wins over somebody else's alias. */
export function unitsByName(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const byName = new Map<string, Unit>();
  for (const unit of units) for (const alias of unit.aliases) byName.set(alias, unit);
  for (const unit of units) byName.set(unit.name, unit);
  return byName;
}
