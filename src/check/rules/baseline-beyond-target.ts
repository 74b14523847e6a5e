import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const baselineBeyondTarget: RuleOn<'target'> = {
  id: 'baseline-beyond-target',
  title: { 'zh-CN': '基期值已超过目标', en: 'Baseline beyond the target' },
  reason: {
    'zh-CN': '基期就已达标的目标没有意义，多半是数字或方向填错。',
    en: 'A target met before the start asks for nothing; mostly a number or the direction is wrong.',
  },
  severity: 'error',
  each: 'target',
  *check(target) {
    const { value, baseline, comparator, indicator } = target;
    if (value === undefined || !baseline || relative.test(target.text)) return;
    const beyond = comparator.startsWith('>')
      ? baseline.value > value
      : comparator.startsWith('<') && baseline.value < value;
    if (!beyond) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(indicator)}的基期值 ${baseline.value} 已经超过目标“${comparator} ${value}”。`,
        en: `The baseline ${baseline.value} of ${quote(indicator)} is already beyond the target “${comparator} ${value}”.`,
      },
      suggestion: {
        'zh-CN': '请核对基期值、目标值和方向。',
        en: 'Check the baseline, the figure and the direction.',
      },
    };
  },
};

/** The figure is a change, not a level: it cannot be compared with the level before. */
const relative =
  /增长|增加|新增|增幅|增速|下降|降低|减少|降幅|翻番|倍|同比|(?:提高|提升|上升)[^到至]*(?:百分点|%)/;
