import type { Plan, Section, Task } from './plan';

/** A section with tasks of its own. */
export interface TaskGroup {
  readonly section: Section;
  /** Its title, behind those of the sections that hold it. */
  readonly path: readonly string[];
  readonly tasks: readonly Task[];
}

/** The tasks by section, a section before those within it; in the order in which a document prints them. */
export function taskGroups(plan: Plan): TaskGroup[] {
  const groups: TaskGroup[] = [];
  // A stack of our own: sections may be nested deeper than calls can be.
  const waiting = plan.sections
    .filter(({ parent }) => parent === undefined)
    .map((section) => ({ section, path: [section.title] }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { section, path } = next;
    const tasks = plan.tasks.filter((task) => task.section === section.id);
    if (tasks.length > 0) groups.push({ section, path, tasks });
    const inner = plan.sections.filter(({ parent }) => parent === section.id);
    for (const one of inner.reverse()) waiting.push({ section: one, path: [...path, one.title] });
  }
  return groups;
}
