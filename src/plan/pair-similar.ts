import { likenessOf } from './likeness';
import { pairInOrder } from './pair-in-order';

/** The least likeness, of 1, that makes two items the same. */
const enough = 0.55;

export interface Similarity<T> {
  readonly words: (item: T) => string;
  /** What else speaks for two items being the same, besides their words. */
  readonly bonus: (old: T, now: T) => number;
}

export type Pair<T> = readonly [old: T, now: T];

/**
 * Pairs items whose words are alike, each at most once: first those that stand in the same order between the same
 * neighbours, then, of what is left, the likest first. Takes time in proportion to the number of items.
 * @param known pairs that are certain already; their order tells where the others belong
 */
export function pairSimilar<T>(
  before: readonly T[],
  after: readonly T[],
  known: ReadonlyMap<T, T>,
  { words, bonus }: Similarity<T>,
): readonly Pair<T>[] {
  const taken = new Set(known.values());
  const old = before.filter((item) => !known.has(item));
  const now = after.filter((item) => !taken.has(item));
  if (old.length === 0 || now.length === 0) return [];
  const { share, distinct, candidates } = likenessOf(old.map(words), now.map(words));
  /** 0 for what is not the same. */
  const score = (from: number, to: number): number => {
    const [item, other] = [old[from], now[to]];
    if (item === undefined || other === undefined) return 0;
    const more = bonus(item, other);
    const alike = share(from, to) + more;
    return alike < enough ? 0 : alike + 2 * distinct(from, to);
  };
  const [oldAt, nowAt] = [placesOf(old), placesOf(now)];
  const pairs = new Map<number, number>();
  for (const gap of gapsBetween(before, after, known)) {
    const from = gap.before.map((item) => oldAt.get(item) ?? -1);
    const to = gap.after.map((item) => nowAt.get(item) ?? -1);
    for (const [i, j] of pairInOrder(from.length, to.length, (i, j) => score(from[i] ?? -1, to[j] ?? -1)))
      pairs.set(from[i] ?? -1, to[j] ?? -1);
  }
  const used = new Set(pairs.values());
  const rest = old.flatMap((_, from) =>
    pairs.has(from)
      ? []
      : [...candidates(from)].flatMap((to) => {
          const likeness = used.has(to) ? 0 : score(from, to);
          return likeness > 0 ? [{ from, to, likeness }] : [];
        }),
  );
  rest.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
  for (const { from, to } of rest) {
    if (pairs.has(from) || used.has(to)) continue;
    pairs.set(from, to);
    used.add(to);
  }
  return [...pairs].flatMap(([from, to]) => {
    const [item, other] = [old[from], now[to]];
    return item === undefined || other === undefined ? [] : [[item, other] as const];
  });
}

const placesOf = <T>(items: readonly T[]): ReadonlyMap<T, number> =>
  new Map(items.map((item, index) => [item, index]));

interface Gap<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** What is not paired yet, between each two neighbouring known pairs that stand in the same order in both lists. */
function gapsBetween<T>(
  before: readonly T[],
  after: readonly T[],
  known: ReadonlyMap<T, T>,
): readonly Gap<T>[] {
  const place = placesOf(after);
  const taken = new Set(known.values());
  const fixed = before.flatMap((item, old) => {
    const other = known.get(item);
    const now = other === undefined ? undefined : place.get(other);
    return now === undefined ? [] : [{ old, now }];
  });
  const gaps: Gap<T>[] = [];
  let [old, now] = [0, 0];
  for (const end of [...longestRising(fixed), { old: before.length, now: after.length }]) {
    const gap = {
      before: before.slice(old, end.old).filter((item) => !known.has(item)),
      after: after.slice(now, end.now).filter((item) => !taken.has(item)),
    };
    if (gap.before.length > 0 && gap.after.length > 0) gaps.push(gap);
    [old, now] = [end.old + 1, end.now + 1];
  }
  return gaps;
}

interface Fixed {
  readonly old: number;
  readonly now: number;
}

/** As many of them as stand in the same order in both lists (patience sorting). */
function longestRising(fixed: readonly Fixed[]): readonly Fixed[] {
  /** The last of each length that ends lowest, and what stands before each. */
  const ends: Fixed[] = [];
  const previous = new Map<Fixed, Fixed | undefined>();
  for (const one of fixed) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.now ?? 0) < one.now) low = middle + 1;
      else high = middle;
    }
    previous.set(one, ends[low - 1]);
    ends[low] = one;
  }
  const chain: Fixed[] = [];
  for (let last = ends.at(-1); last; last = previous.get(last)) chain.push(last);
  return chain.reverse();
}
