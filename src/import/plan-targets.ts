import { idMaker } from '../plan/id';
import type { Period, Target, Task } from '../plan/plan';
import { withoutClauses, type Entry } from './outline';
import type { TargetContext } from './target-draft';
import { readTargets } from './targets';
import type { FoundTask } from './tasks';

/**
 * The targets of a document in its order: those of its tasks, and those that its goals and safeguards name for the whole
 * plan. `found[i]` is what `tasks[i]` was made from.
 */
export function findTargets(
  found: readonly FoundTask[],
  tasks: readonly Task[],
  root: Entry,
  { period, published }: { readonly period?: Period; readonly published?: string },
): Target[] {
  const targets: Target[] = [];
  const makeId = idMaker('g');
  const seen = new Set<string>();
  const ofTasks: TargetContext = {
    ...(period ? { period } : {}),
    ...(published ? { published: Number(published.slice(0, 4)) } : {}),
    goals: false,
  };
  const ofGoals = { ...ofTasks, goals: true };
  const read = (text: string, context: TargetContext, where: Pick<Target, 'task' | 'section' | 'place'>) => {
    for (const draft of readTargets(text, context)) {
      // The body and an annex may say the same thing twice.
      const key = [draft.comparator, draft.value, draft.unit, draft.indicator].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      targets.push({ id: makeId(draft.text), ...where, ...draft });
    }
  };
  const ofEntry = new Map<Entry | undefined, number[]>();
  found.forEach(({ entry }, at) => {
    const indexes = ofEntry.get(entry);
    if (indexes) indexes.push(at);
    else ofEntry.set(entry, [at]);
  });
  const readTasks = (indexes: readonly number[]) => {
    for (const at of indexes) {
      const task = tasks[at] as Task;
      const where = { task: task.id, section: task.section, ...(task.place ? { place: task.place } : {}) };
      for (const line of task.text.split('\n')) read(line, ofTasks, where);
    }
  };
  const walk = (entry: Entry) => {
    const own = ofEntry.get(entry);
    if (own) return readTasks(own);
    if (entry.region === 'background' || entry.region === 'schedule') return;
    for (const { text, clauses, place } of entry.lines) {
      const words = withoutClauses(text, clauses);
      if (words !== '') read(words, entry.region === 'goals' ? ofGoals : ofTasks, { place });
    }
    entry.children.forEach(walk);
  };
  walk(root);
  readTasks(ofEntry.get(undefined) ?? []);
  return targets;
}
