/** Lists up to this many possible pairs are looked at whole; of longer ones, what lies near the same place in both. */
const fewPairs = 4_096;
const near = 32;

/**
 * Pairs items of two lists, given by their lengths, so that no two pairs cross and their scores sum up to the most.
 * Takes time in proportion to the longer list.
 * @param score above 0 for items that may be a pair
 */
export function pairInOrder(
  before: number,
  after: number,
  score: (old: number, now: number) => number,
): readonly (readonly [old: number, now: number])[] {
  const reach =
    before * after <= fewPairs ? after : Math.max(near, Math.ceil((2 * after) / Math.max(1, before)));
  const first = (row: number) => Math.max(0, Math.round((row * after) / Math.max(1, before)) - reach);
  const last = (row: number) => Math.min(after, Math.round((row * after) / Math.max(1, before)) + reach);
  /** The best sums of the first `row` and the first `column` items, from `first(row)` on. */
  let sums = Array.from({ length: last(0) - first(0) + 1 }, () => 0);
  const steps: Step[][] = [sums.map(() => 'skip now')];
  for (let row = 1; row <= before; row++) {
    const above = (column: number) => sums[column - first(row - 1)] ?? -Infinity;
    const best: number[] = [];
    const taken: Step[] = [];
    for (let column = first(row); column <= last(row); column++) {
      const gain = column > 0 && above(column - 1) > -Infinity ? score(row - 1, column - 1) : 0;
      const pair = gain > 0 ? above(column - 1) + gain : -Infinity;
      const [skipOld, skipNow] = [above(column), best.at(-1) ?? -Infinity];
      const most = Math.max(pair, skipOld, skipNow);
      best.push(most);
      taken.push(most === pair ? 'pair' : most === skipOld ? 'skip old' : 'skip now');
    }
    sums = best;
    steps.push(taken);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [row, column] = [before, after]; row > 0 && column > 0;) {
    const step = steps[row]?.[column - first(row)];
    if (step === 'pair') pairs.push([row - 1, column - 1]);
    if (step !== 'skip now') row--;
    if (step !== 'skip old') column--;
  }
  return pairs.reverse();
}

type Step = 'pair' | 'skip old' | 'skip now';
