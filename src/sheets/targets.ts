import { describeWay, noExpectation, origin, startValue, wayOf } from '../plan/expectation';
import type { Finding } from '../plan/finding';
import { comparatorSymbols, comparatorWords, figureText, frequencyWords } from '../plan/target';
import { latestReading } from '../plan/latest-reading';
import type { Text } from '../plan/language';
import { type RoleTerms, roleTerms } from '../plan/role-terms';
import type { Plan, SuperiorTarget, Target } from '../plan/plan';
import { addsUp, lowerIsBetter } from '../plan/target-kind';
import { targetProgress } from '../plan/target-status';
import { firstDay, lastDay, targetWindow } from '../plan/target-window';
import { earlierDay, laterDay } from '../plan/day';
import { absoluteAddress, block, cellAddress } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { chapterOfTarget } from './chapter-of-target';
import { serialDay } from './day';
import { leadsByTask } from './leads-by-task';
import { readTargets } from './read-targets';
import { readingKey, readingsFirstRow } from './readings-layout';
import type { Cell, Formula, Sheet, SheetContext, SheetSpec } from './sheet';
import { shownTarget } from './shown-target';
import { allLights, lightColours, lightText } from './status-light';
import { renamedRoles } from './renamed-roles';
import { tableStyles } from './table-style';
import { targetFormulas, type ReckonedColumn } from './target-formulas';
import { settingCells, settingStyles, withSettings } from './target-settings';
import { meaningWords } from './target-words';
import {
  stageColumn,
  targetNames,
  targetsFirstRow,
  targetsHeaderRow,
  targetsLayout,
  type StageColumn,
  type TargetColumn,
  type TargetsLayout,
} from './targets-layout';
import { taskNames } from './task-names';
import { rowHeight } from './text-size';

/** 目标跟踪: one row a figure to reach; what was reported comes from the ledger and the light follows by formula. */
export const targets: Sheet = {
  id: 'targets',
  tab: { 'zh-CN': '目标跟踪', en: 'Targets' },
  write,
  read: readTargets,
};

const words = {
  count: { 'zh-CN': '目标', en: 'targets' },
  damaged: { 'zh-CN': '原文数字疑有残缺', en: 'the printed figure seems damaged' },
  task: ({ zh, en }: RoleTerms): Text => ({
    'zh-CN': `从责任清单的任务中选择；${zh.leadUnit}随任务而定。`,
    en: `Choose one of the tasks of the list; the ${en.lead} follows the task.`,
  }),
  stage: {
    'zh-CN': '默认按匀速推算；有年度目标的，直接改成年度目标值（从起点累计到该年末）。',
    en: 'An even pace by default; where the year has a target of its own, type it in (counted from the start).',
  },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

/** Small figures as they are, large ones with thousands set apart. */
const figureFormat = '[<1000]General;#,##0';
const stageFormat = '[<1000]0.##;#,##0';

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const layout = targetsLayout(plan);
  const { at, range, firstVisible } = layout;
  const rows = targetRows(plan, layout, context);
  const table = block(targetsHeaderRow, 0, layout.rows + 1, layout.columns.length);
  const stages = layout.years.map(stageColumn);
  const hidden = Array.from({ length: firstVisible }, (_, index) => index);

  const [titleRow = [], lineRow = []] = headingCells(
    {
      title: targets.tab[language],
      line: countsLine(plan, layout, context),
      hidden: planLine(plan.title, context),
      legend: {
        column: at('measure'),
        text: allLights.map((status) => lightText(status, language)).join('　'),
      },
    },
    firstVisible,
  );

  return {
    ...blankSheet('targets', context),
    cells: [
      titleRow,
      withSettings(lineRow, plan, layout, context),
      layout.columns.map(({ header }) => header[language]),
      ...rows,
    ],
    styles: [
      ...headingStyles(firstVisible, layout.columns.length, context),
      ...settingStyles(layout, context),
      ...tableStyles(
        table,
        [
          ...([
            'number', 'baselineYear', 'comparator', 'measure', 'meaning', 'frequency', 'due', 'date', 'progress', 'light',
          ] as const).map(at),
        ],
        context,
      ), // prettier-ignore
      ...(['indicator', 'scope', 'measure', 'due', 'note', 'text'] as const).map((name) => ({
        range: range(name),
        style: { numberFormat: '@' },
      })),
      ...(['baseline', 'value', 'upTo', 'latest'] as const).map((name) => ({
        range: range(name),
        style: { numberFormat: figureFormat, horizontal: 'right' as const },
      })),
      ...([...stages, 'expected'] as const).map((name) => ({
        range: range(name),
        style: { numberFormat: stageFormat, horizontal: 'right' as const },
      })),
      ...layout.columns
        .filter(({ name }) => name === 'gap')
        .map(({ name }) => ({
          range: range(name),
          style: { numberFormat: '+General;-General;0', horizontal: 'right' as const },
        })),
      { range: range('progress'), style: { numberFormat: '0%' } },
      { range: range('date'), style: { numberFormat: 'yyyy-mm-dd' } },
    ],
    columnWidths: layout.columns.map(({ width }) => width),
    rowHeights: [
      ...headingHeights,
      30,
      ...rows.map((cells) =>
        rowHeight(
          layout.columns.slice(firstVisible).map(({ width }, index) => {
            const cell = cells[firstVisible + index] ?? null;
            const text = typeof cell === 'object' ? (cell?.value ?? '') : cell;
            return { text: typeof text === 'string' ? text : '', width };
          }),
        ),
      ),
    ],
    hiddenColumns: hidden,
    table: { name: 'Targets', range: table, ...renamedRoles(plan, context) },
    conditionalFormats: [
      ...lightColours(range('light'), palette),
      { range: range('progress'), rule: { kind: 'data-bar', colour: palette.marks.assumedLead.fill } },
    ],
    validations: [
      {
        range: range('title'),
        list: { name: taskNames.titles },
        strict: false,
        prompt: words.task(roleTerms(plan))[language],
      },
      ...(
        [
          ['comparator', comparatorWords],
          ['meaning', meaningWords],
          ['frequency', frequencyWords],
        ] as const
      ).map(([name, choices]) => ({
        range: range(name),
        list: { words: Object.values(choices).map((text) => text[language]) },
        strict: true,
      })),
    ],
    names: [
      ...settingCells(layout),
      {
        name: targetNames.rows,
        range: { ...range('number'), columns: at('measure') - at('number') + 1 },
      },
      { name: targetNames.numbers, range: range('number') },
    ],
    freeze: { rows: targetsFirstRow, columns: at('indicator') + 1 },
    print: {
      paper: 'A3',
      orientation: 'landscape',
      fitWidth: 2,
      repeatRows: [targetsHeaderRow, targetsHeaderRow],
      repeatColumns: [at('number'), at('indicator')],
      footer: words.footer[language],
    },
    tabColour: palette.marks.onCourse.colour,
  };
}

/** The tracker's rows, with what every formula comes to on the day of the context. */
function targetRows(plan: Plan, layout: TargetsLayout, context: SheetContext): Cell[][] {
  const { language } = context;
  const leads = leadsByTask(plan, language);
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, cellText(title)]));
  const chapters = chapterOfTarget(plan);
  let readingsAbove = 0;
  return plan.targets.map((target, index) => {
    const shown = shownTarget(target, language);
    const formulas = targetFormulas(target, targetsFirstRow + index, plan, layout, context);
    const written = asWritten(target);
    const { cells: stages, prior, next } = stageCells(written, plan, layout, formulas.stage, context.asOf);
    const values: Record<ReckonedColumn, string | number> = {
      ...reckoned(written, plan, readingsAbove, context),
      prior,
      next,
      title: titles.get(target.task ?? '') ?? '',
      lead: leads.get(target.task ?? '') ?? '',
    };
    readingsAbove += target.readings?.length ?? 0;
    const cells: Partial<Record<TargetColumn | StageColumn, Cell>> = {
      ...shown,
      ...Object.fromEntries(
        Object.entries(formulas.cells).map(([name, formula]) => [
          name,
          { formula, value: values[name as ReckonedColumn] },
        ]),
      ),
      ...stages,
      id: target.id,
      task: target.task ?? '',
      chapter: chapters(target) ?? '',
      number: index + 1,
      note: target.damaged ? `▲ ${words.damaged[language]}` : '',
      ...(target.superior && superiorCells(target, target.superior, layout, targetsFirstRow + index)),
    };
    return layout.columns.map(({ name }) => {
      const cell = cells[name] ?? null;
      return cell === '' ? null : cell;
    });
  });
}

/** What the formulas of a row come to. */
function reckoned(
  target: Target,
  { period, thresholds }: Plan,
  readingsAbove: number,
  { asOf, language }: SheetContext,
): Record<Exclude<ReckonedColumn, 'title' | 'lead' | 'prior' | 'next'>, string | number> {
  const { status, progress, expected } = targetProgress(target, period, asOf, thresholds);
  const latest = latestReading(target, period, asOf);
  const { start, end } = targetWindow(target, period, asOf);
  const way = wayOf(target, period, asOf);
  const serial = (iso: string | undefined) => (iso ? serialDay(iso) : '');
  const row =
    readingsFirstRow + 1 + readingsAbove + (latest ? (target.readings ?? []).lastIndexOf(latest) : 0);
  return {
    window: { 'per-year': 12, 'per-term': 6 }[target.frequency as 'per-year' | 'per-term'] ?? 0,
    lower: lowerIsBetter(target) ? 1 : 0,
    sums: addsUp(target) ? 1 : 0,
    begin: serial(firstDay(target, period)),
    final: serial(lastDay(target, period)),
    start: serial(start),
    end: serial(end),
    origin: origin(target) ?? '',
    from: startValue(target) ?? '',
    key: latest ? readingKey(serialDay(latest.date), row) : 0,
    day: start && end ? serial(laterDay(start, earlierDay(end, latest?.date ?? asOf))) : '',
    latest: latest?.value ?? '',
    date: serial(latest?.date),
    expected: expected ?? '',
    progress: progress ?? '',
    light: lightText(status, language),
    reckoning: (way ? describeWay(way) : noExpectation(target, period))?.[language] ?? '',
  };
}

/** A target in words as its row has it: nothing is demanded, nothing is counted. */
function asWritten(target: Target): Target {
  if (target.value !== undefined) return target;
  const { relative: _, ...rest } = target;
  return { ...rest, comparator: '=', frequency: 'unknown' };
}

/** Year-end figures: those set for the year as they are, the others by formula. */
function stageCells(
  target: Target,
  { period }: Plan,
  { years }: TargetsLayout,
  formula: (year: number) => string,
  asOf: string,
): {
  readonly cells: Partial<Record<StageColumn, Cell>>;
  readonly prior: string | number;
  readonly next: string | number;
} {
  const { stages: set = [], ...even } = target;
  const defaults = new Map(
    wayOf(even, period, asOf)?.stages.map(({ day, value }) => [Number(day.slice(0, 4)), value]),
  );
  const setFor = new Map(set.map(({ year, value }) => [year, value]));
  const shown = (year: number) =>
    years.includes(year) ? (setFor.get(year) ?? defaults.get(year) ?? '') : '';
  const cells = years.map((year) => [
    stageColumn(year),
    setFor.get(year) ?? ({ formula: formula(year), value: defaults.get(year) ?? '' } satisfies Formula),
  ]);

  const from = startValue(target);
  const { start, end } = targetWindow(target, period, asOf);
  const reached = {
    cells: Object.fromEntries(cells) as Partial<Record<StageColumn, Cell>>,
    prior: '',
    next: '',
  };
  if (years.length === 0 || from === undefined || target.value === undefined || !start || !end)
    return reached;
  const day = laterDay(start, earlierDay(end, latestReading(target, period, asOf)?.date ?? asOf));
  const [year, first, last] = [day, start, end].map((one) => Number(one.slice(0, 4))) as [
    number,
    number,
    number,
  ];
  return {
    ...reached,
    prior: year <= first ? from : shown(year - 1),
    next: year >= last ? target.value : shown(year),
  };
}

function superiorCells(target: Target, superior: SuperiorTarget, layout: TargetsLayout, row: number) {
  const value = cellAddress(row, layout.at('value'));
  const sign = comparatorSymbols[superior.comparator];
  const due = superior.due === undefined ? '' : `（${superior.due}）`;
  return {
    superior: `${sign} ${figureText(superior.value, superior.unit)}${due}`,
    gap: {
      formula: `=IF(ISNUMBER(${value}),${value}-${superior.value},"")`,
      value: target.value === undefined ? '' : target.value - superior.value,
    },
  };
}

function countsLine(plan: Plan, layout: TargetsLayout, context: SheetContext): Formula {
  const { language } = context;
  const lights = absoluteAddress(layout.range('light'));
  const statuses = plan.targets.map(
    (target) => targetProgress(target, plan.period, context.asOf, plan.thresholds).status,
  );
  const counted = (['met', 'behind', 'farBehind', 'overdue', 'noStatement'] as const).map((status) => ({
    formula: `&" · ${lightText(status, language)} "&COUNTIF(${lights},"${lightText(status, language)}")`,
    value: ` · ${lightText(status, language)} ${statuses.filter((other) => other === status).length}`,
  }));
  return {
    formula: `=${cellAddress(1, 0)}&" · ${words.count[language]} "&COUNTIF(${lights},"?*")${counted.map(({ formula }) => formula).join('')}`,
    value: `${planLine(plan.title, context)} · ${words.count[language]} ${plan.targets.length}${counted.map(({ value }) => value).join('')}`,
  };
}
