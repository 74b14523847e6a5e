/** Whether two pieces of data say the same; what is not there is the same as what is undefined or null. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return (one ?? null) === (other ?? null);
  const [first, second] = [one, other] as Record<string, unknown>[];
  if (!first || !second) return false;
  for (const key in first) if (!isSameData(first[key], second[key])) return false;
  for (const key in second) if (!(key in first) && (second[key] ?? null) !== null) return false;
  return true;
}
