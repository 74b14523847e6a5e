import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';
import { sharesDuty } from './shared-without-lead';

export const missingLead: RuleOn<'task'> = {
  id: 'missing-lead',
  title: { 'zh-CN': '缺牵头单位', en: 'No lead' },
  reason: {
    'zh-CN': '没有牵头单位的任务，到期没有人向领导交账。',
    en: 'A task that nobody leads has nobody to answer for it when it falls due.',
  },
  severity: 'error',
  each: 'task',
  *check(task, facts) {
    if (task.assignments.some(({ role }) => role === 'lead') || sharesDuty(task, facts)) return;
    const cos = task.assignments.map(({ printed }) => printed);
    const name = taskName(task);
    yield {
      task: task.id,
      field: 'lead',
      message: cos.length
        ? {
            'zh-CN': `${quote(name)}没有牵头单位，只列了${listNames(cos, 'zh-CN')}。`,
            en: `${quote(name)} has no lead; it only lists ${listNames(cos, 'en')}.`,
          }
        : {
            'zh-CN': `${quote(name)}没有任何责任单位。`,
            en: `${quote(name)} has no unit at all.`,
          },
      suggestion: {
        'zh-CN': '请在“牵头单位”栏填上牵头单位。',
        en: 'Name the unit that leads in the lead column.',
      },
    };
  },
};
