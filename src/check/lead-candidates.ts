import type { Text } from '../plan/language';
import type { Plan, Task, Unit } from '../plan/plan';
import { unitsByName } from '../plan/plan-index';
import { quote } from '../plan/quote';
import { roleTerms } from '../plan/role-terms';
import { taskName } from './task-name';

/** A unit that may be the missing lead, and why. Never filled in: somebody chooses. */
export interface LeadCandidate {
  readonly unit: Unit;
  readonly reason: Text;
}

/** Most likely first; empty for a task that has a lead. Collectives are never proposed. */
export function leadCandidates(
  task: Task,
  plan: Plan,
  /** How many at most. */
  most = 3,
): readonly LeadCandidate[] {
  if (task.assignments.some(({ role }) => role === 'lead')) return [];
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const found = new Map<string, LeadCandidate>();
  for (const { unit: id, reason } of [
    ...named(task, plan),
    ...ledBefore(task, plan),
    ...ownUnits(task, plan),
    ...siblings(task, plan),
  ]) {
    const unit = units.get(id);
    if (unit?.kind === 'unit' && !found.has(id)) found.set(id, { unit, reason });
  }
  return [...found.values()].slice(0, most);
}

interface Proposal {
  readonly unit: string;
  readonly reason: Text;
}

/** Units that the clause itself says do it: 由市甲局, 市甲局牵头. */
function named({ title, text }: Task, plan: Plan): Proposal[] {
  const { zh } = roleTerms(plan);
  const words = `${title} ${text}`;
  const saysSo = (name: string) =>
    words.includes(`${name}牵头`) || words.includes(`${name}${zh.leads}`) || words.includes(`由${name}`);
  return plan.units
    .filter(({ name, aliases }) => saysSo(name) || aliases.some(saysSo))
    .map(({ id }) => ({
      unit: id,
      reason: {
        'zh-CN': `任务原文写明由其承担或${zh.leads}。`,
        en: 'The words of the task say that it does it.',
      },
    }));
}

/** Who led the task before and is in the register under any of its names. */
function ledBefore({ id }: Task, { earlier, units, ...plan }: Plan): Proposal[] {
  const before = earlier?.leads.find(({ task }) => task === id);
  if (!earlier || !before) return [];
  const now = unitsByName(units);
  const { zh, en } = roleTerms(plan);
  const reason = {
    'zh-CN': `在${quote(earlier.name)}中${zh.leads}${quote(before.words)}。`,
    en: `Was ${en.lead} of ${quote(before.words)} in ${quote(earlier.name)}.`,
  };
  const known = new Set(before.units.flatMap((name) => now.get(name)?.id ?? []));
  return [...known].map((unit) => ({ unit, reason }));
}

/** The row's own units: first who leads most elsewhere in the section, else in printed order, which is rank. */
function ownUnits(task: Task, plan: Plan): Proposal[] {
  const { zh, en } = roleTerms(plan);
  const leads = leadCounts(plan.tasks.filter(({ section }) => section === task.section));
  return task.assignments
    .map(({ unit }, rank) => ({ unit, rank, count: leads.get(unit)?.count ?? 0 }))
    .sort((a, b) => b.count - a.count || a.rank - b.rank)
    .map(({ unit, rank, count }) => ({
      unit,
      reason: count
        ? {
            'zh-CN': `在本项${zh.coUnit}中，并${zh.leads}同组另外 ${count} 项任务。`,
            en: `Shares this task and is ${en.lead} of ${count === 1 ? 'another' : `${count} others`} of its group.`,
          }
        : {
            'zh-CN': `在本项${zh.coUnit}中列第 ${rank + 1} 位。`,
            en: `Stands in place ${rank + 1} of this task’s units.`,
          },
    }));
}

/** Who leads the other tasks of the same section, most often first. */
function siblings(task: Task, plan: Plan): Proposal[] {
  const others = plan.tasks.filter(({ id, section }) => section === task.section && id !== task.id);
  const { zh, en } = roleTerms(plan);
  return [...leadCounts(others)]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([unit, { count, example }]) => ({
      unit,
      reason: {
        'zh-CN': `${zh.leads}同组 ${count} 项任务，如${quote(taskName(example))}。`,
        en: `Is ${en.lead} of ${count === 1 ? '1 task' : `${count} tasks`} of the same group, such as ${quote(taskName(example))}.`,
      },
    }));
}

function leadCounts(
  tasks: readonly Task[],
): ReadonlyMap<string, { readonly count: number; readonly example: Task }> {
  const counts = new Map<string, { count: number; example: Task }>();
  for (const task of tasks) {
    for (const { unit, role } of task.assignments) {
      if (role !== 'lead') continue;
      const known = counts.get(unit);
      if (known) known.count++;
      else counts.set(unit, { count: 1, example: task });
    }
  }
  return counts;
}
