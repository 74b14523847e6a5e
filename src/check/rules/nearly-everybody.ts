import { englishCount } from '../../plan/english-count';
import type { Task } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

/** Below this many units, naming most of them is natural. */
const fewUnits = 10;

export const nearlyEverybody: RuleOn<'plan'> = {
  id: 'nearly-everybody',
  title: { 'zh-CN': '几乎所有单位都参与', en: 'Nearly every unit takes part' },
  reason: {
    'zh-CN': '人人都列上，就看不出这项任务真正靠谁。',
    en: 'A row that names everybody does not show who the task depends on.',
  },
  severity: 'warning',
  threshold: {
    value: 90,
    meaning: {
      'zh-CN': '一项任务列出的单位占名录的百分之几时提示',
      en: 'per cent of all units that one task names',
    },
  },
  each: 'plan',
  *check(plan, facts, threshold) {
    const many = (plan.units.length * threshold) / 100;
    if (plan.units.length < fewUnits || facts.longestRow < many) return;
    let [first, crowded]: [Task | undefined, number] = [undefined, 0];
    for (const task of plan.tasks) {
      if (task.assignments.length < many) continue;
      first ??= task;
      crowded++;
    }
    if (!first) return;
    yield {
      task: first.id,
      field: 'co',
      message: {
        'zh-CN': `有 ${crowded} 项任务列了全部 ${plan.units.length} 个单位中的几乎所有单位（如${quote(taskName(first))}）。`,
        en: `${englishCount(crowded, 'task names', 'tasks name')} nearly all of the ${plan.units.length} units (such as ${quote(taskName(first))}).`,
      },
      suggestion: {
        'zh-CN': '请只保留真正承担工作的单位。',
        en: 'Keep only the units that have work to do in them.',
      },
    };
  },
};
