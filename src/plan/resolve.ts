import { orderStep, type Conflict } from './conflict';
import { keyedItems, mayRunEmpty } from './keyed-items';
import { followingTheirs } from './merge-order';
import type { Plan } from './plan';
import { recordOf } from './same-value';

/** The merged plan with one conflict decided. What leads to an item that goes, goes with it. */
export function resolve(plan: Plan, conflict: Conflict, side: 'ours' | 'theirs' | 'base'): Plan {
  const chosen = put(plan, conflict.path, [], conflict[side], conflict.after) as Plan;
  const isWhole = conflict.path.length === 2 && conflict.field === '';
  return isWhole && conflict[side] === undefined ? withoutUses(chosen, conflict) : chosen;
}

/** `path` leads on from the value, `way` to it. */
function put(
  value: unknown,
  path: readonly string[],
  way: readonly string[],
  chosen: unknown,
  after: string | undefined,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return chosen;
  const name = way.at(-1) ?? '';
  if (Array.isArray(value) || (value === undefined && lists.has(name))) {
    const items = new Map(keyedItems(value, name));
    if (step === orderStep) return inOrder(items, Array.isArray(chosen) ? (chosen as string[]) : []);
    const item = put(items.get(step), rest, [...way, step], chosen, after);
    if (item === undefined) items.delete(step);
    if (item === undefined || items.has(step))
      return [...items].map(([key, one]) => (key === step ? item : one));
    const keys = [...items.keys()];
    const place = after === undefined ? 0 : keys.includes(after) ? keys.indexOf(after) + 1 : keys.length;
    const values = [...items.values()];
    return [...values.slice(0, place), item, ...values.slice(place)];
  }
  const members = new Map(recordOf(value));
  const member = put(members.get(step), rest, [...way, step], chosen, after);
  if (member === undefined) members.delete(step);
  else members.set(step, member);
  return members.size === 0 && mayRunEmpty(way) ? undefined : Object.fromEntries(members);
}

/** Lists that a plan or a part of it may lack. */
const lists: ReadonlySet<string> = new Set(['waivers', 'decisions', 'members', 'readings', 'stages']);

/** What the order does not name stands behind what it stood behind. */
function inOrder(items: ReadonlyMap<string, unknown>, order: readonly string[]): readonly unknown[] {
  const named = order.filter((key) => items.has(key));
  return followingTheirs(named, [...items.keys()]).map((key) => items.get(key));
}

function withoutUses(plan: Plan, { kind, id }: Conflict): Plan {
  switch (kind) {
    case 'unit':
      return {
        ...plan,
        tasks: plan.tasks.map((task) => ({
          ...task,
          assignments: task.assignments.filter(({ unit }) => unit !== id),
        })),
        units: plan.units.map((unit) =>
          unit.members ? { ...unit, members: unit.members.filter((member) => member !== id) } : unit,
        ),
      };
    case 'task':
      return withoutTasks(plan, new Set([id]));
    case 'section': {
      const gone = new Set(plan.tasks.filter(({ section }) => section === id).map((task) => task.id));
      return {
        ...withoutTasks(plan, gone),
        sections: plan.sections.map((section) => without(section, 'parent', (parent) => parent === id)),
        targets: plan.targets
          .map((target) => without(target, 'section', (section) => section === id))
          .map((target) => without(target, 'task', (task) => gone.has(task))),
      };
    }
    default:
      return plan;
  }
}

function withoutTasks(plan: Plan, gone: ReadonlySet<string>): Plan {
  return {
    ...plan,
    tasks: plan.tasks.filter(({ id }) => !gone.has(id)),
    targets: plan.targets.map((target) => without(target, 'task', (task) => gone.has(task))),
    notes: plan.notes.filter(({ task }) => task === undefined || !gone.has(task)),
  };
}

function without<T, Name extends keyof T & string>(
  item: T,
  name: Name,
  matches: (value: NonNullable<T[Name]>) => boolean,
): T {
  const value = item[name];
  if (value === undefined || value === null || !matches(value)) return item;
  return Object.fromEntries(Object.entries(item as object).filter(([member]) => member !== name)) as T;
}
