import { listNames } from '../list-names';
import type { RuleOn } from '../rule';

export const neverLeads: RuleOn<'plan'> = {
  id: 'never-leads',
  title: ({ zh, en }) => ({
    'zh-CN': `只${zh.shares}、从不${zh.leads}`,
    en: `Takes part often, never as ${en.lead}`,
  }),
  reason: ({ zh, en }) => ({
    'zh-CN': `在许多任务里出现却从不${zh.leads}的单位，可能少分了责任，也可能列得太多。`,
    en: `A unit named in many tasks that is ${en.lead} of none may carry too little, or be named too often.`,
  }),
  severity: 'notice',
  threshold: {
    value: 10,
    meaning: ({ zh, en }) => ({
      'zh-CN': `参与至少几项任务而从不${zh.leads}时提示`,
      en: `the number of tasks from which on a unit should be ${en.lead} of one`,
    }),
  },
  each: 'plan',
  *check(plan, facts, threshold) {
    const units = plan.units.filter(({ id, kind }) => {
      const { leads, cos } = facts.useOf(id);
      return kind === 'unit' && leads.length === 0 && cos.length >= threshold;
    });
    const [first] = units;
    if (!first) return;
    const { zh, en } = facts.roles;
    const names = units.map(({ name }) => name);
    yield {
      unit: first.id,
      field: 'lead',
      message: {
        'zh-CN': `参与 ${threshold} 项以上任务而从不${zh.leads}的单位：${listNames(names, 'zh-CN')}。`,
        en: `Named in ${threshold} tasks or more and ${en.lead} of none: ${listNames(names, 'en')}.`,
      },
    };
  },
};
