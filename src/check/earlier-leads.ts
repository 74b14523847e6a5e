import type { EarlierLead, Plan, Task } from '../plan/plan';
import { taskName } from './task-name';

/**
 * The plan with who led its tasks in an earlier plan of the same matter, which `name` calls. The same task has the same id,
 * as in a later state of one workbook, or says the same in title or text, signs and spaces aside.
 */
export function withEarlierLeads(plan: Plan, earlier: Plan, name = earlier.title): Plan {
  const before = new Map(earlier.units.map((unit) => [unit.id, unit]));
  const byId = new Map(earlier.tasks.map((task) => [task.id, task]));
  const byWords = new Map<string, Task>();
  for (const task of [...earlier.tasks].reverse())
    for (const words of sayings(task)) byWords.set(words, task);
  const leads = plan.tasks.flatMap((task): EarlierLead[] => {
    const was = byId.get(task.id);
    const same = was && bare(was.title) === bare(task.title) ? was : undefined;
    const found = same ?? sayings(task).flatMap((words) => byWords.get(words) ?? [])[0];
    const units = (found?.assignments ?? []).flatMap(({ role, unit, printed }) => {
      if (role !== 'lead') return [];
      const old = before.get(unit);
      return old ? [old.name, printed, ...old.aliases] : [printed];
    });
    return found && units.length > 0
      ? [{ task: task.id, words: taskName(found), units: [...new Set(units)] }]
      : [];
  });
  return { ...plan, earlier: { name, leads } };
}

export function withoutEarlierLeads({ earlier: _earlier, ...plan }: Plan): Plan {
  return plan;
}

function sayings({ title, text }: Task): string[] {
  return [
    ...(bare(title) === '' ? [] : [`title ${bare(title)}`]),
    ...(bare(text) === '' ? [] : [`text ${bare(text)}`]),
  ];
}

/** Letters and figures alone: numbering signs and punctuation change from draft to draft. */
const bare = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
