import { quote } from '../../plan/quote';
import { figureText } from '../../plan/target';
import { lastDay } from '../../plan/target-window';
import type { RuleOn } from '../rule';
import { reportedWords } from '../shortfall';
import { targetPlace } from '../target-place';
import { targetsWithStatus } from '../targets-with-status';

export const overdueTarget: RuleOn<'plan'> = {
  id: 'overdue-target',
  title: { 'zh-CN': '指标逾期', en: 'Overdue target' },
  reason: {
    'zh-CN': '期限已过而没有达标，要么补报，要么说明，不能就这样挂着。',
    en: 'A target whose day has passed is either met and not reported, or missed and to be explained.',
  },
  severity: 'error',
  each: 'plan',
  *check(plan, { roles: { zh, en } }) {
    for (const { target, progress, asOf } of targetsWithStatus(plan, 'overdue')) {
      const end = lastDay(target, plan.period) ?? '';
      const value = figureText(target.value ?? 0, target.unit);
      const { latest } = progress;
      const stands: Record<'zh-CN' | 'en', string> = latest
        ? {
            'zh-CN': `${latest.date} 填报 ${figureText(latest.value, target.unit)}，没有达到 ${value}`,
            en: `${figureText(latest.value, target.unit)} on ${latest.date} does not reach ${value}`,
          }
        : { 'zh-CN': `没有填报（目标值 ${value}）`, en: `nothing was reported (target: ${value})` };
      yield {
        ...targetPlace(target),
        ...reportedWords(latest),
        message: {
          'zh-CN': `${quote(target.indicator)} ${end} 到期，台账已记到 ${asOf}，${stands['zh-CN']}。`,
          en: `${quote(target.indicator)} was due on ${end}, the readings go up to ${asOf}, and ${stands.en}.`,
        },
        suggestion: {
          'zh-CN': `已达标的请补报；未达标的请${zh.leadUnit}说明。`,
          en: `Report it where it is met; where it is not, ask the ${en.lead} why.`,
        },
      };
    }
  },
};
