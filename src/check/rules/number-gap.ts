import type { Task } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { readItemNumber, type ItemNumber } from '../item-number';
import type { Report, RuleOn } from '../rule';
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
    let previous: ItemNumber | undefined;
    let unnumbered: Task[] = [];
    for (const task of facts.tasksOf(section.id)) {
      const number = readItemNumber(task.number);
      if (!number) {
        unnumbered.push(task);
        continue;
      }
      const last = previous?.value ?? 0;
      // Where the count goes on unbroken, tasks without number are parts of the one before, not items that lost theirs.
      if (!previous || previous.style === number.style) {
        const missing = Math.max(0, number.value - last - 1);
        const lost = unnumbered.slice(0, missing);
        yield* lost.map((without, i) => lostNumber(without, last + 1 + i));
        // A section may begin in the middle of a count that runs through the whole list.
        if (previous && missing > lost.length) yield skippedNumber(task, last + lost.length + 1);
      }
      previous = number;
      unnumbered = [];
    }
  },
};

function lostNumber(task: Task, value: number): Report {
  return {
    task: task.id,
    field: 'number',
    message: {
      'zh-CN': `${quote(taskName(task))}没有序号，按前后各项应是第 ${value} 项。`,
      en: `${quote(taskName(task))} has no number; by the tasks around it, it should be number ${value}.`,
    },
    suggestion: { 'zh-CN': '请补上序号。', en: 'Give it its number.' },
  };
}

function skippedNumber(task: Task, value: number): Report {
  return {
    task: task.id,
    field: 'number',
    words: task.number,
    message: {
      'zh-CN': `${quote(taskName(task))}的序号是${quote(task.number)}，前面缺第 ${value} 项。`,
      en: `${quote(taskName(task))} is numbered ${quote(task.number)}; number ${value} is missing before it.`,
    },
    suggestion: {
      'zh-CN': '看看是否漏了一项，或改正序号。',
      en: 'See whether a task is lost, or correct the number.',
    },
  };
}
