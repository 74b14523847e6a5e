import { englishCount } from '../../plan/english-count';
import type { Target } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const missingBaselines: RuleOn<'plan'> = {
  id: 'missing-baselines',
  title: { 'zh-CN': '指标缺基期值', en: 'Targets without baseline' },
  reason: {
    'zh-CN': '没有基期值，期末指标的序时进度无从推算。',
    en: 'Without a baseline the progress expected by today cannot be worked out.',
  },
  severity: 'notice',
  each: 'plan',
  *check(plan) {
    const without = plan.targets.filter(needsBaseline);
    const [first] = without;
    if (!first) return;
    yield {
      ...targetPlace(first),
      message: {
        'zh-CN': `${without.length} 个期末指标没有基期值（如${quote(first.indicator)}）。`,
        en: `${englishCount(without.length, 'target to be reached at the end has', 'targets to be reached at the end have')} no baseline (such as ${quote(first.indicator)}).`,
      },
      suggestion: {
        'zh-CN': '有上期数据的，请填入目标跟踪表。',
        en: 'Fill in the earlier figures where you have them.',
      },
    };
  },
};

/** Totals start from nothing; only a level reached at the end starts from somewhere. */
function needsBaseline(target: Target): boolean {
  return (
    target.value !== undefined && target.frequency === 'at-deadline' && !target.baseline && !target.damaged
  );
}
