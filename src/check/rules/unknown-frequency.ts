import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const unknownFrequency: RuleOn<'target'> = {
  id: 'unknown-frequency',
  title: { 'zh-CN': '指标口径未定', en: 'Way of counting not settled' },
  reason: {
    'zh-CN': '不知道是累计、年度还是期末数，就算不出应有的进度。',
    en: 'Whether a figure is a total, yearly or reached at the end decides what progress is expected.',
  },
  severity: 'warning',
  each: 'target',
  *check(target) {
    if (target.value === undefined || target.frequency !== 'unknown' || target.damaged) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `看不出${quote(target.indicator)}是累计数、年度数还是期末数。`,
        en: `It is not clear whether ${quote(target.indicator)} is a total, a yearly figure or one reached at the end.`,
      },
      suggestion: { 'zh-CN': '请在目标跟踪表里选定口径。', en: 'Choose the kind in the targets sheet.' },
    };
  },
};
