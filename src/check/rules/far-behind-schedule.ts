import type { Text } from '../../plan/language';
import { quote } from '../../plan/quote';
import { figureText } from '../../plan/target';
import type { RuleOn } from '../rule';
import { reportedWords, shortfall } from '../shortfall';
import { targetPlace } from '../target-place';
import { type LateTarget, targetsWithStatus } from '../targets-with-status';

export const farBehindSchedule: RuleOn<'plan'> = {
  id: 'far-behind-schedule',
  title: { 'zh-CN': '严重低于序时进度', en: 'Far behind schedule' },
  reason: ({ zh, en }) => ({
    'zh-CN': `差距大到照常推进已赶不上，要由${zh.leadUnit}说明并拿出措施；界线在“说明”里设定。`,
    en: `Going on as before will not close such a gap; the ${en.lead} has to say what will. Where the line lies is set on the sheet About.`,
  }),
  severity: 'error',
  each: 'plan',
  *check(plan, { roles: { zh, en } }) {
    for (const late of targetsWithStatus(plan, 'farBehind'))
      yield {
        ...targetPlace(late.target),
        ...reportedWords(late.progress.latest),
        message: shortfall(late) ?? limitPassed(late),
        suggestion: {
          'zh-CN': `请核实数值；属实的，请${zh.leadUnit}说明原因和措施。`,
          en: `Check the figure; where it is right, ask the ${en.lead} for the cause and the remedy.`,
        },
      };
  },
};

function limitPassed({ target, progress: { latest } }: LateTarget): Text {
  const [reported, limit] = [latest?.value ?? 0, target.upTo ?? target.value ?? 0].map((figure) =>
    figureText(figure, target.unit),
  );
  return {
    'zh-CN': `${quote(target.indicator)} ${latest?.date} 填报 ${reported}，已超过上限 ${limit}，累计数不会再降。`,
    en: `${quote(target.indicator)} was reported at ${reported} on ${latest?.date}: beyond the limit of ${limit}, and a total does not fall again.`,
  };
}
