import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

/** In a plan of fewer tasks, standing in most of them is natural. */
const fewTasks = 20;

export const manyTasks: RuleOn<'unit'> = {
  id: 'many-tasks',
  title: { 'zh-CN': '参与任务过多', en: 'Takes part in most tasks' },
  reason: {
    'zh-CN': '一个单位几乎样样参与，往往样样做不深。',
    en: 'A unit that takes part in nearly everything can go deep into nothing.',
  },
  severity: 'notice',
  threshold: {
    value: 80,
    meaning: {
      'zh-CN': '一个单位参与的任务占全部的百分之几时提示',
      en: 'per cent of all tasks that name one unit',
    },
  },
  each: 'unit',
  *check(unit, facts, threshold) {
    const { leads, cos } = facts.useOf(unit.id);
    const all = facts.tasks.size;
    if (unit.kind === 'collective' || all < fewTasks || leads.size + cos.size < (all * threshold) / 100)
      return;
    const count = new Set([...leads, ...cos]).size;
    // Units in every task are told of together.
    if (count === all || count * 100 < all * threshold) return;
    yield {
      unit: unit.id,
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}参与了 ${all} 项任务中的 ${count} 项（牵头 ${leads.size} 项）。`,
        en: `${quote(unit.name)} takes part in ${count} of ${all} tasks (leading ${leads.size}).`,
      },
    };
  },
};
