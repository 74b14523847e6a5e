import { quote } from '../../plan/quote';
import { lastDayReported } from '../report-days';
import type { RuleOn } from '../rule';

export const differingReportDates: RuleOn<'plan'> = {
  id: 'differing-report-dates',
  title: { 'zh-CN': '数据日期不一致', en: 'Reports of different dates' },
  reason: {
    'zh-CN': '同一期通报里有的数截至月底、有的截至月中，放在一起比较不公平。',
    en: 'Within one round, figures as of different days are not fairly compared.',
  },
  severity: 'notice',
  each: 'plan',
  *check({ targets }) {
    const dates = targets.flatMap(({ readings = [] }) => readings.map(({ date }) => date)).sort();
    const round = dates.at(-1)?.slice(0, 7);
    if (round === undefined) return;
    const days = [...new Set(dates.filter((date) => date.startsWith(round)))];
    if (days.length < 2) return;
    const odd = targets.filter((target) => {
      const last = lastDayReported(target);
      return last !== undefined && last.startsWith(round) && last !== days.at(-1);
    });
    const [first] = odd;
    if (!first) return;
    yield {
      target: first.id,
      field: 'target',
      message: {
        'zh-CN': `本期填报的数据日期不一致（${days.join('、')}）：${odd.length} 个目标早于 ${days.at(-1)}，如${quote(first.indicator)}。`,
        en: `The reports of this round are as of different days (${days.join(', ')}): ${odd.length} are older than ${days.at(-1)}, such as ${quote(first.indicator)}.`,
      },
      suggestion: { 'zh-CN': '请统一截至日期后再比较。', en: 'Agree on one day before comparing.' },
    };
  },
};
