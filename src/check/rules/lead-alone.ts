import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const leadAlone: RuleOn<'task'> = {
  id: 'lead-alone',
  title: { 'zh-CN': '只有牵头单位', en: 'Lead without co-responsible units' },
  reason: {
    'zh-CN': '只有牵头、没有责任单位时，具体工作也都落在牵头单位身上，请确认本意如此。',
    en: 'Where nobody shares the work, the lead does all of it; make sure that this is meant.',
  },
  severity: 'notice',
  each: 'task',
  *check(task) {
    const [lead] = task.assignments;
    if (!lead || task.assignments.some(({ role }) => role === 'co')) return;
    yield {
      task: task.id,
      field: 'co',
      message: {
        'zh-CN': `${quote(taskName(task))}只有牵头单位${quote(lead.printed)}，没有责任单位。`,
        en: `${quote(taskName(task))} has the lead ${quote(lead.printed)} and no co-responsible unit.`,
      },
    };
  },
};
