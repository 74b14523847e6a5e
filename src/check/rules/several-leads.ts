import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const severalLeads: RuleOn<'task'> = {
  id: 'several-leads',
  title: ({ zh, en }) => ({ 'zh-CN': `多个${zh.leadUnit}`, en: `Several ${en.leads}` }),
  reason: ({ zh, en }) => ({
    'zh-CN': `联合${zh.leads}是允许的，但要让人看出谁是第一${zh.leads}。`,
    en: `Joint ${en.leads} are allowed, but readers must see who answers first.`,
  }),
  severity: 'notice',
  threshold: {
    value: 1,
    meaning: ({ zh, en }) => ({
      'zh-CN': `${zh.leadUnit}多于几个时提示`,
      en: `the most ${en.leads} that one task may have`,
    }),
  },
  each: 'task',
  *check(task, { roles: { zh, en } }, threshold) {
    const leads = [
      ...new Map(
        task.assignments.filter(({ role }) => role === 'lead').map(({ unit, printed }) => [unit, printed]),
      ),
    ].map(([, printed]) => printed);
    const [first] = leads;
    if (first === undefined || leads.length <= threshold) return;
    yield {
      task: task.id,
      field: 'lead',
      message: {
        'zh-CN': `${quote(taskName(task))}有 ${leads.length} 个${zh.leadUnit}：${listNames(leads, 'zh-CN')}。`,
        en: `${quote(taskName(task))} has ${leads.length} ${en.leads}: ${listNames(leads, 'en')}.`,
      },
      suggestion: {
        'zh-CN': `现在以排在前面的${quote(first)}为第一${zh.leads}；不是的话请调整次序。`,
        en: `${quote(first)}, who stands first, answers first; put them in another order if that is wrong.`,
      },
    };
  },
};
