import type { Assignment } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { isOpenEnded } from '../open-ended';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const collectiveLead: RuleOn<'task'> = {
  id: 'collective-lead',
  title: ({ zh, en }) => ({ 'zh-CN': `由集合单位${zh.leads}`, en: `A collective as ${en.lead}` }),
  reason: {
    'zh-CN': '“各县区”“各部门”人人有份，就没有哪一个能被问责。',
    en: 'What is left to every county or every department, no single one can be held to account for.',
  },
  severity: 'error',
  each: 'task',
  *check(task, { units, roles: { zh, en } }) {
    const leads = task.assignments.filter(({ role }) => role === 'lead');
    const isCollective = ({ unit }: Assignment) => units.get(unit)?.kind === 'collective';
    // Beside a unit that leads, the others may be as many as they like.
    if (!leads.every(isCollective)) return;
    for (const { unit, printed } of leads) {
      if (isOpenEnded(printed)) continue;
      yield {
        task: task.id,
        unit,
        field: 'lead',
        words: printed,
        message: {
          'zh-CN': `${quote(taskName(task))}由${quote(printed)}${zh.leads}，这不是一个能单独负责的单位。`,
          en: `${quote(taskName(task))} has ${quote(printed)} as ${en.lead}, which is not one unit that could answer for it.`,
        },
        suggestion: {
          'zh-CN': `请定一个部门${zh.leads}，把它改列为${zh.coUnit}。`,
          en: `Name one department as ${en.lead} and list the collective among the ${en.coUnits}.`,
        },
      };
    }
  },
};
