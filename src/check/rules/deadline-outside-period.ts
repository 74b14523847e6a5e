import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const deadlineOutsidePeriod: RuleOn<'task'> = {
  id: 'deadline-outside-period',
  title: { 'zh-CN': '时限超出规划期', en: 'Deadline outside the plan’s period' },
  reason: {
    'zh-CN': '规划期外的时限到期时方案已经失效，多半是年份写错。',
    en: 'A date outside the plan’s own years is mostly a wrong year.',
  },
  severity: 'error',
  each: 'task',
  *check(task, facts) {
    const { period } = facts.plan;
    const date = task.deadline?.date;
    if (!period || !date) return;
    const year = Number(date.slice(0, 4));
    // What closes a plan, its last report and review, falls due in the year after.
    if (year >= period.from && year <= period.to + 1) return;
    const text = task.deadline.text;
    yield {
      task: task.id,
      field: 'deadline',
      words: text,
      message: {
        'zh-CN': `${quote(taskName(task))}的时限${quote(text)}不在规划期 ${period.from}—${period.to} 年之内。`,
        en: `The deadline ${quote(text)} of ${quote(taskName(task))} lies outside the plan’s years ${period.from} to ${period.to}.`,
      },
      suggestion: { 'zh-CN': '请核对年份。', en: 'Check the year.' },
    };
  },
};
