import { quote } from '../../plan/quote';
import { looksLikeFraction } from '../looks-like-fraction';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const readingInAnotherUnit: RuleOn<'target'> = {
  id: 'reading-in-another-unit',
  title: { 'zh-CN': '填报的计量单位不一致', en: 'Reported in another unit of measure' },
  reason: {
    'zh-CN': '计量单位不同的数不能和目标值比较，比率填成小数会小一百倍。',
    en: 'Figures in another unit cannot be compared with the target, and a rate typed as a fraction is a hundred times too small.',
  },
  severity: 'warning',
  each: 'target',
  *check(target) {
    const name = quote(target.indicator);
    for (const { date, value, unit } of target.readings ?? []) {
      if (value === undefined) continue;
      if (unit !== undefined) {
        yield {
          ...targetPlace(target),
          words: `${value}${unit}`,
          message: {
            'zh-CN': `${name}以“${target.unit ?? '—'}”计，${date} 却填报了“${value}${unit}”，未计入。`,
            en: `${name} is counted in “${target.unit ?? '—'}”, but ${value} ${quote(unit)} was reported on ${date}; it does not count.`,
          },
          suggestion: {
            'zh-CN': '请换算成目标的计量单位，只填数字。',
            en: 'Convert it to the target’s unit and enter the number alone.',
          },
        };
      } else if (looksLikeFraction(target, value)) {
        yield {
          ...targetPlace(target),
          words: String(value),
          message: {
            'zh-CN': `${name} ${date} 填报 ${value}，像是把 ${percent(value)}% 填成了小数。`,
            en: `${name}: ${value} was reported on ${date}, which looks like ${percent(value)}% typed as a fraction.`,
          },
          suggestion: {
            'zh-CN': `如确是 ${percent(value)}%，请填 ${percent(value)}。`,
            en: `If ${percent(value)}% is meant, enter ${percent(value)}.`,
          },
        };
      }
    }
  },
};

const percent = (share: number) => Number((share * 100).toPrecision(12));
