import type { Target } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const rateOutOfRange: RuleOn<'target'> = {
  id: 'rate-out-of-range',
  title: { 'zh-CN': '比率超出 0–100%', en: 'Rate outside 0–100%' },
  reason: {
    'zh-CN': '覆盖率、普及率这类比率不可能超过 100%，多半是少了小数点。',
    en: 'A share of a whole cannot exceed 100%; mostly the decimal point is lost.',
  },
  severity: 'error',
  each: 'target',
  *check(target) {
    if (!isImpossibleShare(target)) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(target.indicator)}的目标值是 ${target.value}%，超出了 0–100%。`,
        en: `The target of ${quote(target.indicator)} is ${target.value}%, outside 0–100%.`,
      },
      suggestion: {
        'zh-CN': '请核对数字；是增长率的，请在指标名称里写明。',
        en: 'Check the number; if it is a growth rate, say so in its name.',
      },
    };
  },
};

const share = /覆盖|普及|达标|合格|完成率|入学|就业率|开放率|参与率|知晓|满意|占比|比例|比重|[有参]保率/;
const growth = /增|提高|上升|下降|降低|减|倍|翻|完成(?:计划|目标)|超额/;

function isImpossibleShare({ value, unit, indicator, text }: Target): boolean {
  if (value === undefined || unit !== '%' || (value >= 0 && value <= 100)) return false;
  return share.test(indicator) && !growth.test(text);
}
