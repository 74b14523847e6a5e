/** Rows that two lists do not share, by identity: an edit makes a new object of the row it touches and of no other. */
export interface RowDifference<Row> {
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
  /** Rows that stayed stand in another order. */
  readonly reordered: boolean;
}

export function rowDifference<Row>(before: readonly Row[], after: readonly Row[]): RowDifference<Row> {
  // What stands alike at both ends cannot have changed; an edit leaves little in between.
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const shorter = Math.min(before.length, after.length);
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;

  const was = before.slice(head, before.length - tail);
  const is = after.slice(head, after.length - tail);
  const old = new Set(was);
  const now = new Set(is);
  const stayed = is.filter((row) => old.has(row));
  return {
    removed: was.filter((row) => !now.has(row)),
    added: is.filter((row) => !old.has(row)),
    reordered: was.filter((row) => now.has(row)).some((row, i) => row !== stayed[i]),
  };
}
