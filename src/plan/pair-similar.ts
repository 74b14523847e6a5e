/** The least likeness, of 1, that makes two items the same. */
const enough = 0.55;
/** Two neighbouring characters that stand in more items than this tell nothing about any of them. */
const common = 60;

/**
 * Pairs items whose words are alike, the likest first, each at most once. Likeness is the share of neighbouring characters
 * that two texts have in common (Dice), plus a bonus for what else they share.
 */
export function pairSimilar<T>(
  before: readonly T[],
  after: readonly T[],
  words: (item: T) => string,
  bonus: (old: T, now: T) => number,
): readonly (readonly [T, T])[] {
  const pairsOf = (item: T) => neighbours(words(item));
  const now = after.map(pairsOf);
  const holders = new Map<string, number[]>();
  now.forEach((pairs, index) => {
    for (const pair of pairs) {
      const held = holders.get(pair);
      if (held) held.push(index);
      else holders.set(pair, [index]);
    }
  });
  const found: { readonly old: number; readonly now: number; readonly likeness: number }[] = [];
  before.forEach((item, old) => {
    const pairs = pairsOf(item);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      const held = holders.get(pair) ?? [];
      if (held.length <= common) for (const index of held) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    for (const index of shared.keys()) {
      const [other, candidate] = [now[index], after[index]];
      if (!other || candidate === undefined) continue;
      let both = 0;
      for (const pair of pairs) if (other.has(pair)) both++;
      const likeness = (2 * both) / (pairs.size + other.size) + bonus(item, candidate);
      if (likeness >= enough) found.push({ old, now: index, likeness });
    }
  });
  found.sort((a, b) => b.likeness - a.likeness || a.old - b.old || a.now - b.now);
  const [usedOld, usedNow] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ old, now: index }) => {
    const [item, other] = [before[old], after[index]];
    if (item === undefined || other === undefined || usedOld.has(old) || usedNow.has(index)) return [];
    usedOld.add(old);
    usedNow.add(index);
    return [[item, other] as const];
  });
}

function neighbours(text: string): ReadonlySet<string> {
  const characters = [...text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '')];
  return new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')));
}
