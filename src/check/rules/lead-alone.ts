import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const leadAlone: RuleOn<'task'> = {
  id: 'lead-alone',
  title: ({ zh, en }) => ({ 'zh-CN': `只有${zh.leadUnit}`, en: `No ${en.coUnits}` }),
  reason: ({ zh, en }) => ({
    'zh-CN': `只有${zh.leadUnit}、没有${zh.coUnit}时，具体工作也都落在${zh.leadUnit}身上，请确认本意如此。`,
    en: `Where nobody shares the work, the ${en.lead} does all of it; make sure that this is meant.`,
  }),
  severity: 'notice',
  each: 'task',
  *check(task, { roles: { zh, en } }) {
    const [lead] = task.assignments;
    if (!lead || task.assignments.some(({ role }) => role === 'co')) return;
    yield {
      task: task.id,
      field: 'co',
      message: {
        'zh-CN': `${quote(taskName(task))}只有${zh.leadUnit}${quote(lead.printed)}，没有${zh.coUnit}。`,
        en: `${quote(taskName(task))} has ${quote(lead.printed)} as ${en.lead} and no ${en.coUnits}.`,
      },
    };
  },
};
