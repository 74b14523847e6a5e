import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const unregisteredUnit: RuleOn<'task'> = {
  id: 'unregistered-unit',
  title: { 'zh-CN': '单位不在名录', en: 'Unit not in the register' },
  reason: {
    'zh-CN': '名录里没有的单位不会进入矩阵和工作量统计。',
    en: 'A unit that the register does not know appears in neither the matrix nor the workload.',
  },
  severity: 'error',
  each: 'task',
  *check(task, { units }) {
    for (const { unit, printed, role } of task.assignments) {
      if (units.has(unit)) continue;
      yield {
        task: task.id,
        unit,
        field: role,
        words: printed,
        message: {
          'zh-CN': `${quote(taskName(task))}里的${quote(printed)}不在单位名录中。`,
          en: `${quote(printed)} in ${quote(taskName(task))} is not in the unit register.`,
        },
        suggestion: {
          'zh-CN': '核对名称；确是新单位的，请先加到“单位名录”。',
          en: 'Check the name; if the unit is new, add it to the register first.',
        },
      };
    }
  },
};
