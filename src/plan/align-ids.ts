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

/** Old ids to new ones: the same id, else the same words or name where only one on each side has them, else like words. */
function match<T extends Item>(
  before: readonly T[],
  after: readonly T[],
  { name, words, bonus }: Matching<T>,
): ReadonlyMap<string, string> {
  const byId = new Map(after.map((item) => [item.id, item]));
  const pairs = new Map<T, T>();
  for (const old of before) {
    const now = byId.get(old.id);
    if (now) pairs.set(old, now);
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
  const similar = pairSimilar(before, after, pairs, { words, bonus });
  return new Map([...pairs, ...similar].map(([old, now]) => [old.id, now.id]));
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
