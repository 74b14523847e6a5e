import { englishCount } from '../../plan/english-count';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';

/** In a plan of fewer tasks, standing in all of them is natural. */
const fewTasks = 10;

export const inEveryTask: RuleOn<'plan'> = {
  id: 'in-every-task',
  title: { 'zh-CN': '列入全部任务', en: 'Named in every task' },
  reason: {
    'zh-CN': '每一行都有的单位，这一列就不再提供信息，可以用一句话概括。',
    en: 'A column filled from top to bottom tells nothing that one sentence could not.',
  },
  severity: 'notice',
  each: 'plan',
  *check(plan, facts) {
    if (plan.tasks.length < fewTasks) return;
    const units = plan.units.filter(({ id, kind }) => {
      return kind !== 'collective' && facts.useOf(id).tasks === plan.tasks.length;
    });
    const [first] = units;
    if (!first) return;
    const names = units.map(({ name }) => name);
    yield {
      unit: first.id,
      message: {
        'zh-CN': `${names.length} 个单位列入了全部 ${plan.tasks.length} 项任务：${listNames(names, 'zh-CN')}。`,
        en: `${englishCount(names.length, 'unit stands', 'units stand')} in all ${plan.tasks.length} tasks: ${listNames(names, 'en')}.`,
      },
    };
  },
};
