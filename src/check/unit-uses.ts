import type { Task } from '../plan/plan';

/** Where a unit stands in the list. A unit both leading and sharing a task is in both sets. */
export interface UnitUse {
  /** Ids of tasks. */
  readonly leads: ReadonlySet<string>;
  readonly cos: ReadonlySet<string>;
  /** How often each of its names is printed. */
  readonly printed: ReadonlyMap<string, number>;
}

/** The uses of every unit, kept as tasks come and go. */
export interface UnitUses {
  of(unit: string): UnitUse;
  add(task: Task): void;
  remove(task: Task): void;
}

const unused: UnitUse = { leads: new Set(), cos: new Set(), printed: new Map() };

export function unitUses(): UnitUses {
  const uses = new Map<string, { leads: Set<string>; cos: Set<string>; printed: Map<string, number> }>();
  return {
    of: (unit) => uses.get(unit) ?? unused,
    add(task) {
      for (const { unit, role, printed } of task.assignments) {
        let use = uses.get(unit);
        if (!use) uses.set(unit, (use = { leads: new Set(), cos: new Set(), printed: new Map() }));
        (role === 'lead' ? use.leads : use.cos).add(task.id);
        use.printed.set(printed, (use.printed.get(printed) ?? 0) + 1);
      }
    },
    remove(task) {
      for (const { unit, printed } of task.assignments) {
        const use = uses.get(unit);
        if (!use) continue;
        use.leads.delete(task.id);
        use.cos.delete(task.id);
        const left = (use.printed.get(printed) ?? 0) - 1;
        if (left > 0) use.printed.set(printed, left);
        else use.printed.delete(printed);
      }
    },
  };
}
