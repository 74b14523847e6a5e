import { quote } from '../../plan/quote';
import { leadsOf } from '../leads-of';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const repeatedTask: RuleOn<'task'> = {
  id: 'repeated-task',
  title: { 'zh-CN': '任务重复', en: 'Task listed twice' },
  reason: {
    'zh-CN': '同一件事记两笔账，要报两次进展，也会算两次工作量。',
    en: 'One job in two rows is reported twice and counted twice.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, facts) {
    const first = facts.saidBefore(task);
    if (!first || leadsOf(first) !== leadsOf(task)) return;
    yield {
      task: task.id,
      field: 'text',
      words: task.title,
      message: {
        'zh-CN': `${quote(taskName(task))}（${task.number}）与前面的${quote(taskName(first))}（${first.number}）相同。`,
        en: `${quote(taskName(task))} (${task.number}) says the same as ${quote(taskName(first))} (${first.number}) before it.`,
      },
      suggestion: {
        'zh-CN': '请合并为一项，或写明两项的区别。',
        en: 'Merge the two, or say how they differ.',
      },
    };
  },
};
