import { quote } from '../../plan/quote';
import { readItemNumber } from '../item-number';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const repeatedNumber: RuleOn<'section'> = {
  id: 'repeated-number',
  title: { 'zh-CN': '序号重复', en: 'Number used twice' },
  reason: {
    'zh-CN': '正式表格按序号引用，重号就说不清指的是哪一项。',
    en: 'Official lists are cited by number; a number used twice points to two tasks.',
  },
  severity: 'warning',
  each: 'section',
  *check(section, facts) {
    let previous: string | undefined;
    for (const task of facts.tasksOf(section.id)) {
      const number = readItemNumber(task.number);
      const key = number && `${number.style} ${number.value}`;
      // A count that starts again further down is a new count; only neighbours show a slip.
      if (key !== undefined && key === previous) {
        yield {
          task: task.id,
          field: 'number',
          words: task.number,
          message: {
            'zh-CN': `${quote(taskName(task))}的序号${quote(task.number)}与上一项相同。`,
            en: `The number ${quote(task.number)} of ${quote(taskName(task))} is the same as that of the task before.`,
          },
          suggestion: { 'zh-CN': '请改正序号。', en: 'Correct the number.' },
        };
      }
      previous = key;
    }
  },
};
