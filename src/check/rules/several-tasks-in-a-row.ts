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
    const points = enumerations.find(([first, second]) => {
      const at = task.text.indexOf(first);
      return at >= 0 && task.text.includes(second, at);
    });
    if (!points) return;
    const words = points.join('…');
    yield {
      task: task.id,
      field: 'text',
      words,
      message: {
        'zh-CN': `${quote(taskName(task))}里分了几条（${quote(words)}），像是几项任务。`,
        en: `${quote(taskName(task))} counts several points (${quote(words)}) and looks like several tasks.`,
      },
      suggestion: {
        'zh-CN': '各条单位不同的，请拆成几行。',
        en: 'Split the row where the points have different units.',
      },
    };
  },
};

/** How a clause counts its points: the first and the second. */
const enumerations = [
  ['一是', '二是'],
  ['其一', '其二'],
  ['①', '②'],
  ['（1）', '（2）'],
  ['(1)', '(2)'],
] as const;
