import { conflictAt, orderStep, type Conflict } from './conflict';
import { isIndivisible, keyedItems, mayRunEmpty } from './keyed-items';
import { mergeOrder } from './merge-order';
import { isRecord, recordOf, sameValue } from './same-value';

/**
 * Brings together what two sides made of any plain data that is laid out like a plan: records by member, lists item by
 * item, and their order as well. Where both changed the same, the value is ours and the conflict is told.
 */
export function mergeValues<T>(base: T, ours: T, theirs: T): { value: T; conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  const value = mergeAny([], base, ours, theirs, (conflict) => void conflicts.push(conflict)) as T;
  return { value, conflicts };
}

type Path = readonly string[];
type Report = (conflict: Conflict) => void;

function mergeAny(path: Path, base: unknown, ours: unknown, theirs: unknown, report: Report): unknown {
  if (sameValue(base, theirs)) return ours;
  if (sameValue(base, ours)) return theirs;
  if (sameValue(ours, theirs)) return ours;
  const all = [base, ours, theirs];
  if (all.some(Array.isArray) && all.every((value) => value === undefined || Array.isArray(value))) {
    const merged = mergeLists(path, base, ours, theirs, report);
    // An optional list that runs empty is gone where one side had none at all.
    return merged.length === 0 && (ours === undefined || theirs === undefined) ? undefined : merged;
  }
  const mergeable = (side: unknown) => isRecord(side) || (side === undefined && mayRunEmpty(path));
  if (
    !isIndivisible(path) &&
    mergeable(ours) &&
    mergeable(theirs) &&
    (base === undefined || isRecord(base))
  ) {
    const merged = mergeMembers(path, base, ours, theirs, report);
    return mayRunEmpty(path) && Object.keys(merged).length === 0 ? undefined : merged;
  }
  report(conflictAt(path, base, ours, theirs));
  return ours;
}

function mergeMembers(path: Path, base: unknown, ours: unknown, theirs: unknown, report: Report) {
  const [b, o, t] = [recordOf(base), recordOf(ours), recordOf(theirs)];
  const names = [...new Set([...o.keys(), ...t.keys()])];
  const members = names.map(
    (name) => [name, mergeAny([...path, name], b.get(name), o.get(name), t.get(name), report)] as const,
  );
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function mergeLists(
  path: Path,
  base: unknown,
  ours: unknown,
  theirs: unknown,
  report: Report,
): readonly unknown[] {
  const name = path.at(-1) ?? '';
  const [b, o, t] = [base, ours, theirs].map((list) => keyedItems(list, name)) as [Items, Items, Items];
  const merged = new Map<string, unknown>();
  const deleted: Conflict[] = [];
  for (const key of new Set([...o.keys(), ...t.keys()])) {
    const item = mergeAny([...path, key], b.get(key), o.get(key), t.get(key), (conflict) => {
      if (conflict.path.length === path.length + 1 && !(o.has(key) && t.has(key))) deleted.push(conflict);
      else report(conflict);
    });
    if (item !== undefined) merged.set(key, item);
  }
  for (const conflict of deleted) {
    const key = conflict.path.at(-1) ?? '';
    const after = keyBefore([...(o.has(key) ? o : t).keys()], key, merged);
    report({ ...conflict, ...(after !== undefined && { after }) });
  }
  const keys = [b, o, t].map((items) => [...items.keys()]) as [string[], string[], string[]];
  // What is in dispute counts, so that the orders collide or not whichever side is ours.
  const counted = [...merged.keys(), ...deleted.map(({ path: way }) => way.at(-1) ?? '')];
  const { order, conflict } = mergeOrder(...keys, new Set(counted));
  if (conflict) report(conflictAt([...path, orderStep], ...keys));
  return order.filter((key) => merged.has(key)).map((key) => merged.get(key));
}

type Items = ReadonlyMap<string, unknown>;

/** The nearest key before this one that is left. */
function keyBefore(keys: readonly string[], key: string, left: ReadonlyMap<string, unknown>) {
  let before: string | undefined;
  for (const earlier of keys) {
    if (earlier === key) break;
    if (left.has(earlier)) before = earlier;
  }
  return before;
}
