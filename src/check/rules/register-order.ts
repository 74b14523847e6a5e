import type { Assignment } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { editTaskAssignments } from '../edit-assignments';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const registerOrder: RuleOn<'task'> = {
  id: 'register-order',
  title: { 'zh-CN': '单位次序与名录不符', en: 'Units out of the register’s order' },
  reason: ({ zh, en }) => ({
    'zh-CN': `有的单位要求各表按名录排序；${zh.leadUnit}的先后表示主次，不在此列。`,
    en: `Some offices want units to stand in one order everywhere; the order of ${en.leads} is rank and left alone.`,
  }),
  severity: 'notice',
  each: 'task',
  *check(task, { rankOf, roles: { zh, en } }) {
    const cos = task.assignments.filter(({ role, unit }) => role === 'co' && rankOf(unit) >= 0);
    const wrong = cos.findIndex(({ unit }, i) => rankOf(cos[i - 1]?.unit ?? '') > rankOf(unit));
    const [before, here] = [cos[wrong - 1], cos[wrong]];
    if (!before || !here) return;
    yield {
      task: task.id,
      field: 'co',
      words: here.printed,
      message: {
        'zh-CN': `${quote(taskName(task))}里${quote(before.printed)}列在${quote(here.printed)}前面，名录的次序相反。`,
        en: `${quote(taskName(task))} names ${quote(before.printed)} before ${quote(here.printed)}; the register has them the other way round.`,
      },
      suggestion: {
        'zh-CN': `按名录排列${zh.coUnit}。`,
        en: `Put the ${en.coUnits} in the register’s order.`,
      },
    };
  },
  fix(plan, finding) {
    const rank = new Map(plan.units.map(({ id }, i) => [id, i]));
    const isMoved = ({ role, unit }: Assignment) => role === 'co' && rank.has(unit);
    return editTaskAssignments(plan, finding.task, (assignments) => {
      const sorted = assignments
        .filter(isMoved)
        .sort((a, b) => (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0));
      return assignments.map((assignment) =>
        isMoved(assignment) ? (sorted.shift() ?? assignment) : assignment,
      );
    });
  },
};
