import type { Text } from '../plan/language';

export type TargetColumn =
  | 'id'
  | 'task'
  | 'start'
  | 'end'
  | 'indicator'
  | 'scope'
  | 'lead'
  | 'baseline'
  | 'comparator'
  | 'value'
  | 'measure'
  | 'frequency'
  | 'due'
  | 'latest'
  | 'date'
  | 'expected'
  | 'progress'
  | 'light'
  | 'note'
  | 'text';

/** The columns of the targets from the first on; those in Latin letters are hidden. */
export const targetHeaders: Readonly<Record<TargetColumn, Text>> = {
  id: { 'zh-CN': 'id', en: 'id' },
  task: { 'zh-CN': 'task', en: 'task' },
  start: { 'zh-CN': 'start', en: 'start' },
  end: { 'zh-CN': 'end', en: 'end' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  scope: { 'zh-CN': '范围', en: 'Scope' },
  lead: { 'zh-CN': '牵头单位', en: 'Lead' },
  baseline: { 'zh-CN': '基期值', en: 'Baseline' },
  comparator: { 'zh-CN': '要求', en: 'Demand' },
  value: { 'zh-CN': '目标值', en: 'Target value' },
  measure: { 'zh-CN': '计量单位', en: 'Unit of measure' },
  frequency: { 'zh-CN': '口径', en: 'Counted' },
  due: { 'zh-CN': '时限', en: 'Due' },
  latest: { 'zh-CN': '最新值', en: 'Latest' },
  date: { 'zh-CN': '填报日期', en: 'Date' },
  expected: { 'zh-CN': '应达进度', en: 'Expected' },
  progress: { 'zh-CN': '进度', en: 'Progress' },
  light: { 'zh-CN': '状态', en: 'Status' },
  note: { 'zh-CN': '备注', en: 'Note' },
  text: { 'zh-CN': '原文', en: 'Source clause' },
};

export const targetColumns = Object.keys(targetHeaders) as readonly TargetColumn[];

export const targetsHeaderRow = 2;
export const targetsFirstRow = targetsHeaderRow + 1;
