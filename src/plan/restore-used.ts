import { conflictAt, type Conflict } from './conflict';
import { followingTheirs } from './merge-order';
import type { Plan } from './plan';

type Kind = 'sections' | 'tasks' | 'units';
const kinds: readonly Kind[] = ['sections', 'tasks', 'units'];

interface Result {
  readonly plan: Plan;
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts back what one side deleted while the other began to use it, and tells the conflict. What led nowhere on the very
 * side that deleted it is left as it is.
 */
export function restoreUsed(
  merged: Result,
  sides: { readonly base: Plan; readonly ours: Plan; readonly theirs: Plan },
): Result {
  let { plan } = merged;
  const { base, ours, theirs } = sides;
  if (kinds.every((kind) => !deletedByOne(kind, sides))) return merged;
  const conflicts = [...merged.conflicts];
  const told = new Set(conflicts.map(({ path }) => path.join('\n')));
  const [ourUses, theirUses] = [usesOf(ours), usesOf(theirs)];
  // What comes back may itself lean on something that is gone: a section on the one above it.
  for (let restored = true; restored;) {
    restored = false;
    const uses = usesOf(plan);
    for (const kind of kinds) {
      const [now, had] = [byId(plan, kind), byId(base, kind)];
      const [our, their] = [byId(ours, kind), byId(theirs, kind)];
      const missing = [...uses[kind]].filter((id) => {
        if (now.has(id) || !had.has(id) || our.has(id) === their.has(id)) return false;
        return !(our.has(id) ? theirUses : ourUses)[kind].has(id);
      });
      if (missing.length === 0) continue;
      restored = true;
      for (const id of missing) {
        const conflict = conflictAt([kind, id], had.get(id), our.get(id), their.get(id));
        if (!told.has(conflict.path.join('\n'))) conflicts.push(conflict);
      }
      const back = new Map(missing.map((id) => [id, our.get(id) ?? their.get(id)]));
      const isThere = (id: string) => now.has(id) || back.has(id);
      const order = [our, their].reduce<readonly string[]>(
        (so, side) => followingTheirs(so, [...side.keys()].filter(isThere)),
        [...now.keys()],
      );
      plan = { ...plan, [kind]: order.map((id) => now.get(id) ?? back.get(id)) };
    }
  }
  return { plan, conflicts };
}

/** Whether something is gone from one side alone: without that, as after most edits, there is nothing to put back. */
function deletedByOne(
  kind: Kind,
  { base, ours, theirs }: { readonly base: Plan; readonly ours: Plan; readonly theirs: Plan },
): boolean {
  if (ours[kind] === base[kind] && theirs[kind] === base[kind]) return false;
  const [our, their] = [ours, theirs].map((side) => new Set(side[kind].map(({ id }) => id)));
  return base[kind].some(({ id }) => our?.has(id) !== their?.has(id));
}

function byId(plan: Plan, kind: Kind): ReadonlyMap<string, unknown> {
  return new Map(plan[kind].map((item) => [item.id, item]));
}

/** The ids to which something in the plan leads. */
function usesOf(plan: Plan): Readonly<Record<Kind, ReadonlySet<string>>> {
  const present = (ids: readonly (string | undefined)[]) =>
    new Set(ids.filter((id): id is string => id !== undefined));
  const { sections, tasks, units, targets, notes } = plan;
  return {
    sections: present([
      ...sections.map(({ parent }) => parent),
      ...tasks.map(({ section }) => section),
      ...targets.map(({ section }) => section),
    ]),
    tasks: present([...targets.map(({ task }) => task), ...notes.map(({ task }) => task)]),
    units: present([
      ...tasks.flatMap(({ assignments }) => assignments.map(({ unit }) => unit)),
      ...units.flatMap(({ members = [] }) => members),
    ]),
  };
}
