import { daysBetween } from '../../plan/day';
import { isFigure } from '../../plan/latest-reading';
import type { Target } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { isMet } from '../../plan/target-status';
import { lastDayReported, newestReport } from '../report-days';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const staleReport: RuleOn<'plan'> = {
  id: 'stale-report',
  title: { 'zh-CN': '填报过期', en: 'Outdated report' },
  reason: {
    'zh-CN': '别的目标都报了新数，这个还停在旧数上，通报时不是同一时点。',
    en: 'A figure that stayed behind while the others were brought up to date tells of another time than they do.',
  },
  severity: 'warning',
  threshold: {
    value: 100,
    meaning: { 'zh-CN': '比最新一期填报早多少天算过期', en: 'days behind the newest report' },
  },
  each: 'plan',
  *check({ targets }, _facts, threshold) {
    const newest = newestReport(targets) ?? '';
    for (const target of targets) {
      const day = lastDayReported(target);
      if (day === undefined || daysBetween(day, newest) <= threshold || isReached(target)) continue;
      yield {
        ...targetPlace(target),
        message: {
          'zh-CN': `${quote(target.indicator)}最近一次填报是 ${day}，而最新一期填报到了 ${newest}。`,
          en: `${quote(target.indicator)} was last reported as of ${day}, while the newest report is as of ${newest}.`,
        },
        suggestion: { 'zh-CN': '请催报最新数值。', en: 'Ask for the present figure.' },
      };
    }
  },
};

/** Nobody need report on what is done. */
function isReached(target: Target): boolean {
  return (target.readings ?? []).some((reading) => isFigure(reading) && isMet(target, reading.value));
}
