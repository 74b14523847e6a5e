import { isFigure } from '../../plan/latest-reading';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const emptyReport: RuleOn<'target'> = {
  id: 'empty-report',
  title: { 'zh-CN': '进展空报', en: 'Report without news' },
  reason: {
    'zh-CN': '没有数值，或与上期数值、说明完全相同的填报，看不出有没有推进。',
    en: 'A report without a figure, or the same as the last one word for word, does not tell whether anything was done.',
  },
  severity: 'notice',
  each: 'target',
  *check(target) {
    const { readings = [], indicator, value: goal } = target;
    // What is told in words is reported in words.
    if (goal === undefined) return;
    const inOrder = [...readings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const last = inOrder.at(-1);
    if (!last) return;
    if (last.value === undefined) {
      yield {
        ...targetPlace(target),
        message: {
          'zh-CN': `${quote(indicator)} ${last.date} 的填报没有数值${last.remark ? `，只写了${quote(last.remark)}` : ''}。`,
          en: `${quote(indicator)}: the report of ${last.date} has no figure${last.remark ? `, only ${quote(last.remark)}` : ''}.`,
        },
        suggestion: {
          'zh-CN': '请补填数值；没有变化的，填上期的数并说明原因。',
          en: 'Add the figure; where nothing has changed, repeat it and say why.',
        },
      };
      return;
    }
    const before = inOrder.slice(0, -1).filter(isFigure).at(-1);
    const repeats =
      before !== undefined &&
      before.date < last.date &&
      before.value === last.value &&
      before.remark === last.remark;
    // A figure that is reached already may rest.
    if (!repeats || last.value === goal) return;
    yield {
      ...targetPlace(target),
      message: {
        'zh-CN': `${quote(indicator)} ${last.date} 填报的数值和说明与 ${before.date} 完全相同（${last.value}）。`,
        en: `${quote(indicator)}: the report of ${last.date} says the same as that of ${before.date} (${last.value}).`,
      },
      suggestion: {
        'zh-CN': '请确认是否已更新；确无进展的，请在说明中写明原因。',
        en: 'Make sure that it was brought up to date; if nothing has moved, say why in the remark.',
      },
    };
  },
};
