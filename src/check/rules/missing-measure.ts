import { quote } from '../../plan/quote';
import { targetPlace } from '../target-place';
import type { RuleOn } from '../rule';

export const missingMeasure: RuleOn<'target'> = {
  id: 'missing-measure',
  title: { 'zh-CN': '缺计量单位', en: 'No unit of measure' },
  reason: {
    'zh-CN': '没有计量单位，填报的人不知道报的是人数、次数还是百分比。',
    en: 'Without a unit of measure, whoever reports cannot tell people from times from per cent.',
  },
  severity: 'warning',
  each: 'target',
  *check(target) {
    // What a damaged number has lost is told once.
    if (target.value === undefined || target.unit || target.damaged) return;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(target.indicator)}的目标值 ${target.value} 没有计量单位。`,
        en: `The figure ${target.value} of ${quote(target.indicator)} has no unit of measure.`,
      },
      suggestion: {
        'zh-CN': '请补上计量单位（%、个、人次……）。',
        en: 'Add the unit (%, places, people and so on).',
      },
    };
  },
};
