import { quote } from '../../plan/quote';
import { isOpenEnded } from '../open-ended';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const openEndedCo: RuleOn<'task'> = {
  id: 'open-ended-co',
  title: { 'zh-CN': '责任单位没有点名', en: 'Co-responsible units left open' },
  reason: {
    'zh-CN': '“等单位”“有关部门”数不清、发不到，也统计不了工作量。',
    en: '“And others” can be neither counted nor sent the list.',
  },
  severity: 'warning',
  each: 'task',
  *check(task) {
    for (const { unit, printed, role } of task.assignments) {
      if (role !== 'co' || !isOpenEnded(printed)) continue;
      yield {
        task: task.id,
        unit,
        field: 'co',
        words: printed,
        message: {
          'zh-CN': `${quote(taskName(task))}的责任单位里有${quote(printed)}，没有点名。`,
          en: `${quote(taskName(task))} lists ${quote(printed)} as co-responsible, which names nobody.`,
        },
        suggestion: {
          'zh-CN': '请逐个列出单位，或删去这几个字。',
          en: 'List the units one by one, or remove these words.',
        },
      };
    }
  },
};
