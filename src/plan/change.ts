import { orderStep } from './conflict';
import { isIndivisible, keyedItems } from './keyed-items';
import type { Plan } from './plan';
import { isRecord, recordOf, sameValue } from './same-value';

/**
 * One difference between two plans. A value that is undefined is absent. The path leads there by names of members and by
 * keys of items; at the end of it `orderStep` stands for the order of a list, whose values are its keys.
 */
export interface Change {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * All differences, in the order of the plan's members: `applyChanges(before, changesBetween(before, after))` is `after`.
 * Items of lists are told apart by what identifies them; the order is a change of its own only where it does not follow
 * from what was added and removed. Takes time in proportion to the size of the plans.
 */
export function changesBetween(before: Plan, after: Plan): readonly Change[] {
  const changes: Change[] = [];
  compare([], before, after, changes);
  return changes;
}

export function applyChanges(plan: Plan, changes: readonly Change[]): Plan {
  return applyAll(
    plan,
    changes.map(({ path, after }) => ({ path, after, depth: 0 })),
    '',
  ) as Plan;
}

type Path = readonly string[];

function compare(path: Path, before: unknown, after: unknown, changes: Change[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(path, before, after, changes);
  else if (!isIndivisible(path) && isRecord(before) && isRecord(after)) {
    const [old, now] = [recordOf(before), recordOf(after)];
    for (const member of new Set([...old.keys(), ...now.keys()]))
      compare([...path, member], old.get(member), now.get(member), changes);
  } else if (!sameValue(before, after)) changes.push({ path, before, after });
}

function compareLists(path: Path, before: unknown, after: unknown, changes: Change[]): void {
  const name = path.at(-1) ?? '';
  const [old, now] = [keyedItems(before, name), keyedItems(after, name)];
  for (const key of new Set([...old.keys(), ...now.keys()]))
    compare([...path, key], old.get(key), now.get(key), changes);
  const [earlier, later] = [[...old.keys()], [...now.keys()]];
  // Where no order is told, what was added comes last.
  const expected = [...earlier.filter((key) => now.has(key)), ...later.filter((key) => !old.has(key))];
  if (!later.every((key, index) => key === expected[index]))
    changes.push({ path: [...path, orderStep], before: earlier, after: later });
}

interface Step {
  readonly path: Path;
  readonly after: unknown;
  /** How many names of the path are behind us. */
  readonly depth: number;
}

function applyAll(value: unknown, steps: readonly Step[], name: string): unknown {
  const last = steps.find(({ path, depth }) => path.length === depth);
  if (last) return last.after;
  const byName = new Map<string, Step[]>();
  for (const { path, after, depth } of steps) {
    const next = path[depth] ?? '';
    const group = byName.get(next);
    const step = { path, after, depth: depth + 1 };
    if (group) group.push(step);
    else byName.set(next, [step]);
  }
  const isList = Array.isArray(value);
  const parts = new Map(isList ? keyedItems(value, name) : recordOf(value));
  for (const [next, group] of byName) {
    if (isList && next === orderStep) continue;
    const part = applyAll(parts.get(next), group, next);
    if (part === undefined) parts.delete(next);
    else parts.set(next, part);
  }
  if (!isList) return Object.fromEntries(parts);
  const order = byName.get(orderStep)?.[0]?.after as readonly string[] | undefined;
  return order ? order.filter((key) => parts.has(key)).map((key) => parts.get(key)) : [...parts.values()];
}
