import { quote } from '../../plan/quote';
import { readItemNumber } from '../item-number';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const numberGap: RuleOn<'section'> = {
  id: 'number-gap',
  title: { 'zh-CN': '序号缺失或断号', en: 'Number missing or skipped' },
  reason: {
    'zh-CN': '断号让人怀疑漏了一项，没有序号的任务无法引用。',
    en: 'A gap makes readers look for a lost task, and a task without a number cannot be cited.',
  },
  severity: 'warning',
  each: 'section',
  *check(section, facts) {
    const tasks = facts.tasksOf(section.id);
    const numbered = tasks.filter(({ number }) => readItemNumber(number));
    // A list that numbers few of its tasks does not number them.
    if (numbered.length * 2 < tasks.length || numbered.length < 2) return;
    let previous: { readonly value: number; readonly style: string } | undefined;
    for (const task of tasks) {
      const number = readItemNumber(task.number);
      if (!number) {
        yield {
          task: task.id,
          field: 'number',
          message: {
            'zh-CN': `${quote(taskName(task))}没有序号，同组其他任务都有。`,
            en: `${quote(taskName(task))} has no number, though the tasks around it have.`,
          },
          suggestion: { 'zh-CN': '请补上序号。', en: 'Give it its number.' },
        };
        if (previous) previous = { ...previous, value: previous.value + 1 };
        continue;
      }
      const skipped = previous?.style === number.style && number.value > previous.value + 1;
      if (previous && skipped) {
        yield {
          task: task.id,
          field: 'number',
          words: task.number,
          message: {
            'zh-CN': `${quote(taskName(task))}的序号是${quote(task.number)}，前面缺第 ${previous.value + 1} 项。`,
            en: `${quote(taskName(task))} is numbered ${quote(task.number)}; number ${previous.value + 1} is missing before it.`,
          },
          suggestion: {
            'zh-CN': '看看是否漏了一项，或改正序号。',
            en: 'See whether a task is lost, or correct the number.',
          },
        };
      }
      previous = number;
    }
  },
};
