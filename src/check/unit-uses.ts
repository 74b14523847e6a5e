import type { Task } from '../plan/plan';

/** Where a unit stands in the list. */
export interface UnitUse {
  /** Ids of tasks, each once. A unit both leading and sharing a task has it in both lists. */
  readonly leads: readonly string[];
  readonly cos: readonly string[];
  /** How many tasks name it, in whatever role. */
  readonly tasks: number;
  /** How often each of its names is printed. */
  readonly printed: ReadonlyMap<string, Times>;
}

/** A count that goes up and down in its place. */
interface Times {
  readonly times: number;
}

/** The uses of every unit, kept as tasks come and go. */
export interface UnitUses {
  of(unit: string): UnitUse;
  add(task: Task): void;
  remove(task: Task): void;
}

/** Lists rather than sets: most of what a check holds is here, and hardly ever is a task taken out. */
interface Use {
  readonly leads: string[];
  readonly cos: string[];
  tasks: number;
  readonly printed: Map<string, { times: number }>;
}

const unused: UnitUse = { leads: [], cos: [], tasks: 0, printed: new Map() };

export function unitUses(): UnitUses {
  const uses = new Map<string, Use>();
  return {
    of: (unit) => uses.get(unit) ?? unused,
    add({ id, assignments }) {
      for (const { unit, role, printed } of assignments) {
        let use = uses.get(unit);
        if (!use) uses.set(unit, (use = { leads: [], cos: [], tasks: 0, printed: new Map() }));
        const [list, other] = role === 'lead' ? [use.leads, use.cos] : [use.cos, use.leads];
        // Whatever a task names twice was put in last.
        if (list[list.length - 1] !== id) {
          list.push(id);
          if (other[other.length - 1] !== id) use.tasks++;
        }
        const count = use.printed.get(printed);
        if (count) count.times++;
        else use.printed.set(printed, { times: 1 });
      }
    },
    remove({ id, assignments }) {
      for (const { unit, printed } of assignments) {
        const use = uses.get(unit);
        if (!use) continue;
        const [led, shared] = [takeOut(use.leads, id), takeOut(use.cos, id)];
        if (led || shared) use.tasks--;
        const count = use.printed.get(printed);
        if (count && --count.times === 0) use.printed.delete(printed);
      }
    },
  };
}

/** Whether it was there. */
function takeOut(list: string[], id: string): boolean {
  const at = list.lastIndexOf(id);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
