import { quote } from '../../plan/quote';
import { isOpenEnded } from '../open-ended';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const openEndedLead: RuleOn<'task'> = {
  id: 'open-ended-lead',
  title: ({ zh, en }) => ({ 'zh-CN': `${zh.leadUnit}没有点名`, en: `No named ${en.lead}` }),
  reason: ({ zh, en }) => ({
    'zh-CN': `写“等”或“有关部门”${zh.leads}，等于没有写谁${zh.leads}。`,
    en: `“And others” or “the departments concerned” is no ${en.lead}.`,
  }),
  severity: 'error',
  each: 'task',
  *check(task, { roles: { zh, en } }) {
    for (const { unit, printed, role } of task.assignments) {
      if (role !== 'lead' || !isOpenEnded(printed)) continue;
      yield {
        task: task.id,
        unit,
        field: 'lead',
        words: printed,
        message: {
          'zh-CN': `${quote(taskName(task))}的${zh.leadUnit}写成${quote(printed)}，没有点名。`,
          en: `The ${en.lead} of ${quote(taskName(task))} is given as ${quote(printed)}, which names nobody.`,
        },
        suggestion: { 'zh-CN': `请写出${zh.leadUnit}的全称。`, en: `Write the full name of the ${en.lead}.` },
      };
    }
  },
};
