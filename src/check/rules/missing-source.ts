import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const missingSource: RuleOn<'task'> = {
  id: 'missing-source',
  title: { 'zh-CN': '缺来源条款', en: 'No place in the source' },
  reason: {
    'zh-CN': '找不到出处的任务，对照原文时说不清是谁加的。',
    en: 'A task without a place in the document cannot be compared with it.',
  },
  severity: 'notice',
  each: 'task',
  *check(task, facts) {
    if (task.place || !facts.customs.places) return;
    yield {
      task: task.id,
      field: 'text',
      message: {
        'zh-CN': `${quote(taskName(task))}在原文里没有对应的位置，其他任务都有。`,
        en: `${quote(taskName(task))} has no place in the source document, though most tasks have.`,
      },
      suggestion: {
        'zh-CN': '是后来加的任务，请确认已经领导同意。',
        en: 'If it was added later, make sure that it was agreed.',
      },
    };
  },
};
