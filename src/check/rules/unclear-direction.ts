import type { Target } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const unclearDirection: RuleOn<'target'> = {
  id: 'unclear-direction',
  title: { 'zh-CN': '指标方向存疑', en: 'Direction of a target in doubt' },
  reason: {
    'zh-CN': '越低越好的指标如果按“不低于”计算，达标反而亮红灯。',
    en: 'A measure that should be low, taken for one that should be high, shows red when it is met.',
  },
  severity: 'warning',
  each: 'target',
  *check(target) {
    if (!looksWrong(target)) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(target.indicator)}一般越低越好，现在却按“${target.comparator} ${target.value}”计算。`,
        en: `${quote(target.indicator)} is usually better low, yet it is read as “${target.comparator} ${target.value}”.`,
      },
      suggestion: { 'zh-CN': '请核对比较方向（≤ 或 ≥）。', en: 'Check the direction (≤ or ≥).' },
    };
  },
};

const betterLow =
  /死亡率|失业率|发病率|发生率|患病率|返贫率|投诉率|逾期率|死亡人数|事故起数|能耗|排放量|赤字率/;

/** 死亡率下降10%以上: the figure is the fall, and the more the better. */
const fall = /下降|降低|降幅|减少|压减|削减|节约|下调/;

function looksWrong({ value, comparator, indicator, text }: Target): boolean {
  if (value === undefined || (comparator !== '>=' && comparator !== '>')) return false;
  return betterLow.test(indicator) && !fall.test(text);
}
