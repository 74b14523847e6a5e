import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

/** Standing tasks and yearly ones rightly fix no day. */
const standing =
  /长期|持续|常年|全年|每年|每季|每月|每学期|常态|日常|随时|适时|及时|同步|ongoing|continu|standing|every|annual/i;

export const unreadableDeadline: RuleOn<'task'> = {
  id: 'unreadable-deadline',
  title: { 'zh-CN': '时限认不出日期', en: 'Deadline without a date' },
  reason: {
    'zh-CN': '认不出日期的时限无法排序，也不会提醒。',
    en: 'A deadline that gives no date can be neither sorted nor watched.',
  },
  severity: 'notice',
  each: 'task',
  *check(task) {
    const text = task.deadline?.text.trim();
    if (!text || task.deadline?.date || standing.test(text)) return;
    yield {
      task: task.id,
      field: 'deadline',
      words: text,
      message: {
        'zh-CN': `${quote(taskName(task))}的时限${quote(text)}认不出具体日期。`,
        en: `The deadline ${quote(text)} of ${quote(taskName(task))} gives no date.`,
      },
      suggestion: {
        'zh-CN': '请写成“2025年12月底”这样的日期，长期任务写“长期坚持”。',
        en: 'Write a date such as 2025-12-31, or that the task is a standing one.',
      },
    };
  },
};
