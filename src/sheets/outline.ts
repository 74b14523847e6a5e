import type { Plan, Section, Task } from '../plan/plan';

/** The plan as sheets print it: each section's heading, then its tasks, then the sections within it. */
export interface Outline {
  readonly entries: readonly OutlineEntry[];
  /** The sections by which work is counted: the top ones, or those within when all stands under one. */
  readonly chapters: readonly Section[];
}

export type OutlineEntry =
  | { readonly kind: 'section'; readonly section: Section; readonly depth: number; readonly chapter: number }
  | { readonly kind: 'task'; readonly task: Task; readonly chapter: number };

/** Sections without any task are left out. `chapter` counts from 0; -1 stands for what lies above the chapters. */
export function outline(plan: Plan): Outline {
  const children = groupBy(plan.sections, (section) => section.parent);
  const tasks = groupBy(plan.tasks, (task) => task.section);
  const filled = sectionsWithTasks(plan);
  const within = (parent: string | undefined) =>
    (children.get(parent) ?? []).filter(({ id }) => filled.has(id));

  let chapters = within(undefined);
  for (let only = chapters[0]; only && chapters.length === 1; only = chapters[0]) {
    const inner = within(only.id);
    if (inner.length === 0 || tasks.has(only.id)) break;
    chapters = inner;
  }
  const chapterOf = new Map(chapters.map(({ id }, index) => [id, index]));

  const entries: OutlineEntry[] = [];
  // A stack of our own: sections may be nested deeper than calls can be.
  const waiting = within(undefined)
    .map((section) => ({ section, depth: 0, chapter: -1 }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { section, depth } = next;
    const chapter = chapterOf.get(section.id) ?? next.chapter;
    entries.push({ kind: 'section', section, depth, chapter });
    for (const task of tasks.get(section.id) ?? []) entries.push({ kind: 'task', task, chapter });
    for (const inner of within(section.id).reverse())
      waiting.push({ section: inner, depth: depth + 1, chapter });
  }
  return { entries, chapters };
}

/** A section's heading in one line, its number set off as Chinese typesetting has it. */
export function sectionTitle(section: Section): string {
  const { number, title } = section;
  if (!number || !title) return number || title;
  // Words in letters stand apart from any mark.
  if (/[.,:)\]]$/.test(number) && /^[A-Za-z]/.test(title)) return `${number} ${title}`;
  if (/[\s、.．,，:：)）\]】]$/u.test(number)) return number + title;
  return /[〇一二三四五六七八九十百]$/.test(number) ? `${number}、${title}` : `${number} ${title}`;
}

/**
 * The number of each task: as printed, without its closing mark; counted through where printed numbers are lost or begin
 * anew in every section, because a list is cited by number.
 */
export function taskNumbers(plan: Plan): ReadonlyMap<string, string> {
  const printed = plan.tasks.map(({ number }) => number.replace(/[.．、\s]+$/, ''));
  const distinct = new Set(printed);
  const citable = distinct.size === printed.length && !distinct.has('');
  return new Map(plan.tasks.map(({ id }, index) => [id, (citable && printed[index]) || String(index + 1)]));
}

function sectionsWithTasks(plan: Plan): Set<string> {
  const parent = new Map(plan.sections.map((section) => [section.id, section.parent]));
  const filled = new Set<string>();
  for (const { section } of plan.tasks)
    for (
      let above: string | undefined = section;
      above !== undefined && !filled.has(above);
      above = parent.get(above)
    )
      filled.add(above);
  return filled;
}

function groupBy<Key, Entry>(entries: readonly Entry[], key: (entry: Entry) => Key): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}
