import type { Task } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { leadsOf } from '../leads-of';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const sameTaskDifferentLead: RuleOn<'task'> = {
  id: 'same-task-different-lead',
  title: ({ zh, en }) => ({ 'zh-CN': `相同任务，${zh.leads}不同`, en: `Same task, different ${en.leads}` }),
  reason: ({ zh, en }) => ({
    'zh-CN': `同一件事有两个${zh.leadUnit}，容易互相等待，也容易各做一套。`,
    en: `Two ${en.leads} of the same job wait for each other, or do it twice.`,
  }),
  severity: 'warning',
  each: 'task',
  *check(task, facts) {
    const first = facts.saidBefore(task);
    if (!first || leadsOf(first) === leadsOf(task)) return;
    const { zh, en } = facts.roles;
    yield {
      task: task.id,
      field: 'lead',
      words: task.title,
      message: {
        'zh-CN': `${quote(taskName(task))}出现两次：前一处由${leadNames(first) || '（无）'}${zh.leads}，这一处由${leadNames(task) || '（无）'}${zh.leads}。`,
        en: `${quote(taskName(task))} stands twice: before, its ${en.lead} is ${leadNames(first) || 'nobody'}, here ${leadNames(task) || 'nobody'}.`,
      },
      suggestion: {
        'zh-CN': `请统一${zh.leadUnit}，或合并这两项。`,
        en: `Settle on one ${en.lead}, or merge the two rows.`,
      },
    };
  },
};

function leadNames(task: Task): string {
  const names = task.assignments
    .filter(({ role }) => role === 'lead')
    .map(({ printed }) => `${quote(printed)}`);
  return names.join('');
}
