import type { Plan } from '../plan/plan';
import { targetProgress, type TargetStatus } from '../plan/target-status';
import { addressOn } from './address';
import { chapterOfTarget } from './chapter-of-target';
import { leadsByTask } from './leads-by-task';
import type { Cell, ConditionalFormat, Range, SheetContext, StyledRange } from './sheet';
import { allLights } from './status-light';
import { targetsLayout, type TargetColumn } from './targets-layout';

export const progressWords = {
  what: { 'zh-CN': '范围', en: 'Of' },
  total: { 'zh-CN': '合计', en: 'Total' },
  all: { 'zh-CN': '全部目标', en: 'All targets' },
  bySection: { 'zh-CN': '一、按类别', en: 'By section' },
  noSection: { 'zh-CN': '总体目标', en: 'Of the plan as a whole' },
  byLead: {
    'zh-CN': '二、按{heading}（联合{lead}的，各计一次）',
    en: 'By {lead} (a target of several counts for each)',
  },
  moreLeads: {
    'zh-CN': '另有 {n} 个{heading}，滞后的目标较少，见目标跟踪。',
    en: '{n} more units, with fewer late targets: see the tracker.',
  },
  noLead: { 'zh-CN': '没有{heading}', en: 'No {lead}' },
  late: { 'zh-CN': '三、滞后和逾期的目标', en: 'Late targets' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  demand: { 'zh-CN': '要求', en: 'Demand' },
  latest: { 'zh-CN': '最新值', en: 'Latest' },
  due: { 'zh-CN': '时限', en: 'Due' },
  light: { 'zh-CN': '状态', en: 'Status' },
  noneLate: { 'zh-CN': '没有滞后和逾期的目标。', en: 'Nothing is late.' },
  moreLate: { 'zh-CN': '其余 {n} 项见目标跟踪。', en: '{n} more: see the tracker.' },
  changes: { 'zh-CN': '四、比上期（{day}）的变化', en: 'Changes since the last reports ({day})' },
  firstRound: {
    'zh-CN': '四、比上期的变化：只有一期填报，暂无比较。',
    en: 'Changes: there is but one round of reports to go by.',
  },
  noChange: { 'zh-CN': '没有变化。', en: 'Nothing has changed.' },
  moreChanges: { 'zh-CN': '另有 {n} 项变化。', en: '{n} more have changed.' },
  before: { 'zh-CN': '上期', en: 'Before' },
  now: { 'zh-CN': '本期', en: 'Now' },
} as const;

/** The page is laid out on one set of columns: what is counted, the total, one column a light. */
export const reportColumns = { key: 0, name: 1, total: 2, firstLight: 3 } as const;
export const reportLights = [...allLights, 'none'] as const;
const lastColumn = reportColumns.firstLight + reportLights.length - 1;
export const reportWidth = lastColumn + 1;

/** One block of the page; ranges are asked for once its first row is known. */
export interface ReportBlock {
  readonly rows: readonly (readonly Cell[])[];
  readonly styles?: (row: number) => readonly StyledRange[];
  readonly merges?: (row: number) => readonly Range[];
  readonly colours?: (row: number) => readonly ConditionalFormat[];
  readonly heights?: readonly number[];
}

/** What all blocks go by. */
export interface ReportFacts {
  readonly plan: Plan;
  readonly context: SheetContext;
  readonly statuses: readonly TargetStatus[];
  /** As the tracker shows them. */
  readonly leads: readonly string[];
  readonly chapters: readonly (string | undefined)[];
  /** The address of one column of the tracker. */
  readonly cells: (name: TargetColumn) => string;
}

export function factsOf(plan: Plan, context: SheetContext): ReportFacts {
  const layout = targetsLayout(plan);
  const leads = leadsByTask(plan, context.language);
  return {
    plan,
    context,
    statuses: plan.targets.map(
      (target) => targetProgress(target, plan.period, context.asOf, plan.thresholds).status,
    ),
    leads: plan.targets.map(({ task }) => leads.get(task ?? '') ?? ''),
    chapters: plan.targets.map(chapterOfTarget(plan)),
    cells: (name) => addressOn(context.tabs.targets, layout.range(name)),
  };
}

/** A block, once it is known in which row it begins. */
export type BlockMaker = (row: number) => ReportBlock;
