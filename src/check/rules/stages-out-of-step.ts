import type { Text } from '../../plan/language';
import type { Stage, Target } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { figureText } from '../../plan/target';
import { lowerIsBetter } from '../../plan/target-kind';
import { lastDay } from '../../plan/target-window';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const stagesOutOfStep: RuleOn<'target'> = {
  id: 'stages-out-of-step',
  title: { 'zh-CN': '分年度目标前后不一', en: 'Yearly figures out of step' },
  reason: {
    'zh-CN': '分年度数是从起点累计的：某一年比上一年退步，或到期之年还不到总目标，照它推进就达不成。',
    en: 'The figures for single years count from the start: where one falls back, or the last falls short, keeping to them misses the target.',
  },
  severity: 'warning',
  each: 'target',
  *check(target, { plan }) {
    const { stages = [], value } = target;
    if (value === undefined) return;
    const inOrder = [...stages].sort((a, b) => a.year - b.year);
    const found = inOrder.flatMap((stage, index): Text[] => {
      const before = inOrder[index - 1];
      if (before && isWorse(target, stage.value, before.value)) return [fallsBack(target, before, stage)];
      const end = lastDay(target, plan.period)?.slice(0, 4);
      const isLast = end !== undefined && stage.year >= Number(end);
      return isLast && isWorse(target, stage.value, value) ? [fallsShort(target, stage, value)] : [];
    });
    for (const message of found)
      yield {
        ...targetPlace(target),
        message,
        suggestion: {
          'zh-CN': '请核对目标跟踪表中各年末应达值，填从起点累计的数。',
          en: 'Check the figures for the ends of years in the targets sheet; they count from the start.',
        },
      };
  },
};

const isWorse = (target: Target, one: number, other: number) =>
  lowerIsBetter(target) ? one > other : one < other;

function fallsBack({ indicator, unit }: Target, before: Stage, stage: Stage): Text {
  const [was, is] = [before.value, stage.value].map((value) => figureText(value, unit));
  return {
    'zh-CN': `${quote(indicator)} ${stage.year} 年末应达 ${is}，反而不如 ${before.year} 年末的 ${was}。`,
    en: `${quote(indicator)} is to stand at ${is} at the end of ${stage.year}, worse than ${was} at the end of ${before.year}.`,
  };
}

function fallsShort({ indicator, unit }: Target, stage: Stage, value: number): Text {
  const [is, total] = [stage.value, value].map((figure) => figureText(figure, unit));
  return {
    'zh-CN': `${quote(indicator)}到期的 ${stage.year} 年末只要求 ${is}，达不到总目标 ${total}。`,
    en: `${quote(indicator)} is to stand at ${is} at the end of ${stage.year}, when ${total} is due.`,
  };
}
