import type { Finding } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { roleMarks, roleNames } from '../plan/role-signs';
import { roleTerms } from '../plan/role-terms';
import { absoluteAddress, addressOn, block, cellAddress, rangeAddress } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { listRange } from './list-layout';
import { matrixColumns, matrixLayout, matrixRows, unitColumn, type MatrixLayout } from './matrix-layout';
import { coCount, leadCount, taskMarks, type MatrixMarks } from './matrix-mark';
import { sectionTitle } from './outline';
import { namesLead } from './missing-lead';
import { allPalettes } from './palette';
import type { Cell, ChartSpec, Formula, Sheet, SheetContext, SheetSpec } from './sheet';
import { tableStyles } from './table-style';
import { rowHeight, textWidth } from './text-size';
import { separator } from './unit-cell';
import { workloadColumns, workloadHeaderRow, workloadRange, workloadRowOf } from './workload-layout';

/** 单位工作量: how many tasks each unit leads and shares, counted live on the matrix. */
export const workload: Sheet = {
  id: 'workload',
  tab: { 'zh-CN': '单位工作量', en: 'Workload' },
  write,
};

const { missingLead } = allPalettes[0].marks;

const words = {
  unit: { 'zh-CN': '单位', en: 'Unit' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  total: { 'zh-CN': '合计', en: 'Total' },
  share: { 'zh-CN': '占比', en: 'Share' },
  collective: { 'zh-CN': '集合', en: 'collective' },
  single: { 'zh-CN': '单位', en: 'unit' },
  list: { 'zh-CN': '责任清单列名次数', en: 'Names in the list' },
  agrees: { 'zh-CN': '✓ 一致', en: '✓ agrees' },
  differs: { 'zh-CN': '不一致', en: 'differs' },
  differsWhy: {
    'zh-CN': '相差时：清单已改而矩阵未更新，或同一任务内某单位重复列名。',
    en: 'Where they differ, the list was edited after the matrix, or a task names a unit twice.',
  },
  units: { 'zh-CN': '单位', en: 'units' },
  chartMost: { 'zh-CN': '（前 {n} 个单位）', en: ' (first {n} units)' },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

/** Words for the roles; where the office has none of its own, those that are usual over counts. */
function roleWordsOf(plan: Plan): Readonly<Record<'leads' | 'cos' | 'never' | 'chart', Text>> {
  const { lead, co } = roleNames(plan);
  const { words: chosen } = plan.roleSigns ?? {};
  const { en } = roleTerms(plan);
  const [zhLead, zhCo] = [lead['zh-CN'], chosen?.['zh-CN'] ? co['zh-CN'] : '责任'];
  return {
    leads: { 'zh-CN': zhLead, en: chosen?.en ? lead.en : 'Leads' },
    cos: co,
    never: { 'zh-CN': `从不${zhLead}`, en: `never ${en.lead}` },
    chart: {
      'zh-CN': `各单位${zhLead}与${zhCo}任务数`,
      en: `Tasks of each unit, as ${en.lead} and among ${en.coUnits}`,
    },
  };
}

/** More bars than this do not fit a page with their names. */
const mostBars = 24;

/** Names that lead somewhere are not wrapped by LibreOffice: the column is as wide as the longest, within reason. */
function unitWidth({ loads }: MatrixLayout): number {
  const longest = Math.max(0, ...loads.map(({ unit }) => textWidth(unit.name)));
  return Math.min(48, Math.max(30, longest + 2));
}

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const layout = matrixLayout(plan);
  const roleWords = roleWordsOf(plan);
  const chapters = layout.outline.chapters;
  const chapterColumn = workloadColumns.firstChapter;
  const columns = chapterColumn + chapters.length;
  const unitRows = Math.max(1, layout.loads.length);
  const totalRow = workloadRowOf(unitRows);
  const chapterWidth = chapters.length > 8 ? 9 : 12;
  const nameWidth = unitWidth(layout);
  const widths = [nameWidth, 8, 9, 11, 9, 9, ...chapters.map(() => chapterWidth)];
  const headers = [
    ...[words.unit, words.kind, roleWords.leads, roleWords.cos, words.total, words.share].map(
      (word) => word[language],
    ),
    ...chapters.map((chapter) => cellText(sectionTitle(chapter))),
  ];
  const whole = block(workloadHeaderRow, 0, unitRows + 3, columns);
  const numbers = Array.from({ length: columns - 1 }, (_, index) => index + 1);
  const chartRow = totalRow + 4;

  return {
    ...blankSheet('workload', context),
    cells: [
      ...headingCells(
        {
          title: workload.tab[language],
          line: planLine(plan.title, context),
          legend: {
            column: workloadColumns.leads,
            text: counts(layout, roleWords.never[language], language),
          },
        },
        workloadColumns.unit,
      ),
      headers,
      ...unitCells(layout, roleMarks(plan), context),
      ...totalCells(plan, layout, context),
      [words.differsWhy[language]],
    ],
    styles: [
      ...headingStyles(0, columns, context),
      ...tableStyles(whole, numbers, context),
      {
        range: block(workloadRowOf(0), workloadColumns.leads, unitRows + 2, 3),
        style: { numberFormat: '0' },
      },
      {
        range: block(workloadRowOf(0), workloadColumns.share, unitRows + 1),
        style: { numberFormat: '0.0%' },
      },
      // Zeros of a section stay out of sight: they would hide what there is.
      {
        range: block(workloadRowOf(0), chapterColumn, unitRows, Math.max(1, chapters.length)),
        style: { numberFormat: '0;-0;;@' },
      },
      { range: block(totalRow, 0, 1, columns), style: { ...palette.band, bold: true } },
      { range: block(totalRow + 1, 0, 1, columns), style: { colour: palette.quiet, size: 9 } },
      { range: block(totalRow + 2, 0), style: { colour: palette.quiet, size: 9, italic: true } },
    ],
    columnWidths: widths,
    rowHeights: [
      ...headingHeights,
      rowHeight(headers.map((text, column) => ({ text, width: widths[column] ?? 0 }))),
      ...layout.loads.map(({ unit }) => rowHeight([{ text: unit.name, width: nameWidth }])),
    ],
    conditionalFormats: [
      {
        range: workloadRange(layout, workloadColumns.leads),
        rule: { kind: 'data-bar', colour: palette.marks.assumedLead.fill },
      },
      {
        range: workloadRange(layout, workloadColumns.total),
        rule: { kind: 'data-bar', colour: palette.line },
      },
      {
        range: block(totalRow + 1, workloadColumns.share),
        rule: {
          kind: 'formula',
          formula: `=LEFT(${absoluteAddress(block(totalRow + 1, workloadColumns.share))},1)="${missingLead.symbol}"`,
          style: {
            colour: palette.marks.missingLead.colour,
            fill: palette.marks.missingLead.fill,
            bold: true,
          },
        },
      },
    ],
    links: layout.loads.map((_, index) => ({
      row: workloadRowOf(index),
      column: workloadColumns.unit,
      to: { sheet: 'matrix', row: matrixRows.header, column: matrixColumns.first + index },
    })),
    charts: layout.loads.length > 0 ? [chart(layout, roleWords, { row: chartRow, columns }, context)] : [],
    freeze: { rows: workloadHeaderRow + 1, columns: 1 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [workloadHeaderRow, workloadHeaderRow],
      // A short table and its chart share a page.
      ...(unitRows > 12 ? { breaks: [chartRow] } : {}),
      footer: words.footer[language],
    },
    tabColour: palette.marks.assumedLead.fill,
  };
}

/** `单位 32 · 从不牵头 22`, counted live. */
function counts(layout: MatrixLayout, neverLead: string, language: Language): Formula {
  const names = absoluteAddress(workloadRange(layout, workloadColumns.unit));
  const leads = absoluteAddress(workloadRange(layout, workloadColumns.leads));
  const never = layout.loads.filter((load) => load.leads === 0).length;
  return {
    formula:
      `="${words.units[language]} "&COUNTA(${names})` +
      `&" · ${neverLead} "&SUMPRODUCT((${names}<>"")*(${leads}=0))`,
    value: `${words.units[language]} ${layout.loads.length} · ${neverLead} ${never}`,
  };
}

function unitCells(layout: MatrixLayout, symbols: MatrixMarks, { language, tabs }: SheetContext): Cell[][] {
  const { loads } = layout;
  const all = loads.reduce((sum, { leads, cos }) => sum + leads + cos, 0);
  const byChapter = chapterCounts(layout);
  if (loads.length === 0) return [[]];
  const totals = absoluteAddress(workloadRange(layout, workloadColumns.total));
  return loads.map(({ unit, leads, cos }, index): Cell[] => {
    const row = workloadRowOf(index);
    const marks = unitColumn(layout, unit);
    const onMatrix = addressOn(tabs.matrix, marks);
    const total = cellAddress(row, workloadColumns.total);
    return [
      cellText(unit.name),
      (unit.kind === 'collective' ? words.collective : words.single)[language],
      { formula: `=${leadCount(onMatrix, symbols)}`, value: leads },
      { formula: `=${coCount(onMatrix, symbols)}`, value: cos },
      {
        formula: `=${cellAddress(row, workloadColumns.leads)}+${cellAddress(row, workloadColumns.cos)}`,
        value: leads + cos,
      },
      {
        formula: `=IF(SUM(${totals})=0,0,${total}/SUM(${totals}))`,
        value: all === 0 ? 0 : (leads + cos) / all,
      },
      ...layout.chapterRows.map((rows, chapter): Cell => {
        const inChapter = addressOn(tabs.matrix, { ...marks, ...rows });
        return {
          formula: `=${leadCount(inChapter, symbols)}+${coCount(inChapter, symbols)}`,
          value: byChapter[chapter]?.get(unit.id) ?? 0,
        };
      }),
    ];
  });
}

/** For each chapter, how many of its tasks every unit has. */
function chapterCounts(layout: MatrixLayout): Map<string, number>[] {
  const counts = layout.chapterRows.map(() => new Map<string, number>());
  for (const entry of layout.outline.entries) {
    const count = entry.kind === 'task' ? counts[entry.chapter] : undefined;
    if (entry.kind !== 'task' || !count) continue;
    for (const unit of taskMarks(entry.task.assignments).keys()) count.set(unit, (count.get(unit) ?? 0) + 1);
  }
  return counts;
}

/** The sums, and beneath them how often the list names a unit, which must come to the same. */
function totalCells(plan: Plan, layout: MatrixLayout, { language, tabs }: SheetContext): Cell[][] {
  const { loads } = layout;
  const totalRow = workloadRowOf(Math.max(1, loads.length));
  const sumOf = (column: number, value: number): Formula => ({
    formula: `=SUM(${rangeAddress(workloadRange(layout, column))})`,
    value,
  });
  const leads = loads.reduce((sum, load) => sum + load.leads, 0);
  const cos = loads.reduce((sum, load) => sum + load.cos, 0);
  const byChapter = chapterCounts(layout).map((counts) =>
    [...counts.values()].reduce((sum, n) => sum + n, 0),
  );

  const names = absoluteAddress(workloadRange(layout, workloadColumns.unit));
  const { mark } = separator[language];
  /** Separators between names, less those that stand inside a name, and one name more for every filled cell. */
  const namesInList = (column: 'lead' | 'co', own: number) => {
    const cells = addressOn(tabs.list, listRange(plan, column));
    const counts = absoluteAddress(workloadRange(layout, own));
    return (
      `SUMPRODUCT(${namesLead(cells)}*(1+LEN(${cells})-LEN(SUBSTITUTE(${cells},"${mark}",""))))` +
      `-SUMPRODUCT(${counts}*(LEN(${names})-LEN(SUBSTITUTE(${names},"${mark}",""))))`
    );
  };
  const listed = (role: 'lead' | 'co') =>
    plan.tasks.reduce(
      (sum, task) => sum + task.assignments.filter((assignment) => assignment.role === role).length,
      0,
    );
  const [listLeads, listCos] = [listed('lead'), listed('co')];
  const [total, list] = [totalRow, totalRow + 1].map((row) => (column: number) => cellAddress(row, column));
  if (!total || !list) return [];
  const differs = `${missingLead.symbol} ${words.differs[language]}`;
  return [
    [
      words.total[language],
      null,
      sumOf(workloadColumns.leads, leads),
      sumOf(workloadColumns.cos, cos),
      sumOf(workloadColumns.total, leads + cos),
      sumOf(workloadColumns.share, leads + cos === 0 ? 0 : 1),
      ...byChapter.map((count, chapter) => sumOf(workloadColumns.firstChapter + chapter, count)),
    ],
    [
      words.list[language],
      null,
      { formula: `=${namesInList('lead', workloadColumns.leads)}`, value: listLeads },
      { formula: `=${namesInList('co', workloadColumns.cos)}`, value: listCos },
      {
        formula: `=${list(workloadColumns.leads)}+${list(workloadColumns.cos)}`,
        value: listLeads + listCos,
      },
      {
        formula:
          `=IF(AND(${list(workloadColumns.leads)}=${total(workloadColumns.leads)},` +
          `${list(workloadColumns.cos)}=${total(workloadColumns.cos)}),"${words.agrees[language]}","${differs}")`,
        value: listLeads === leads && listCos === cos ? words.agrees[language] : differs,
      },
    ],
  ];
}

function chart(
  layout: MatrixLayout,
  roleWords: ReturnType<typeof roleWordsOf>,
  { row, columns }: { readonly row: number; readonly columns: number },
  { language, palette }: SheetContext,
): ChartSpec {
  const bars = Math.min(mostBars, layout.loads.length);
  const first = (column: number) => ({ ...workloadRange(layout, column), rows: bars });
  const more = layout.loads.length > bars ? words.chartMost[language].replace('{n}', String(bars)) : '';
  return {
    title: roleWords.chart[language] + more,
    categories: first(workloadColumns.unit),
    series: [
      {
        name: roleWords.leads[language],
        values: first(workloadColumns.leads),
        colour: palette.marks.lead.fill,
      },
      {
        name: roleWords.cos[language],
        values: first(workloadColumns.cos),
        colour: palette.marks.assumedLead.fill,
      },
    ],
    anchor: block(row, 0, Math.max(12, Math.ceil(bars * 1.3) + 5), Math.min(columns, 12)),
  };
}
