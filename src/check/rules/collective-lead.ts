import type { Assignment } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { isOpenEnded } from '../open-ended';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const collectiveLead: RuleOn<'task'> = {
  id: 'collective-lead',
  title: { 'zh-CN': '由集合单位牵头', en: 'Led by a collective' },
  reason: {
    'zh-CN': '“各县区”“各部门”人人有份，就没有哪一个能被问责。',
    en: 'What every county or every department leads, no single one can be held to account for.',
  },
  severity: 'error',
  each: 'task',
  *check(task, facts) {
    const leads = task.assignments.filter(({ role }) => role === 'lead');
    const isCollective = ({ unit }: Assignment) => facts.units.get(unit)?.kind === 'collective';
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
          'zh-CN': `${quote(taskName(task))}由${quote(printed)}牵头，这不是一个能单独负责的单位。`,
          en: `${quote(taskName(task))} is led by ${quote(printed)}, which is not one unit that could answer for it.`,
        },
        suggestion: {
          'zh-CN': '请定一个部门牵头，把它改列为责任单位。',
          en: 'Name one department as lead and list the collective as co-responsible.',
        },
      };
    }
  },
};
