import type { Assignment } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

const isLead = ({ role }: Assignment) => role === 'lead';

/** Below this many led tasks a large share only says that the plan is small. */
const fewLeads = 5;

export const manyLeads: RuleOn<'plan'> = {
  id: 'many-leads',
  title: ({ zh, en }) => ({ 'zh-CN': `${zh.leads}过多`, en: `Too many tasks for one ${en.lead}` }),
  reason: ({ zh, en }) => ({
    'zh-CN': `${zh.leads}任务集中在一个单位，它一慢，整个方案都慢。`,
    en: `Where one unit is the ${en.lead} of most tasks, the whole plan waits for it.`,
  }),
  severity: 'warning',
  threshold: {
    value: 40,
    meaning: ({ zh, en }) => ({
      'zh-CN': `一个单位${zh.leads}的任务占全部的百分之几时提示`,
      en: `per cent of all tasks of which one unit is the ${en.lead}`,
    }),
  },
  each: 'plan',
  *check({ units, tasks }, facts, threshold) {
    const { zh, en } = facts.roles;
    for (const { id, name } of units) {
      const { leads } = facts.useOf(id);
      const count = leads.length;
      if (count < fewLeads || count * 100 < tasks.length * threshold) continue;
      const share = Math.round((count / tasks.length) * 100);
      const first = leads.filter(
        (task) => facts.tasks.get(task)?.assignments.find(isLead)?.unit === id,
      ).length;
      const joint = first < count;
      yield {
        unit: id,
        field: 'lead',
        words: name,
        message: {
          'zh-CN': `${quote(name)}${zh.leads} ${count} 项，占全部 ${tasks.length} 项任务的 ${share}%${joint ? `，其中排在首位 ${first} 项` : ''}。`,
          en: `${quote(name)} is the ${en.lead} of ${count} of ${tasks.length} tasks (${share}%)${joint ? `, ${first} of them in the first place` : ''}.`,
        },
        suggestion: {
          'zh-CN': `看看能否把一部分交给其他单位${zh.leads}。`,
          en: `See whether another of their units can be the ${en.lead} of some.`,
        },
      };
    }
  },
};
