import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

export const unitWithoutTasks: RuleOn<'unit'> = {
  id: 'unit-without-tasks',
  title: { 'zh-CN': '单位没有任务', en: 'Unit without tasks' },
  reason: {
    'zh-CN': '名录里有、任务里没有的单位，要么漏了任务，要么不必在表里占一列。',
    en: 'A unit with an empty column has either been forgotten or need not have one.',
  },
  severity: 'notice',
  each: 'unit',
  *check(unit, facts) {
    // A member of a collective works under the collective's name.
    if (facts.useOf(unit.id).tasks > 0 || facts.memberships.has(unit.id)) return;
    yield {
      unit: unit.id,
      field: 'name',
      words: unit.name,
      message: { 'zh-CN': `${quote(unit.name)}没有任何任务。`, en: `${quote(unit.name)} has no task.` },
      suggestion: {
        'zh-CN': '确实不参与的，可以从单位名录里删去。',
        en: 'If it takes no part, remove it from the register.',
      },
    };
  },
};
