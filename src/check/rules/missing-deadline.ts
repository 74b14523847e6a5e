import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const missingDeadline: RuleOn<'task'> = {
  id: 'missing-deadline',
  title: { 'zh-CN': '缺完成时限', en: 'No deadline' },
  reason: {
    'zh-CN': '没有时限的任务不会到期，也就没有人催办。',
    en: 'A task without a deadline never falls due, and nobody asks for it.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, facts) {
    // Where most tasks have none, the plan is told so once.
    if (task.deadline?.text.trim() || !facts.customs.deadlines) return;
    yield {
      task: task.id,
      field: 'deadline',
      message: {
        'zh-CN': `${quote(taskName(task))}没有完成时限，其他任务大多有。`,
        en: `${quote(taskName(task))} has no deadline, though most tasks have.`,
      },
      suggestion: {
        'zh-CN': '请填写时限；长期任务写“长期坚持”。',
        en: 'Give a deadline; for a standing task write that it is one.',
      },
    };
  },
};
