import { isFigure } from '../../plan/latest-reading';
import type { Target } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { addsUp, isWindowed } from '../../plan/target-kind';
import { targetWindow } from '../../plan/target-window';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const fallingTotal: RuleOn<'target'> = {
  id: 'falling-total',
  title: { 'zh-CN': '累计值回落', en: 'A total that falls' },
  reason: {
    'zh-CN': '累计数只增不减；回落多半是填了当期数，或者前后口径不同。',
    en: 'A total only grows; where it falls, mostly the last period alone was reported, or it was counted differently.',
  },
  severity: 'warning',
  each: 'target',
  *check(target, { plan }) {
    if (!addsUp(target)) return;
    const figures = (target.readings ?? [])
      .filter(isFigure)
      .map((reading, place) => ({ ...reading, place }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.place - b.place));
    for (const [index, now] of figures.entries()) {
      const before = figures[index - 1];
      // Of two of one day the later one corrects the other.
      if (!before || before.date === now.date || now.value >= before.value) continue;
      if (windowOf(target, plan.period, before.date) !== windowOf(target, plan.period, now.date)) continue;
      yield {
        ...targetPlace(target),
        words: String(now.value),
        message: {
          'zh-CN': `${quote(target.indicator)}是累计数，${now.date} 填报 ${now.value}，比 ${before.date} 的 ${before.value} 还少。`,
          en: `${quote(target.indicator)} adds up, yet ${now.value} on ${now.date} is less than ${before.value} on ${before.date}.`,
        },
        suggestion: {
          'zh-CN': '请改填从起点累计到当日的数；前一期有误的，更正前一期。',
          en: 'Give the sum so far, or correct the earlier report.',
        },
      };
    }
  },
};

/** A new year or term begins from nothing. */
function windowOf(
  target: Target,
  period: Parameters<typeof targetWindow>[1],
  day: string,
): string | undefined {
  return isWindowed(target) ? targetWindow(target, period, day).start : undefined;
}
