/** Keys in the order that both sides' moves and insertions give; whether both moved the same to different places. */
export interface MergedOrder {
  readonly order: readonly string[];
  readonly conflict: boolean;
}

/**
 * Merges two reorderings of one list, where `base`, `ours` and `theirs` are keys in order and `kept` those that are to
 * stand in the result. What neither side moved or inserted is the frame; between its posts stand what one side or both
 * have put there. Of what both sides put into one gap, the one that sorts first comes first, so that it does not matter
 * who is called ours. In a conflict the order is ours, and what only they have follows what it follows with them.
 */
export function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): MergedOrder {
  const [b, o, t] = [base, ours, theirs].map((keys) => keys.filter((key) => kept.has(key))) as [
    string[],
    string[],
    string[],
  ];
  if (alike(o, t)) return { order: o, conflict: false };

  const [stillOurs, stillTheirs] = [unmoved(b, o), unmoved(b, t)];
  const posts = b.filter((key) => stillOurs.has(key) && stillTheirs.has(key));
  const isPost = new Set(posts);
  // What one side has left where it was, and the other has moved, stands where the other wants it.
  const [hasOurs, hasTheirs] = [new Set(o), new Set(t)];
  const ourGaps = gaps(o, isPost, (key) => !stillOurs.has(key) || !hasTheirs.has(key));
  const theirGaps = gaps(t, isPost, (key) => !stillTheirs.has(key) || !hasOurs.has(key));
  const ourGap = gapOf(ourGaps);
  const disagree = theirGaps.some((keys, gap) => keys.some((key) => (ourGap.get(key) ?? gap) !== gap));
  const order: string[] = [];
  if (!disagree)
    for (let gap = 0; gap <= posts.length; gap++) {
      const run = mergeRuns(ourGaps[gap] ?? [], theirGaps[gap] ?? []);
      if (!run) return inConflict(o, t);
      order.push(...run);
      const post = posts[gap];
      if (post !== undefined) order.push(post);
    }
  return disagree ? inConflict(o, t) : { order, conflict: false };
}

function inConflict(ours: readonly string[], theirs: readonly string[]): MergedOrder {
  return { order: followingTheirs(ours, theirs), conflict: true };
}

/** `order`, with what only `other` has behind what it follows there. */
export function followingTheirs(order: readonly string[], other: readonly string[]): readonly string[] {
  const has = new Set(order);
  const following = new Map<string | undefined, string[]>();
  let post: string | undefined;
  for (const key of other) {
    if (has.has(key)) post = key;
    else following.set(post, [...(following.get(post) ?? []), key]);
  }
  return [
    ...(following.get(undefined) ?? []),
    ...order.flatMap((key) => [key, ...(following.get(key) ?? [])]),
  ];
}

/** Keys of one list that still stand in the same order in another: the longest such sequence. */
export function unmoved(base: readonly string[], side: readonly string[]): ReadonlySet<string> {
  const position = new Map(base.map((key, index) => [key, index]));
  const shared = side.filter((key) => position.has(key));
  // The last key of the best sequence of each length, and for each key the one before it.
  const ends: string[] = [];
  const before = new Map<string, string | undefined>();
  const at = (key: string | undefined) => (key === undefined ? -1 : (position.get(key) ?? -1));
  for (const key of shared) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends[middle]) < at(key)) low = middle + 1;
      else high = middle;
    }
    before.set(key, ends[low - 1]);
    ends[low] = key;
  }
  const result = new Set<string>();
  for (let key = ends.at(-1); key !== undefined; key = before.get(key)) result.add(key);
  return result;
}

/** What stands before the first post, between the posts, and after the last, as far as it is `placed` there. */
function gaps(
  side: readonly string[],
  isPost: ReadonlySet<string>,
  placed: (key: string) => boolean,
): readonly (readonly string[])[] {
  const result: string[][] = [[]];
  for (const key of side) {
    if (isPost.has(key)) result.push([]);
    else if (placed(key)) result.at(-1)?.push(key);
  }
  return result;
}

function gapOf(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(all.flatMap((keys, gap) => keys.map((key) => [key, gap] as const)));
}

/** Two runs as one, split where they agree; undefined where they put the same keys in different orders. */
function mergeRuns(ours: readonly string[], theirs: readonly string[]): readonly string[] | undefined {
  const shared = common(ours, theirs);
  if (!alike(shared, common(theirs, ours))) return undefined;
  const isPost = new Set(shared);
  const [left, right] = [gaps(ours, isPost, () => true), gaps(theirs, isPost, () => true)];
  return left.flatMap((run, gap) => {
    const other = right[gap] ?? [];
    const both = (run[0] ?? '') <= (other[0] ?? '') ? [...run, ...other] : [...other, ...run];
    const post = shared[gap];
    return post === undefined ? both : [...both, post];
  });
}

/** The keys of the first list that the second has too. */
function common(first: readonly string[], second: readonly string[]): readonly string[] {
  const has = new Set(second);
  return first.filter((key) => has.has(key));
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
