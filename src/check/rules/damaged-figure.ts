import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const damagedFigure: RuleOn<'target'> = {
  id: 'damaged-figure',
  title: { 'zh-CN': '目标值残缺', en: 'Damaged figure' },
  reason: {
    'zh-CN': '丢了字的数字可能差一万倍，不能照着考核。',
    en: 'A number that lost a character can be wrong ten-thousandfold; nobody should be judged by it.',
  },
  severity: 'error',
  each: 'target',
  *check(target) {
    if (!target.damaged) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(target.text)}里的数字像是丢了字。`,
        en: `The number in ${quote(target.text)} seems to have lost a character.`,
      },
      suggestion: {
        'zh-CN': '请对照原文，在目标跟踪表里改正目标值和计量单位。',
        en: 'Compare with the original and correct the figure and its unit in the targets sheet.',
      },
    };
  },
};
