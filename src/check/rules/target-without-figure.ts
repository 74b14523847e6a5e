import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const targetWithoutFigure: RuleOn<'target'> = {
  id: 'target-without-figure',
  title: { 'zh-CN': '指标没有目标值', en: 'Target without a figure' },
  reason: {
    'zh-CN': '没有数值的指标无法计算进度，只能人工判断。',
    en: 'Without a figure progress cannot be computed; somebody must judge it.',
  },
  severity: 'notice',
  each: 'target',
  *check(target) {
    if (target.value !== undefined || target.damaged) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(target.indicator || target.text)}没有目标值，按定性指标处理。`,
        en: `${quote(target.indicator || target.text)} has no figure and is kept as a target in words.`,
      },
      suggestion: { 'zh-CN': '能量化的，请填写目标值。', en: 'Give a figure if there is one.' },
    };
  },
};
