import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const targetWithoutFigure: RuleOn<'target'> = {
  id: 'target-without-figure',
  title: { 'zh-CN': '指标没有目标值', en: 'Target without a figure' },
  reason: {
    'zh-CN': '能计数的指标没有数值，就无法计算进度，只能人工判断。',
    en: 'What could be counted has no figure, so its progress must be judged by somebody.',
  },
  severity: 'notice',
  each: 'target',
  *check(target) {
    if (target.value !== undefined || target.damaged || !measurable.test(target.indicator)) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(target.indicator || target.text)}没有目标值。`,
        en: `${quote(target.indicator || target.text)} has no figure to reach.`,
      },
      suggestion: {
        'zh-CN': '请填写目标值；是定性要求的，请改写指标名称。',
        en: 'Give the figure, or reword the indicator if none is meant.',
      },
    };
  },
};

/** Names of things that are counted; aims in words (基本形成) ask for no figure. */
const measurable =
  /(?:[率数量额值积]|比例|比重|占比|人次|人数|个数|指数|面积|里程)$|(?:rate|number|share|amount)s?$/i;
