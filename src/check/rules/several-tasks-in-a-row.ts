import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const severalTasksInARow: RuleOn<'task'> = {
  id: 'several-tasks-in-a-row',
  title: { 'zh-CN': '一行里有几项任务', en: 'Several tasks in one row' },
  reason: {
    'zh-CN': '几件事写在一行，完成了一件也说不清整行算不算完成。',
    en: 'Where a row holds several jobs, nobody can say when the row is done.',
  },
  severity: 'notice',
  each: 'task',
  *check(task) {
    const [second] = enumeration.exec(task.text) ?? [];
    if (second === undefined) return;
    yield {
      task: task.id,
      field: 'text',
      words: second,
      message: {
        'zh-CN': `${quote(taskName(task))}里分了几条（${quote(second)}），像是几项任务。`,
        en: `${quote(taskName(task))} counts several points (${quote(second)}) and looks like several tasks.`,
      },
      suggestion: {
        'zh-CN': '各条责任单位不同的，请拆成几行。',
        en: 'Split the row where the points have different units.',
      },
    };
  },
};

/** The second point of a count inside a clause. */
const enumeration = /二是|②|[（(][2２][）)]|其二/;
