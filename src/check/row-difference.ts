/** Rows that two lists do not share, by identity: an edit makes a new object of the row it touches and of no other. */
export interface RowDifference<Row> {
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
  /** Rows that stayed stand in another order. */
  readonly reordered: boolean;
}

export function rowDifference<Row>(before: readonly Row[], after: readonly Row[]): RowDifference<Row> {
  if (before === after) return { removed: [], added: [], reordered: false };
  if (before.length === after.length) {
    const changed: number[] = [];
    for (let i = 0; i < after.length; i++) if (before[i] !== after[i]) changed.push(i);
    // Few differences in place are edits; many may be a move, which only the sets below can tell.
    if (changed.length === 1) {
      const at = changed[0]!;
      return { removed: [before[at]!], added: [after[at]!], reordered: false };
    }
  }
  const old = new Set(before);
  const now = new Set(after);
  const removed = before.filter((row) => !now.has(row));
  const added = after.filter((row) => !old.has(row));
  const stayedBefore = before.filter((row) => now.has(row));
  const stayedAfter = after.filter((row) => old.has(row));
  return { removed, added, reordered: stayedBefore.some((row, i) => row !== stayedAfter[i]) };
}
