import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';
import { sharesDuty } from './shared-without-lead';

export const missingLead: RuleOn<'task'> = {
  id: 'missing-lead',
  title: ({ zh, en }) => ({ 'zh-CN': `缺${zh.leadUnit}`, en: `No ${en.lead}` }),
  reason: ({ zh, en }) => ({
    'zh-CN': `没有${zh.leadUnit}的任务，到期没有人向领导交账。`,
    en: `A task without ${en.lead} has nobody to answer for it when it falls due.`,
  }),
  severity: 'error',
  each: 'task',
  *check(task, facts) {
    if (task.assignments.some(({ role }) => role === 'lead') || sharesDuty(task, facts)) return;
    const cos = task.assignments.map(({ printed }) => printed);
    const { zh, en } = facts.roles;
    const name = taskName(task);
    yield {
      task: task.id,
      field: 'lead',
      message: cos.length
        ? {
            'zh-CN': `${quote(name)}没有${zh.leadUnit}，只列了${listNames(cos, 'zh-CN')}。`,
            en: `${quote(name)} has no ${en.lead}; it only lists ${listNames(cos, 'en')}.`,
          }
        : {
            'zh-CN': `${quote(name)}没有写明任何单位。`,
            en: `${quote(name)} has no unit at all.`,
          },
      suggestion: {
        'zh-CN': `请在“${zh.leadUnit}”栏填上${zh.leadUnit}。`,
        en: `Name the ${en.lead} in its column.`,
      },
    };
  },
};
