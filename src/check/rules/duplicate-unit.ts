import { quote } from '../../plan/quote';
import { editTaskAssignments } from '../edit-assignments';
import { repeatsUnit } from '../repeats-unit';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const duplicateUnit: RuleOn<'task'> = {
  id: 'duplicate-unit',
  title: { 'zh-CN': '同一格里单位重复', en: 'Unit named twice in one cell' },
  reason: {
    'zh-CN': '重复的单位多半是录入时多打或粘贴所致，往往挤掉了本该写的另一个单位。',
    en: 'A unit named twice is mostly a slip, and often stands where another unit should.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, { roles: { zh, en } }) {
    if (!repeatsUnit(task)) return;
    const seen = new Set<string>();
    const told = new Set<string>();
    for (const { unit, printed, role } of task.assignments) {
      const place = `${role} ${unit}`;
      if (seen.has(place) && !told.has(place)) {
        told.add(place);
        yield {
          task: task.id,
          unit,
          field: role,
          words: printed,
          message: {
            'zh-CN': `${quote(taskName(task))}的${role === 'lead' ? zh.leadUnit : zh.coUnit}里，${quote(printed)}写了不止一次。`,
            en: `${quote(printed)} stands more than once among the ${role === 'lead' ? en.leads : en.coUnits} of ${quote(taskName(task))}.`,
          },
          suggestion: {
            'zh-CN': '删去重复的，或改成本来要写的单位。',
            en: 'Remove the repetition, or put the unit that was meant.',
          },
        };
      }
      seen.add(place);
    }
  },
  fix(plan, finding) {
    return editTaskAssignments(plan, finding.task, (assignments) =>
      assignments.filter(
        ({ unit, role }, i) =>
          unit !== finding.unit ||
          role !== finding.field ||
          assignments.findIndex((other) => other.unit === unit && other.role === role) === i,
      ),
    );
  },
};
