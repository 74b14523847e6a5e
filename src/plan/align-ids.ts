import { indexPlan } from './plan-index';
import type { Plan, Section, Target, Task } from './plan';
import { pairSimilar, type Similarity } from './pair-similar';

/**
 * `before` with the ids that the same things have in `after`. Ids are made from words when a document is read, so two
 * drafts give a task that was reworded two ids: what the ids leave over is matched by name, order, number and likeness of
 * words.
 */
export function alignIds(before: Plan, after: Plan): Plan {
  const sections = match(before.sections, after.sections, {
    name: ({ title }) => title,
    words: ({ title }) => title,
    bonus: () => 0,
  });
  const units = matchUnits(before, after);
  const tasks = match(before.tasks, after.tasks, {
    name: ({ title, text }) => (title || text).trim(),
    words: ({ title, text }) => `${title} ${text}`,
    // Numbers begin anew in each section and say nothing outside it.
    bonus: (old, now) => {
      if ((sections.get(old.section) ?? old.section) !== now.section) return 0;
      return old.number !== '' && old.number === now.number ? 0.25 : 0.1;
    },
  });
  const targets = match(before.targets, after.targets, {
    name: ({ indicator, scope = '' }) => `${indicator} ${scope}`,
    words: ({ indicator, text }) => `${indicator} ${text}`,
    bonus: () => 0,
  });
  const [section, unit, task, target] = [sections, units, tasks, targets].map(
    (ids) => (id: string) => ids.get(id) ?? id,
  ) as [Rename, Rename, Rename, Rename];
  return {
    ...before,
    sections: before.sections.map((one): Section => ({
      ...one,
      id: section(one.id),
      ...(one.parent !== undefined && { parent: section(one.parent) }),
    })),
    units: before.units.map((one) => ({
      ...one,
      id: unit(one.id),
      ...(one.members && { members: one.members.map(unit) }),
    })),
    tasks: before.tasks.map((one): Task => ({
      ...one,
      id: task(one.id),
      section: section(one.section),
      assignments: one.assignments.map((assignment) => ({
        ...assignment,
        unit: unit(assignment.unit),
      })),
    })),
    targets: before.targets.map((one): Target => ({
      ...one,
      id: target(one.id),
      ...(one.task !== undefined && { task: task(one.task) }),
      ...(one.section !== undefined && { section: section(one.section) }),
    })),
    notes: before.notes.map((note) => (note.task === undefined ? note : { ...note, task: task(note.task) })),
  };
}

type Rename = (id: string) => string;

interface Item {
  readonly id: string;
}

interface Matching<T> extends Similarity<T> {
  /** What the item goes by. */
  readonly name: (item: T) => string;
}

/**
 * Old ids to new ones: the same id, else the same words or name where only one on each side has them, else like words. An id
 * that tells the second thing of a name from the first says little where drafts have it from counting.
 */
function match<T extends Item>(
  before: readonly T[],
  after: readonly T[],
  { name, words, bonus }: Matching<T>,
): ReadonlyMap<string, string> {
  const byId = new Map(after.map((item) => [item.id, item]));
  const counted = countedIds(before, after);
  const pairs = new Map<T, T>();
  for (const old of before) {
    const now = byId.get(old.id);
    if (now && (!counted.has(old.id) || words(old) === words(now))) pairs.set(old, now);
  }
  for (const said of [words, name]) {
    const taken = new Set(pairs.values());
    const sole = soleByName(
      after.filter((item) => !taken.has(item)),
      said,
    );
    for (const [same, old] of soleByName(
      before.filter((item) => !pairs.has(item)),
      said,
    )) {
      const now = sole.get(same);
      if (now && same.trim() !== '') pairs.set(old, now);
    }
  }
  const taken = new Set(pairs.values());
  for (const old of before) {
    const now = byId.get(old.id);
    if (now && !pairs.has(old) && !taken.has(now) && counted.get(old.id) === 'as many') pairs.set(old, now);
  }
  const similar = pairSimilar(before, after, pairs, { words, bonus });
  const ids = new Map([...pairs, ...similar].map(([old, now]) => [old.id, now.id]));
  const used = new Set([...before, ...after].map(({ id }) => id));
  for (const { id } of before) {
    if (ids.has(id) || !byId.has(id)) continue;
    // The other plan has something else by this id.
    let count = 2;
    while (used.has(`${id}-${count}`)) count++;
    used.add(`${id}-${count}`);
    ids.set(id, `${id}-${count}`);
  }
  return ids;
}

/**
 * Ids of things of one name that are told apart by counting alone (`a`, `a-2`, `a-3`), and whether both sides have as many.
 * Where one in the middle is gone nobody has counted anew: the rest are what they were.
 */
function countedIds(
  before: readonly Item[],
  after: readonly Item[],
): ReadonlyMap<string, 'as many' | 'more or fewer'> {
  const sides = [before, after].map((items) => new Set(items.map(({ id }) => id)));
  const counted = new Map<string, 'as many' | 'more or fewer'>();
  const counts = ([...new Set(sides.flatMap((ids) => [...ids]))] as string[]).flatMap((id) => {
    const [, name = '', nth = '2'] = /^(.*)-(\d+)$/.exec(id) ?? [];
    return nth === '2' && sides.some((ids) => ids.has(name)) ? [name] : [];
  });
  for (const name of counts) {
    const nth = (count: number) => (count === 1 ? name : `${name}-${count}`);
    const sizes = sides.map((ids) => {
      let count = 0;
      while (ids.has(nth(count + 1))) count++;
      return count;
    });
    const most = Math.max(...sizes);
    const hasGap = sides.some((ids, side) =>
      Array.from({ length: most }, (_, index) => index + 1).some(
        (count) => count > (sizes[side] ?? 0) && ids.has(nth(count)),
      ),
    );
    if (hasGap) continue;
    for (let count = 1; count <= most; count++)
      counted.set(nth(count), sizes[0] === sizes[1] ? 'as many' : 'more or fewer');
  }
  return counted;
}

function soleByName<T>(items: readonly T[], name: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const several = new Set<string>();
  for (const item of items) {
    const words = name(item);
    if (found.has(words)) several.add(words);
    found.set(words, item);
  }
  for (const words of several) found.delete(words);
  return found;
}

/** A unit that goes by a name the other draft lists as another name is the same; likeness alone never makes it so. */
function matchUnits(before: Plan, after: Plan): ReadonlyMap<string, string> {
  const { unit: has, unitNamed } = indexPlan(after);
  const { unit: had } = indexPlan(before);
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name, aliases } of before.units) {
    if (has.has(id)) continue;
    const now = [name, ...aliases].map((one) => unitNamed.get(one)).find((one) => one && !had.has(one.id));
    if (!now || taken.has(now.id)) continue;
    pairs.set(id, now.id);
    taken.add(now.id);
  }
  return pairs;
}
