import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { stageYears } from '../plan/expectation';
import { isWindowed } from '../plan/target-kind';
import { firstDay, lastDay } from '../plan/target-window';
import { roleHeadings } from '../plan/role-signs';
import { block } from './address';
import type { Range } from './sheet';

/** What every tracker shows, from the first column on; `stages` stands where the years have theirs. */
const columns = {
  // Hidden: what formulas need on the way.
  id: column('id', 8),
  task: column('task id', 8),
  chapter: column('section id', 8),
  window: column('months', 8),
  lower: column('lower', 8),
  sums: column('sums', 8),
  begin: column('begin', 8),
  final: column('final', 8),
  start: column('start', 8),
  end: column('end', 8),
  origin: column('origin', 8),
  from: column('from', 8),
  key: column('key', 8),
  day: column('day', 8),
  prior: column('prior', 8),
  next: column('next', 8),
  // For people.
  number: column({ 'zh-CN': '序号', en: 'No.' }, 6),
  indicator: column({ 'zh-CN': '指标', en: 'Indicator' }, 28),
  scope: column({ 'zh-CN': '范围', en: 'Scope' }, 12),
  title: column({ 'zh-CN': '任务', en: 'Task' }, 22),
  // Headed by what the plan calls the role.
  lead: column('', 18),
  baseline: column({ 'zh-CN': '基期值', en: 'Baseline' }, 9),
  baselineYear: column({ 'zh-CN': '基期年', en: 'Baseline year' }, 8),
  comparator: column({ 'zh-CN': '要求', en: 'Demand' }, 9),
  value: column({ 'zh-CN': '目标值', en: 'Target value' }, 11),
  upTo: column({ 'zh-CN': '上限', en: 'Up to' }, 9),
  measure: column({ 'zh-CN': '计量单位', en: 'Unit of measure' }, 10),
  meaning: column({ 'zh-CN': '数值含义', en: 'Figure is' }, 10),
  frequency: column({ 'zh-CN': '口径', en: 'Counted' }, 11),
  due: column({ 'zh-CN': '时限', en: 'Due' }, 12),
  stages: column('', 10),
  latest: column({ 'zh-CN': '最新值', en: 'Latest' }, 11),
  date: column({ 'zh-CN': '填报日期', en: 'Reported' }, 12),
  expected: column({ 'zh-CN': '应达值', en: 'Expected to date' }, 11),
  progress: column({ 'zh-CN': '进度', en: 'Progress' }, 12),
  light: column({ 'zh-CN': '状态', en: 'Status' }, 14),
  reckoning: column({ 'zh-CN': '应达值怎么算', en: 'How it is reckoned' }, 30),
  superior: column({ 'zh-CN': '上级目标', en: 'Superior target' }, 18),
  gap: column({ 'zh-CN': '与上级之差', en: 'Difference' }, 10),
  note: column({ 'zh-CN': '备注', en: 'Note' }, 18),
  text: column({ 'zh-CN': '原文', en: 'Source clause' }, 40),
} as const;

function column(header: string | Text, width: number) {
  return { header: typeof header === 'string' ? { 'zh-CN': header, en: header } : header, width };
}

export type TargetColumn = Exclude<keyof typeof columns, 'stages'>;

const names = Object.keys(columns) as (keyof typeof columns)[];
const firstVisible = names.indexOf('number');

/** The headers that a tracker is known by; a plan without superior targets has two columns less. */
export function targetHeaders(
  plan: Pick<Plan, 'roleSigns'>,
): Readonly<Record<Exclude<TargetColumn, 'superior' | 'gap'>, Text>> {
  const { lead } = roleHeadings(plan);
  return { ...constantHeaders, lead };
}

const constantHeaders = Object.fromEntries(
  names
    .filter((name) => !['stages', 'superior', 'gap'].includes(name))
    .map((name) => [name, columns[name].header]),
) as ReturnType<typeof targetHeaders>;

/** The tracker of one plan: which columns it has, and where. */
export interface TargetsLayout {
  readonly columns: readonly {
    readonly name: TargetColumn | StageColumn;
    readonly header: Text;
    readonly width: number;
  }[];
  /** The years at whose ends something is due before the end. */
  readonly years: readonly number[];
  readonly firstVisible: number;
  readonly rows: number;
  at(name: TargetColumn | StageColumn): number;
  /** One column without its header; a table has at least one row. */
  range(name: TargetColumn | StageColumn): Range;
}

export type StageColumn = `stage ${number}`;

export function stageColumn(year: number): StageColumn {
  return `stage ${year}`;
}

export function stageHeader(year: number): Text {
  return { 'zh-CN': `${year}年末应达`, en: `By end of ${year}` };
}

export const targetsHeaderRow = 2;
export const targetsFirstRow = targetsHeaderRow + 1;

export function targetsLayout(plan: Plan): TargetsLayout {
  const years = allStageYears(plan);
  const compared = plan.targets.some(({ superior }) => superior !== undefined);
  const shown = names.flatMap((name): TargetsLayout['columns'] => {
    if (name === 'stages')
      return years.map((year) => ({
        name: stageColumn(year),
        header: stageHeader(year),
        width: columns.stages.width,
      }));
    if (!compared && (name === 'superior' || name === 'gap')) return [];
    if (name === 'lead') return [{ name, ...columns.lead, header: roleHeadings(plan).lead }];
    return [{ name, ...columns[name] }];
  });
  const places = new Map(shown.map(({ name }, index) => [name, index]));
  const at = (name: TargetColumn | StageColumn) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`This tracker has no column “${name}”.`);
    return place;
  };
  const rows = Math.max(1, plan.targets.length);
  return {
    columns: shown,
    years,
    firstVisible,
    rows,
    at,
    range: (name) => block(targetsFirstRow, at(name), rows),
  };
}

/** From the first year of any target to the last but one, so that one column serves all. */
function allStageYears({ targets, period }: Plan): readonly number[] {
  const windows = targets
    .filter((target) => target.value !== undefined && !isWindowed(target))
    .map((target) => ({ start: firstDay(target, period), end: lastDay(target, period) }));
  const known = windows.flatMap(({ start, end }) => (start && end && start < end ? [{ start, end }] : []));
  if (known.length === 0) return [];
  return stageYears({
    start: known.map(({ start }) => start).sort()[0] as string,
    end: known
      .map(({ end }) => end)
      .sort()
      .at(-1) as string,
  });
}

/** Names of the workbook by which formulas of any sheet reach the tracker. */
export const targetNames = {
  /** From the number to the unit of measure. */
  rows: 'TargetRows',
  numbers: 'TargetNumbers',
} as const;

/** The place of a column among those that `targetNames.rows` covers, counted from 1. */
export function targetColumnInRows(name: TargetColumn): number {
  return names.indexOf(name) - names.indexOf('number') + 1;
}
