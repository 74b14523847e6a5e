import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

/** In a plan of fewer tasks, standing in most of them is natural. */
const fewTasks = 20;

export const manyTasks: RuleOn<'plan'> = {
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
  each: 'plan',
  *check({ units, tasks }, facts, threshold) {
    const { zh, en } = facts.roles;
    if (tasks.length < fewTasks) return;
    const many = (tasks.length * threshold) / 100;
    for (const { id, name, kind } of units) {
      const { leads, tasks: count } = facts.useOf(id);
      // Units in every task are told of together.
      if (kind === 'collective' || count < many || count === tasks.length) continue;
      yield {
        unit: id,
        words: name,
        message: {
          'zh-CN': `${quote(name)}参与了 ${tasks.length} 项任务中的 ${count} 项（${zh.leads} ${leads.length} 项）。`,
          en: `${quote(name)} takes part in ${count} of ${tasks.length} tasks (as ${en.lead} in ${leads.length}).`,
        },
      };
    }
  },
};
