import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const targetWithoutOwner: RuleOn<'target'> = {
  id: 'target-without-owner',
  title: { 'zh-CN': '指标没有责任单位', en: 'Target without an owner' },
  reason: {
    'zh-CN': '写在总目标里的指标不属于任何任务，没有人对它负责。',
    en: 'A figure among the general aims belongs to no task, and nobody answers for it.',
  },
  severity: 'warning',
  each: 'target',
  *check(target, facts) {
    // Aims in words are led by nobody in particular.
    if (target.value === undefined) return;
    // A target of a task is led with the task, and a task without lead is told of by itself.
    if (target.task !== undefined && facts.tasks.has(target.task)) return;
    const name = target.indicator || target.text;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `指标${quote(name)}不属于任何任务，没有牵头单位。`,
        en: `The target ${quote(name)} belongs to no task, so nobody leads it.`,
      },
      suggestion: {
        'zh-CN': '请在目标跟踪表里把它归到一项任务。',
        en: 'Put it under one of the tasks in the targets sheet.',
      },
    };
  },
};
