import type { Text } from '../../plan/language';
import { quote } from '../../plan/quote';
import { figureText } from '../../plan/target';
import { lastDay } from '../../plan/target-window';
import type { RuleOn } from '../rule';
import { reportedWords, shortfall } from '../shortfall';
import { targetPlace } from '../target-place';
import { type LateTarget, targetsWithStatus } from '../targets-with-status';

/** 蓝、黄、红三色督办: behind the schedule is warned of before it is overdue. */
export const behindSchedule: RuleOn<'plan'> = {
  id: 'behind-schedule',
  title: { 'zh-CN': '低于序时进度', en: 'Behind schedule' },
  reason: {
    'zh-CN': '落后还不多的时候提醒，才来得及赶上；界线在“说明”里设定。',
    en: 'While the gap is small there is time to close it; where the line lies is set on the sheet About.',
  },
  severity: 'warning',
  each: 'plan',
  *check(plan, { roles: { zh, en } }) {
    for (const late of targetsWithStatus(plan, 'behind'))
      yield {
        ...targetPlace(late.target),
        ...reportedWords(late.progress.latest),
        message: shortfall(late) ?? dueSoon(late, lastDay(late.target, plan.period)),
        suggestion: {
          'zh-CN': `请与${zh.leadUnit}核实数值，商定赶进度的措施。`,
          en: `Check the figure with the ${en.lead} and settle how to catch up.`,
        },
      };
  },
};

function dueSoon({ target, progress: { latest } }: LateTarget, end = ''): Text {
  const [reported, value] = [latest?.value ?? 0, target.value ?? 0].map((figure) =>
    figureText(figure, target.unit),
  );
  return {
    'zh-CN': `${quote(target.indicator)} ${end} 到期，最近填报 ${reported}，还没有达到 ${value}。`,
    en: `${quote(target.indicator)} is due on ${end}; ${reported} as last reported does not reach ${value} yet.`,
  };
}
