import type { Task } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { leadsOf } from '../leads-of';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const sameTaskDifferentLead: RuleOn<'task'> = {
  id: 'same-task-different-lead',
  title: { 'zh-CN': '相同任务，牵头不同', en: 'Same task, different leads' },
  reason: {
    'zh-CN': '同一件事有两个牵头单位，容易互相等待，也容易各做一套。',
    en: 'Two units that each lead the same job wait for each other, or do it twice.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, facts) {
    const first = facts.saidBefore(task);
    if (!first || leadsOf(first) === leadsOf(task)) return;
    yield {
      task: task.id,
      field: 'lead',
      words: task.title,
      message: {
        'zh-CN': `${quote(taskName(task))}出现两次：前一处由${leadNames(first) || '（无）'}牵头，这一处由${leadNames(task) || '（无）'}牵头。`,
        en: `${quote(taskName(task))} stands twice: led by ${leadNames(first) || 'nobody'} before, by ${leadNames(task) || 'nobody'} here.`,
      },
      suggestion: {
        'zh-CN': '请统一牵头单位，或合并这两项。',
        en: 'Settle on one lead, or merge the two rows.',
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
