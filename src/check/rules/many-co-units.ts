import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const manyCoUnits: RuleOn<'task'> = {
  id: 'many-co-units',
  title: ({ zh, en }) => ({ 'zh-CN': `${zh.coUnit}过多`, en: `Many ${en.coUnits}` }),
  reason: ({ zh }) => ({
    'zh-CN': `${zh.coUnit}太多，常常说明这一行其实是几项任务。`,
    en: 'A long list of units often means that the row holds several tasks.',
  }),
  severity: 'notice',
  threshold: {
    value: 20,
    meaning: ({ zh, en }) => ({
      'zh-CN': `${zh.coUnit}多于几个时提示`,
      en: `the most ${en.coUnits} of one task`,
    }),
  },
  each: 'task',
  *check(task, { roles: { zh, en } }, threshold) {
    const cos = task.assignments.filter(({ role }) => role === 'co');
    // A closing line hands the same list to every task of a group; no single task is to blame for its length.
    if (cos.length <= threshold || cos.every(({ basis }) => basis === 'inherited')) return;
    yield {
      task: task.id,
      field: 'co',
      message: {
        'zh-CN': `${quote(taskName(task))}列了 ${cos.length} 个${zh.coUnit}。`,
        en: `${quote(taskName(task))} lists ${cos.length} ${en.coUnits}.`,
      },
      suggestion: {
        'zh-CN': '能拆成几项任务的，请拆开；只需知晓的单位可以不列。',
        en: 'Split the task if it can be split; units that only need to know can be left out.',
      },
    };
  },
};
