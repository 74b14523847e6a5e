/**
 * Carries what somebody changed in a copy over to another state of the same thing: whatever differs between `before` and
 * `after` is done to `now` as well, everything else of `now` stays. Lists whose items have ids are compared item by item,
 * other lists as a whole. Where both were changed, `after` wins.
 */
export function carryChanges<T>(before: T, after: T, now: T): T {
  if (same(before, after)) return now;
  if (same(before, now)) return after;
  if (hasIds(before) && hasIds(after) && hasIds(now)) return carryItems(before, after, now) as T;
  if (isRecord(before) && isRecord(after) && isRecord(now)) return carryMembers(before, after, now) as T;
  return after;
}

interface Item {
  readonly id: string;
}

/** In the order of `now`; what is new follows what it followed in `after`. */
function carryItems(before: readonly Item[], after: readonly Item[], now: readonly Item[]): readonly Item[] {
  const [older, newer] = [byId(before), byId(after)];
  const result = now.flatMap((item) => {
    const [was, is] = [older.get(item.id), newer.get(item.id)];
    if (was && !is) return [];
    return [was && is ? carryChanges(was, is, item) : (is ?? item)];
  });
  after.forEach((item, index) => {
    if (older.has(item.id) || result.some(({ id }) => id === item.id)) return;
    const previous = after[index - 1]?.id;
    result.splice(result.findIndex(({ id }) => id === previous) + 1, 0, item);
  });
  return result;
}

function carryMembers(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = new Set([...Object.keys(now), ...Object.keys(after)]);
  const kept = [...names].filter((name) => name in after || !(name in before));
  const carried = kept.map((name) => {
    const changed = name in before || name in after;
    return [name, changed ? carryChanges(before[name], after[name], now[name]) : now[name]] as const;
  });
  return Object.fromEntries(carried);
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function hasIds(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isRecord(item) && typeof item['id'] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values print alike; members of a plan keep their order. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
