import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const targetWithoutOwner: RuleOn<'plan'> = {
  id: 'target-without-owner',
  title: { 'zh-CN': '指标没有人负责', en: 'Target without an owner' },
  reason: {
    'zh-CN': '写在总目标里的指标不属于任何任务，没有人对它负责。',
    en: 'A figure among the general aims belongs to no task, and nobody answers for it.',
  },
  severity: 'warning',
  each: 'plan',
  *check({ targets }, facts) {
    // Aims in words are led by nobody in particular; a task without lead is told of by itself.
    const loose = targets.filter(
      ({ value, task }) => value !== undefined && (task === undefined || !facts.tasks.has(task)),
    );
    const { zh, en } = facts.roles;
    const [first] = loose;
    if (!first) return;
    const names = loose.map(({ indicator, text }) => quote(indicator || text));
    yield {
      ...targetPlace(first),
      words: first.text,
      message: {
        'zh-CN': `指标${listNames(names, 'zh-CN', 3)}不属于任何任务，没有${zh.leadUnit}。`,
        en:
          loose.length === 1
            ? `The target ${names[0]} belongs to no task, so it has no ${en.lead}.`
            : `The targets ${listNames(names, 'en', 3)} belong to no task, so they have no ${en.lead}.`,
      },
      suggestion: {
        'zh-CN': '请在目标跟踪表里归到一项任务；全局性的总目标，豁免并写明由谁汇总。',
        en: 'Put each under one of the tasks in the targets sheet; for the aims of the whole plan, waive this and say who collects them.',
      },
    };
  },
};
