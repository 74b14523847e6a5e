import { quote } from '../../plan/quote';
import { editTaskAssignments } from '../edit-assignments';
import { repeatsUnit } from '../repeats-unit';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const leadAlsoCo: RuleOn<'task'> = {
  id: 'lead-also-co',
  title: ({ zh, en }) => ({
    'zh-CN': `${zh.leadUnit}又列为${zh.coUnit}`,
    en: `Listed as ${en.lead} and among the ${en.coUnits}`,
  }),
  reason: {
    'zh-CN': '同一单位在一项任务里出现两次，工作量会被重复计算。',
    en: 'A unit that stands twice in one task is counted twice in its workload.',
  },
  severity: 'warning',
  each: 'task',
  *check(task, { roles: { zh, en } }) {
    if (!repeatsUnit(task)) return;
    const leads = new Set(task.assignments.filter(({ role }) => role === 'lead').map(({ unit }) => unit));
    const told = new Set<string>();
    for (const { unit, printed, role } of task.assignments) {
      if (role !== 'co' || !leads.has(unit) || told.has(unit)) continue;
      told.add(unit);
      yield {
        task: task.id,
        unit,
        field: 'co',
        words: printed,
        message: {
          'zh-CN': `${quote(taskName(task))}的${zh.leadUnit}${quote(printed)}又列在${zh.coUnit}里。`,
          en: `${quote(printed)} is ${en.lead} of ${quote(taskName(task))} and is listed there again among the ${en.coUnits}.`,
        },
        suggestion: { 'zh-CN': `从${zh.coUnit}栏删去它。`, en: `Remove it from the ${en.coUnits}.` },
      };
    }
  },
  fix(plan, finding) {
    return editTaskAssignments(plan, finding.task, (assignments) =>
      assignments.filter(({ unit, role }) => unit !== finding.unit || role === 'lead'),
    );
  },
};
