import { quote } from '../../plan/quote';
import { isOpenEnded } from '../open-ended';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const openEndedCo: RuleOn<'task'> = {
  id: 'open-ended-co',
  title: ({ zh, en }) => ({ 'zh-CN': `${zh.coUnit}没有点名`, en: `List of ${en.coUnits} left open` }),
  reason: {
    'zh-CN': '“等单位”“有关部门”数不清、发不到，也统计不了工作量。',
    en: '“And others” can be neither counted nor sent the list.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, { roles: { zh, en } }) {
    for (const { unit, printed, role } of task.assignments) {
      if (role !== 'co' || !isOpenEnded(printed)) continue;
      yield {
        task: task.id,
        unit,
        field: 'co',
        words: printed,
        message: {
          'zh-CN': `${quote(taskName(task))}的${zh.coUnit}里有${quote(printed)}，没有点名。`,
          en: `${quote(taskName(task))} lists ${quote(printed)} among the ${en.coUnits}, which names nobody.`,
        },
        suggestion: {
          'zh-CN': '请逐个列出单位，或删去这几个字。',
          en: 'List the units one by one, or remove these words.',
        },
      };
    }
  },
};
