/** How alike the words of items of two lists are, each item named by its place in its list. */
export interface Likeness {
  /** The share of neighbouring characters that two texts have in common (Dice), from 0 to 1. */
  readonly share: (old: number, now: number) => number;
  /** The same, where what few items say counts for more: tells the likest of many that are nearly the same. */
  readonly distinct: (old: number, now: number) => number;
  /** Items of the later list that have something in common with an item which not everybody has. */
  readonly candidates: (old: number) => ReadonlySet<number>;
}

/** Two neighbouring characters that stand in more items than this lead to none of them. */
const common = 60;

interface Words {
  /** Numbers of its pairs of neighbouring characters, ascending. */
  readonly pairs: readonly number[];
  /** What they weigh together. */
  readonly weight: number;
}

export function likenessOf(before: readonly string[], after: readonly string[]): Likeness {
  const numbers = new Map<string, number>();
  const held: number[] = [];
  const numbered = (text: string): readonly number[] => {
    const pairs = new Set<number>();
    for (const pair of neighbours(text)) {
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      pairs.add(number);
      held[number] = (held[number] ?? 0) + 1;
    }
    return [...pairs].sort((a, b) => a - b);
  };
  const [oldPairs, nowPairs] = [before.map(numbered), after.map(numbered)];
  // What stands in one text alone must not outweigh all that two have in common.
  const weights = held.map((count) => 1 / Math.sqrt(Math.max(2, count)));
  const weighed = (pairs: readonly number[]): Words => ({
    pairs,
    weight: pairs.reduce((sum, pair) => sum + (weights[pair] ?? 0), 0),
  });
  const [old, now] = [oldPairs.map(weighed), nowPairs.map(weighed)];
  const holders = new Map<number, number[]>();
  nowPairs.forEach((pairs, index) => {
    for (const pair of pairs) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  });
  const both = (one: Words | undefined, other: Words | undefined, weightOf: (pair: number) => number) => {
    const [left, right] = [one?.pairs ?? [], other?.pairs ?? []];
    let [sum, at, there] = [0, 0, 0];
    while (at < left.length && there < right.length) {
      const [a, b] = [left[at] as number, right[there] as number];
      if (a === b) sum += weightOf(a);
      if (a <= b) at++;
      if (b <= a) there++;
    }
    return sum;
  };
  return {
    share(from, to) {
      const [one, other] = [old[from], now[to]];
      const total = (one?.pairs.length ?? 0) + (other?.pairs.length ?? 0);
      return total === 0 ? 0 : (2 * both(one, other, () => 1)) / total;
    },
    distinct(from, to) {
      const [one, other] = [old[from], now[to]];
      const total = (one?.weight ?? 0) + (other?.weight ?? 0);
      return total === 0 ? 0 : (2 * both(one, other, (pair) => weights[pair] ?? 0)) / total;
    },
    candidates(from) {
      const found = new Set<number>();
      for (const pair of old[from]?.pairs ?? []) {
        const list = holders.get(pair) ?? [];
        if (list.length <= common) for (const index of list) found.add(index);
      }
      return found;
    },
  };
}

function neighbours(text: string): readonly string[] {
  const characters = [...text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '')];
  return [...new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')))];
}
