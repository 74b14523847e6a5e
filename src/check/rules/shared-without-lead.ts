import type { Task } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { Facts } from '../facts';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

/** Units that share a duty each for its part, as the clause itself says (按职责分工负责). */
export function sharesDuty(task: Task, facts: Facts): boolean {
  return (
    task.assignments.length > 0 &&
    task.assignments.every(({ role }) => role === 'co') &&
    facts.sharesDuty(task)
  );
}

export const sharedWithoutLead: RuleOn<'task'> = {
  id: 'shared-without-lead',
  title: ({ zh, en }) => ({ 'zh-CN': `分工负责而无${zh.leads}`, en: `Shared duty without ${en.lead}` }),
  reason: {
    'zh-CN': '各单位“按职责分工负责”时，没有人汇总进展、协调分歧。',
    en: 'Where each unit answers for its own part, nobody collects the progress or settles a dispute.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, facts) {
    if (!sharesDuty(task, facts)) return;
    const { zh, en } = facts.roles;
    const names = task.assignments.map(({ printed }) => printed);
    yield {
      task: task.id,
      field: 'lead',
      message: {
        'zh-CN': `${quote(taskName(task))}由${listNames(names, 'zh-CN')}分工负责，没有${zh.leadUnit}。`,
        en: `${quote(taskName(task))} is shared by ${listNames(names, 'en')}; none of them is the ${en.lead}.`,
      },
      suggestion: {
        'zh-CN': `请定一个${zh.leadUnit}，或至少定一个汇总单位。`,
        en: `Settle which unit is the ${en.lead}, or at least which one collects the reports.`,
      },
    };
  },
};
