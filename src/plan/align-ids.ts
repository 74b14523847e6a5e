import { indexPlan } from './plan-index';
import type { Plan, Section, Target, Task } from './plan';
import { pairSimilar } from './pair-similar';

/**
 * `before` with the ids that the same things have in `after`. Ids are made from words when a document is read, so two
 * drafts give a task that was reworded two ids: what the ids leave over is matched by name, number and likeness of words.
 */
export function alignIds(before: Plan, after: Plan): Plan {
  const sections = match(
    before.sections,
    after.sections,
    ({ title }) => title,
    (section) => section.title,
  );
  const units = matchUnits(before, after);
  const [titleBefore, titleAfter] = [sectionTitles(before), sectionTitles(after)];
  const tasks = match(
    before.tasks,
    after.tasks,
    ({ title, text }) => (title || text).trim(),
    ({ title, text }) => `${title} ${text}`,
    (old, now) =>
      (old.number !== '' && old.number === now.number ? 0.15 : 0) +
      (titleBefore.get(old.section) === titleAfter.get(now.section) ? 0.1 : 0),
  );
  const targets = match(
    before.targets,
    after.targets,
    ({ indicator, scope = '' }) => `${indicator} ${scope}`,
    ({ indicator, text }) => `${indicator} ${text}`,
  );
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

/** Old ids to new ones: the same id, else the same name where only one on each side bears it, else like words. */
function match<T extends Item>(
  before: readonly T[],
  after: readonly T[],
  name: (item: T) => string,
  words: (item: T) => string,
  bonus: (old: T, now: T) => number = () => 0,
): ReadonlyMap<string, string> {
  const [had, has] = [idsOf(before), idsOf(after)];
  const pairs = new Map<string, string>();
  let gone = before.filter(({ id }) => !has.has(id));
  let fresh = after.filter(({ id }) => !had.has(id));
  const named = soleByName(fresh, name);
  for (const [words, old] of soleByName(gone, name)) {
    const now = named.get(words);
    if (now && words !== '') pairs.set(old.id, now.id);
  }
  const taken = new Set(pairs.values());
  gone = gone.filter(({ id }) => !pairs.has(id));
  fresh = fresh.filter(({ id }) => !taken.has(id));
  for (const [old, now] of pairSimilar(gone, fresh, words, bonus)) pairs.set(old.id, now.id);
  return pairs;
}

const idsOf = (items: readonly Item[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

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

const sectionTitles = (plan: Plan): ReadonlyMap<string, string> =>
  new Map(plan.sections.map(({ id, title }) => [id, title]));
