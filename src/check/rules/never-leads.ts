import { listNames } from '../list-names';
import type { RuleOn } from '../rule';

export const neverLeads: RuleOn<'plan'> = {
  id: 'never-leads',
  title: { 'zh-CN': '只配合、从不牵头', en: 'Takes part often, never leads' },
  reason: {
    'zh-CN': '在许多任务里出现却从不牵头的单位，可能少分了责任，也可能列得太多。',
    en: 'A unit named in many tasks that leads none may carry too little, or be named too often.',
  },
  severity: 'notice',
  threshold: {
    value: 10,
    meaning: {
      'zh-CN': '参与至少几项任务而从不牵头时提示',
      en: 'the number of tasks from which on a unit should lead one',
    },
  },
  each: 'plan',
  *check(plan, facts, threshold) {
    const units = plan.units.filter(({ id, kind }) => {
      const { leads, cos } = facts.useOf(id);
      return kind === 'unit' && leads.length === 0 && cos.length >= threshold;
    });
    const [first] = units;
    if (!first) return;
    const names = units.map(({ name }) => name);
    yield {
      unit: first.id,
      field: 'lead',
      message: {
        'zh-CN': `参与 ${threshold} 项以上任务而从不牵头的单位：${listNames(names, 'zh-CN')}。`,
        en: `Named in ${threshold} tasks or more and leading none: ${listNames(names, 'en')}.`,
      },
    };
  },
};
