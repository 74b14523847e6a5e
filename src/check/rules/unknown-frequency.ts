import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const unknownFrequency: RuleOn<'plan'> = {
  id: 'unknown-frequency',
  title: { 'zh-CN': '指标口径未定', en: 'Way of counting not settled' },
  reason: {
    'zh-CN': '不知道是累计、年度还是期末数，就算不出应有的进度。',
    en: 'Whether a figure is a total, yearly or reached at the end decides what progress is expected.',
  },
  severity: 'warning',
  each: 'plan',
  *check({ targets, period }) {
    // Within a single year, a total and a yearly figure are the same.
    if (period && period.from === period.to) return;
    const unsettled = targets.filter(
      ({ value, frequency, damaged }) => value !== undefined && frequency === 'unknown' && !damaged,
    );
    const [first] = unsettled;
    if (!first) return;
    const names = unsettled.map(({ indicator }) => quote(indicator));
    yield {
      ...targetPlace(first),
      words: first.text,
      message: {
        'zh-CN': `看不出${listNames(names, 'zh-CN', 3)}是累计数、年度数还是期末数。`,
        en: `It is not clear whether ${listNames(names, 'en', 3)} is a total, a yearly figure or one reached at the end.`,
      },
      suggestion: { 'zh-CN': '请在目标跟踪表里选定口径。', en: 'Choose the kind in the targets sheet.' },
    };
  },
};
