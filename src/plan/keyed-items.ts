/**
 * By what the items of a list are the same item before and after an edit, where that is not an `id`. Items of all other
 * lists (other names, superior plans, notes, ...) are what they say: one that says something else is another item.
 */
const keyMembers: Readonly<Record<string, string>> = {
  assignments: 'unit',
  waivers: 'finding',
  decisions: 'question',
  readings: 'date',
  stages: 'year',
  milestones: 'title',
};

/** A list's items by what identifies them, in order. Two of one key, as when a row was copied, get `key`, `key#2`. */
export function keyedItems(list: unknown, name: string): ReadonlyMap<string, unknown> {
  const items = new Map<string, unknown>();
  const times = new Map<string, number>();
  for (const item of Array.isArray(list) ? (list as readonly unknown[]) : []) {
    const key = keyOf(item, name);
    let count = (times.get(key) ?? 0) + 1;
    while (count > 1 && items.has(`${key}#${count}`)) count++;
    times.set(key, count);
    items.set(count === 1 && !items.has(key) ? key : `${key}#${Math.max(count, 2)}`, item);
  }
  return items;
}

function keyOf(item: unknown, name: string): string {
  if (typeof item !== 'object' || item === null)
    return typeof item === 'string' ? item : JSON.stringify(item);
  const member = Object.hasOwn(keyMembers, name) ? keyMembers[name] : 'id';
  const key = (item as Readonly<Record<string, unknown>>)[member ?? 'id'];
  return typeof key === 'string' || typeof key === 'number' ? String(key) : JSON.stringify(item);
}

/** Members whose parts make sense only together: a deadline's date goes with its words. */
const indivisible: ReadonlySet<string> = new Set([
  'deadline',
  'place',
  'baseline',
  'period',
  'superior',
  'thresholds',
  'earlier',
  'roleSigns',
]);

/** Whether the member at the end of the path is one thing; what is settled of the checks is settled rule by rule. */
export function isIndivisible(path: readonly string[]): boolean {
  return indivisible.has(path.at(-1) ?? '') && path[0] !== checking;
}

/** Whether a record that holds nothing says the same as one that is absent, as a list does. */
export function mayRunEmpty(path: readonly string[]): boolean {
  return path[0] === checking && path.length <= 2;
}

const checking = 'checking';
