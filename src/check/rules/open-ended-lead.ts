import { quote } from '../../plan/quote';
import { isOpenEnded } from '../open-ended';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const openEndedLead: RuleOn<'task'> = {
  id: 'open-ended-lead',
  title: { 'zh-CN': '牵头单位没有点名', en: 'Lead left open' },
  reason: {
    'zh-CN': '写“等”或“有关部门”牵头，等于没有写谁牵头。',
    en: 'A lead called “and others” or “the departments concerned” is no lead.',
  },
  severity: 'error',
  each: 'task',
  *check(task) {
    for (const { unit, printed, role } of task.assignments) {
      if (role !== 'lead' || !isOpenEnded(printed)) continue;
      yield {
        task: task.id,
        unit,
        field: 'lead',
        words: printed,
        message: {
          'zh-CN': `${quote(taskName(task))}的牵头单位写成${quote(printed)}，没有点名。`,
          en: `The lead of ${quote(taskName(task))} is given as ${quote(printed)}, which names nobody.`,
        },
        suggestion: { 'zh-CN': '请写出牵头单位的全称。', en: 'Write the name of the unit that leads.' },
      };
    }
  },
};
