import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

/** Below this many led tasks a large share only says that the plan is small. */
const fewLeads = 5;

export const manyLeads: RuleOn<'unit'> = {
  id: 'many-leads',
  title: { 'zh-CN': '牵头过多', en: 'Leads too much' },
  reason: {
    'zh-CN': '牵头任务集中在一个单位，它一慢，整个方案都慢。',
    en: 'Where one unit leads most tasks, the whole plan waits for it.',
  },
  severity: 'warning',
  threshold: {
    value: 40,
    meaning: {
      'zh-CN': '一个单位牵头的任务占全部的百分之几时提示',
      en: 'per cent of all tasks that one unit leads',
    },
  },
  each: 'unit',
  *check(unit, facts, threshold) {
    const { leads } = facts.useOf(unit.id);
    if (leads.size < fewLeads || leads.size * 100 < facts.tasks.size * threshold) return;
    yield {
      unit: unit.id,
      field: 'lead',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}牵头 ${leads.size} 项，占全部 ${facts.tasks.size} 项任务的 ${share(leads.size, facts.tasks.size)}%。`,
        en: `${quote(unit.name)} leads ${leads.size} of ${facts.tasks.size} tasks (${share(leads.size, facts.tasks.size)}%).`,
      },
      suggestion: {
        'zh-CN': '看看能否把一部分交给其他责任单位牵头。',
        en: 'See whether some can be led by another of their units.',
      },
    };
  },
};

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 100);
}
