import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const collectiveWithMember: RuleOn<'task'> = {
  id: 'collective-with-member',
  title: { 'zh-CN': '集合与其成员并列', en: 'Collective beside its own member' },
  reason: {
    'zh-CN': '集合里已经包含这个单位，再单列一次会重复计算。',
    en: 'A member that stands beside its collective is counted twice.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, { units, memberships }) {
    if (memberships.size === 0) return;
    for (const { unit, printed, role } of task.assignments) {
      const members = units.get(unit)?.members;
      if (!members?.length) continue;
      for (const other of task.assignments) {
        // A member may lead what all of them share.
        if (other.role !== role || !members.includes(other.unit)) continue;
        yield {
          task: task.id,
          unit: other.unit,
          field: role,
          words: other.printed,
          message: {
            'zh-CN': `${quote(taskName(task))}里，${quote(other.printed)}已包含在${quote(printed)}之中。`,
            en: `In ${quote(taskName(task))}, ${quote(other.printed)} already belongs to ${quote(printed)}.`,
          },
          suggestion: { 'zh-CN': '请保留其中一个。', en: 'Keep one of the two.' },
        };
      }
    }
  },
};
