import type { Plan, Target } from '../plan/plan';
import { outline } from './outline';

/** The chapter each target is counted under: its task's, or the one its own section lies in; undefined for none. */
export function chapterOfTarget(plan: Plan): (target: Target) => string | undefined {
  const { entries, chapters } = outline(plan);
  const ofTask = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'task' ? [[entry.task.id, chapters[entry.chapter]?.id] as const] : [],
    ),
  );
  const known = new Set(chapters.map(({ id }) => id));
  const parents = new Map(plan.sections.map(({ id, parent }) => [id, parent]));
  return ({ task, section }) => {
    const own = task === undefined ? undefined : ofTask.get(task);
    if (own !== undefined) return own;
    for (let above = section; above !== undefined; above = parents.get(above)) {
      if (known.has(above)) return above;
    }
    return undefined;
  };
}
