/** A row of a sheet that was read back. */
export interface RowWithId {
  readonly id: string;
  /** How much of it still says what was written there: the more the greater. */
  likeness(): number;
}

/**
 * Of rows that bear one id, as when a row was copied, the one that is the original: the one that still says most of what
 * was written, else the one between its old neighbours, else the first. `order` is the ids as written.
 */
export function originalRows(rows: readonly RowWithId[], order: readonly string[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  rows.forEach(({ id }, index) => places.set(id, [...(places.get(id) ?? []), index]));
  const positions = new Map(order.map((id, index) => [id, index]));
  const originals = new Set<number>();
  for (const [id, found] of places) {
    const position = positions.get(id);
    if (position === undefined) continue;
    const neighbours = (index: number) =>
      Number(rows[index - 1]?.id === order[position - 1]) +
      Number(rows[index + 1]?.id === order[position + 1]);
    const [first] = (found.length === 1 ? [] : found)
      .map((index) => ({ index, likeness: rows[index]?.likeness() ?? 0, near: neighbours(index) }))
      .sort((a, b) => b.likeness - a.likeness || b.near - a.near || a.index - b.index);
    originals.add(first?.index ?? found[0] ?? -1);
  }
  return originals;
}
