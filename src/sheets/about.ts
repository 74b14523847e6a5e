import type { Finding, Severity } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { LeadRule, Plan } from '../plan/plan';
import { roleMarks } from '../plan/role-signs';
import { inRoleWords, type RoleTerms, type RoleText, roleTerms } from '../plan/role-terms';
import type { LeadGap } from '../plan/shared-duty';
import { byGap } from '../plan/thresholds';
import { openFindings } from '../plan/waiver';
import { block } from './address';
import { blankSheet, font, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { gapSeverity, missingLeadCount } from './missing-lead';
import { markText, paletteOf, type Meaning } from './palette';
import type { Cell, Sheet, SheetContext, SheetId, SheetSpec, SheetValues, StyledRange } from './sheet';
import { rowHeight } from './text-size';

/** 说明: all that a reader without the add-in needs to understand the workbook and to work on with it. */
export const about: Sheet = {
  id: 'about',
  tab: { 'zh-CN': '说明', en: 'About' },
  write,
};

const labelWidth = 22;
const textWidth = 92;

const asOfLabel: Text = { 'zh-CN': '截至日期', en: 'As of' };

/** The language and the day that all sheets were written in and as of; undefined where people have changed what says so. */
export function writtenAs(
  values: SheetValues,
): { readonly language: Language; readonly asOf: string } | undefined {
  for (const language of ['zh-CN', 'en'] as const) {
    const label = asOfLabel[language];
    const row = values.find((cells) => cells.includes(label)) ?? [];
    const asOf = row.slice(row.indexOf(label) + 1).find((cell) => cell !== null);
    if (typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf)) return { language, asOf };
  }
  return undefined;
}

/** A line is a heading, or a label with its text; a label may be a mark and then looks like it. */
type Line =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'entry'; readonly label: string; readonly text: string; readonly meaning?: Meaning };

function write(plan: Plan, findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const lines = allLines(plan, findings, context);
  const firstRow = headingHeights.length;
  return {
    ...blankSheet('about', context),
    cells: [
      ...headingCells({ title: about.tab[language], line: planLine(plan.title, context) }, 0),
      ...lines.map((line): Cell[] =>
        line.kind === 'heading' ? [line.text] : [cellText(line.label), cellText(line.text)],
      ),
    ],
    styles: [
      ...headingStyles(0, 2, context),
      {
        range: block(firstRow, 0, lines.length, 2),
        style: { font, size: 10, colour: palette.text, vertical: 'center', wrap: true },
      },
      ...lines.flatMap((line, index): StyledRange[] => {
        const row = firstRow + index;
        if (line.kind === 'heading')
          return [
            { range: block(row, 0, 1, 2), style: { ...palette.band, bold: true, size: 11, wrap: false } },
          ];
        if (!line.meaning) return [];
        const { colour, fill } = palette.marks[line.meaning];
        return [{ range: block(row, 0), style: { colour, fill, horizontal: 'center' } }];
      }),
    ],
    columnWidths: [labelWidth, textWidth],
    rowHeights: [
      ...headingHeights,
      ...lines.map((line) =>
        line.kind === 'heading'
          ? 24
          : rowHeight([
              { text: line.label, width: labelWidth },
              { text: line.text, width: textWidth },
            ]),
      ),
    ],
    // No heading stands over the labels and the texts: the line on the list, which there always is, is known as well.
    headings: firstRow + lines.findIndex((line) => line.kind === 'entry' && line.label === context.tabs.list),
    print: { paper: 'A4', orientation: 'portrait', fitWidth: 1 },
    tabColour: palette.quiet,
  };
}

function allLines(plan: Plan, findings: readonly Finding[], context: SheetContext): Line[] {
  const { language, tabs, rules, asOf } = context;
  const { behind, farBehind, dueSoon } = plan.thresholds ?? byGap;
  const { marks } = paletteOf(plan);
  const roles = roleTerms(plan);
  const { zh, en } = roles;
  const heading = (text: Text): Line => ({ kind: 'heading', text: text[language] });
  const entry = (label: Text, text: Text): Line => ({
    kind: 'entry',
    label: label[language],
    text: text[language],
  });
  const mark = (meaning: Meaning, text: Text): Line => ({
    kind: 'entry',
    label: markText(marks[meaning], language),
    text: text[language],
    meaning,
  });
  const same = (text: string): Text => ({ 'zh-CN': text, en: text });
  const known = (label: Text, text: string | undefined) => (text ? [entry(label, same(text))] : []);

  return [
    heading({ 'zh-CN': '一、方案', en: 'The plan' }),
    entry({ 'zh-CN': '名称', en: 'Title' }, same(plan.title)),
    ...known({ 'zh-CN': '发文单位', en: 'Issuer' }, plan.issuer),
    ...known({ 'zh-CN': '发文字号', en: 'Document number' }, plan.documentNumber),
    ...known({ 'zh-CN': '成文日期', en: 'Published' }, plan.published),
    ...known({ 'zh-CN': '规划期', en: 'Period' }, plan.period && `${plan.period.from}—${plan.period.to}`),
    ...known({ 'zh-CN': '上级依据', en: 'Superior plans' }, plan.basis.join('\n')),
    entry(asOfLabel, same(asOf)),
    entry({ 'zh-CN': '数量', en: 'Counts' }, counts(plan, findings)),
    entry({ 'zh-CN': `${zh.leads}规则`, en: `Who is the ${en.lead}` }, inRoleWords(leadRule(plan), roles)),

    heading({ 'zh-CN': '二、各表用途', en: 'The sheets' }),
    ...sheetWords(roles).map(({ id, text }) => entry(same(tabs[id]), text)),

    heading({ 'zh-CN': '三、图例', en: 'Legend' }),
    mark('lead', {
      'zh-CN': `对该任务负总责。可以有几个${zh.leadUnit}，排在前面的为第一${zh.leads}。`,
      en: 'Answers for the task. There may be several; the first ranks first.',
    }),
    mark('assumedLead', {
      'zh-CN': '原文没有写明，按排序推定，需要确认。',
      en: 'Not stated in the source, assumed from the order. Please confirm.',
    }),
    mark('co', { 'zh-CN': '按职责分工参与。', en: 'Takes part within its duties.' }),
    mark('missingLead', inRoleWords(gapWords.missingLead[gapSeverity('missingLead', context)], roles)),
    mark('sharedDuty', inRoleWords(gapWords.sharedDuty[gapSeverity('sharedDuty', context)], roles)),
    mark('error', { 'zh-CN': '不改正不宜印发。', en: 'To be put right before the list is issued.' }),
    mark('warning', { 'zh-CN': '需要看一看，多半要改。', en: 'Wants a look.' }),
    mark('notice', { 'zh-CN': '仅供参考。', en: 'Worth knowing.' }),
    mark('met', { 'zh-CN': '最新值已达到目标值。', en: 'The latest value reaches the target.' }),
    mark('onCourse', {
      'zh-CN': `落后应达值不超过全程的 ${percent(behind)} 个百分点。`,
      en: `At most ${percent(behind)} percentage points of the whole way behind the expected value.`,
    }),
    mark('behind', {
      'zh-CN': `落后 ${percent(behind)} 至 ${percent(farBehind)} 个百分点${dueSoon > 0 ? `，或离时限不足 ${dueSoon} 天仍未达到` : ''}。`,
      en: `${percent(behind)} to ${percent(farBehind)} percentage points behind${dueSoon > 0 ? `, or not met with fewer than ${dueSoon} days left` : ''}.`,
    }),
    mark('farBehind', {
      'zh-CN': `落后超过 ${percent(farBehind)} 个百分点，或已突破控制数。这几条线在目标跟踪表上方可改。`,
      en: `More than ${percent(farBehind)} percentage points behind, or over its limit. These lines can be changed over the targets.`,
    }),
    mark('overdue', { 'zh-CN': '已过时限，没有达到。', en: 'Past its due date and not reached.' }),
    mark('notDue', {
      'zh-CN': '还没到时限，也无法推算应达进度。',
      en: 'Not due yet, and no expected value on the way.',
    }),
    mark('noStatement', { 'zh-CN': '还没有填报。', en: 'Nothing has been reported.' }),
    mark('notStarted', { 'zh-CN': '还没到起算日。', en: 'Its time has not begun.' }),

    heading({ 'zh-CN': '四、没有安装加载项时怎么用', en: 'Working without the add-in' }),
    ...withoutAddIn(roles).map(({ label, text }) => entry(label, text)),

    heading({ 'zh-CN': '五、所用校验规则', en: 'The checks' }),
    ...checkingLines(context).map(({ label, text }) => entry(label, text)),
    ...rules.map(({ title, reason }) => entry(title, reason)),
  ];
}

/** What is expected of whoever sees a task without lead, as the office takes it. */
const gapWords: Readonly<Record<LeadGap, Readonly<Record<Severity | 'off', RoleText>>>> = {
  missingLead: {
    error: ({ zh, en }) => ({
      'zh-CN': `没有${zh.leadUnit}，印发前必须补上。`,
      en: `There is no ${en.lead}: to be filled before the list is issued.`,
    }),
    warning: ({ zh, en }) => ({
      'zh-CN': `没有${zh.leadUnit}，多半要补上。`,
      en: `There is no ${en.lead}; wants a look.`,
    }),
    notice: ({ zh, en }) => ({
      'zh-CN': `没有${zh.leadUnit}，仅供参考。`,
      en: `There is no ${en.lead}; worth knowing.`,
    }),
    off: ({ zh, en }) => ({
      'zh-CN': `没有${zh.leadUnit}，本单位不作校验。`,
      en: `There is no ${en.lead}, which is not checked here.`,
    }),
  },
  sharedDuty: {
    error: ({ zh, en }) => ({
      'zh-CN': `原文写明各单位按职责分工负责，没有${zh.leadUnit}，印发前必须定一个。`,
      en: `The source shares the duty among its units and none is the ${en.lead}: to be settled before the list is issued.`,
    }),
    warning: ({ zh, en }) => ({
      'zh-CN': `原文写明各单位按职责分工负责，没有${zh.leadUnit}，最好定一个。`,
      en: `The source shares the duty among its units and none is the ${en.lead}; better to settle who is.`,
    }),
    notice: ({ zh, en }) => ({
      'zh-CN': `原文写明各单位按职责分工负责，没有${zh.leadUnit}，仅供参考。`,
      en: `The source shares the duty among its units and none is the ${en.lead}; worth knowing.`,
    }),
    off: ({ zh, en }) => ({
      'zh-CN': `原文写明各单位按职责分工负责，没有${zh.leadUnit}，本单位不作校验。`,
      en: `The source shares the duty among its units and none is the ${en.lead}, which is not checked here.`,
    }),
  },
};

/** Which profile holds, and what the office has settled otherwise. */
function checkingLines({ checking }: SheetContext): { label: Text; text: Text }[] {
  if (!checking) return [];
  const settled = (language: Language, between: string) =>
    checking.settled.map(({ title, words }) => title[language] + between + words[language]).join('\n');
  return [
    { label: { 'zh-CN': '校验方案', en: 'Profile' }, text: checking.profile },
    ...(checking.settled.length > 0
      ? [
          {
            label: { 'zh-CN': '本单位另定', en: 'Settled otherwise' },
            text: { 'zh-CN': settled('zh-CN', '：'), en: settled('en', ': ') },
          },
        ]
      : []),
  ];
}

const percent = (share: number) => Math.round(share * 100);

function counts(plan: Plan, all: readonly Finding[]): Text {
  const findings = openFindings(all, plan);
  const open = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const missing = missingLeadCount(plan, all);
  const { zh, en } = roleTerms(plan);
  const named = plan.tasks.reduce((sum, task) => sum + task.assignments.length, 0);
  return {
    'zh-CN':
      `任务 ${plan.tasks.length} 项，单位 ${plan.units.length} 个，分工 ${named} 处，缺${zh.leads} ${missing} 项，目标 ${plan.targets.length} 个；` +
      `错误 ${open('error')}，警告 ${open('warning')}，提示 ${open('notice')}；阅读说明 ${plan.notes.length} 条。`,
    en:
      `${plan.tasks.length} tasks, ${plan.units.length} units, ${named} assignments, ${missing} tasks without ${en.lead}, ${plan.targets.length} targets; ` +
      `${open('error')} errors, ${open('warning')} warnings, ${open('notice')} notices; ${plan.notes.length} reading notes.`,
  };
}

function leadRule(plan: Plan): RoleText {
  if (plan.leadRule !== 'assumed') return leadRules[plan.leadRule];
  const { assumedLead } = roleMarks(plan);
  return ({ zh }) => ({
    'zh-CN': `原文没有写明，按列在首位推定${zh.leads}（${assumedLead}），需要确认。`,
    en: `The source does not say; the first-listed unit is assumed to be (${assumedLead}). Please confirm.`,
  });
}

const leadRules: Readonly<Record<Exclude<LeadRule, 'assumed'>, RoleText>> = {
  labelled: ({ zh, en }) => ({
    'zh-CN': `原文逐项写明${zh.leadUnit}。`,
    en: `The source names each ${en.lead}.`,
  }),
  stated: ({ zh }) => ({
    'zh-CN': `列在首位的为${zh.leadUnit}（原文写明，或由使用者指定）。`,
    en: 'The first-listed unit, as the source says or as the user chose.',
  }),
  none: ({ zh, en }) => ({
    'zh-CN': `原文没有${zh.leadUnit}，留空待填。`,
    en: `The source names no ${en.lead}; the cells are left to be filled in.`,
  }),
};

const sheetWords = ({ zh, en }: RoleTerms): { readonly id: SheetId; readonly text: Text }[] => [
  {
    id: 'list',
    text: {
      'zh-CN': `逐项列出任务、${zh.leadUnit}、${zh.coUnit}和完成时限，可直接修改、排序、筛选。`,
      en: `Every task with ${en.lead}, ${en.coUnits} and deadline. Edit, sort and filter it as you like.`,
    },
  },
  {
    id: 'matrix',
    text: {
      'zh-CN': `任务为行、单位为列，一格一个符号，从下拉列表中选。列按${zh.leads}数、${zh.shares}数排序。`,
      en: `Tasks down, units across, one mark a cell, chosen from its list. Those that are ${en.lead} most often come first.`,
    },
  },
  {
    id: 'workload',
    text: {
      'zh-CN': `按责任矩阵实时统计各单位${zh.leads}、${zh.shares}的任务数，并与责任清单核对。`,
      en: `How often each unit is among the ${en.leads} and among the ${en.coUnits}, counted live on the matrix and compared with the list.`,
    },
  },
  {
    id: 'targets',
    text: {
      'zh-CN': `每个目标一行，应达值、进度和状态按进展台账自动计算；截至日期、滞后线、年末应达值可改。要给目标定负责的单位，在“任务”列选任务，${zh.leadUnit}随之而来。`,
      en: `One row a target; expected value, progress and status follow from the readings. The as-of date, the lines and the year-end figures may be changed. Choose a task for a target and its ${en.lead} follows.`,
    },
  },
  {
    id: 'readings',
    text: {
      'zh-CN': '一次填报一行：目标序号、数据日期、数值、来源、说明。右侧选一个目标看走势。',
      en: 'One row a report: target, date, value, source, remark. To the right one target is drawn over time.',
    },
  },
  {
    id: 'progress',
    text: {
      'zh-CN': `一页通报：按状态、类别、${zh.leadUnit}计数，列出滞后和逾期的目标，可直接打印。与上期的变化在生成时写定，其余随填报更新。`,
      en: `One page to print: counts by status, section and ${en.lead}, and what is late. It follows the readings; only the changes since the last reports are as of the day it was made.`,
    },
  },
  {
    id: 'findings',
    text: {
      'zh-CN': '校验发现的问题，点“位置”可跳转；下方是读取原文时的说明。',
      en: 'What the checks found; “Where” takes you to the cell. Below, the notes on reading the source.',
    },
  },
  {
    id: 'meeting',
    text: {
      'zh-CN': `需要会议明确的错误，每个一行：问题、备选及理由、请会议明确的问题，“会议决定”留空待填。${zh.leadUnit}写在“会议决定”中，用加载项更新后即填入责任清单。`,
      en: `The errors that a meeting has to settle, with who or what it may be, the question, and room for the decision. A unit that is written there as ${en.lead} goes into the list at the next update.`,
    },
  },
  {
    id: 'units',
    text: {
      'zh-CN': '单位的标准名称和别称，是责任清单下拉列表的来源。',
      en: 'Standard names and other names; the drop-downs of the list come from here.',
    },
  },
  {
    id: 'annex',
    text: {
      'zh-CN':
        '可直接打印的责任清单，由方案生成；要改内容请改责任清单后重新生成。标题、表头和正文用方正小标宋简体、黑体和仿宋，电脑上没有的字体会换成相近字体。',
      en: 'The list ready to be printed, made from the plan: to change it, edit the responsibility list and make it anew.',
    },
  },
];

const withoutAddIn = ({ zh, en }: RoleTerms): { readonly label: Text; readonly text: Text }[] => [
  {
    label: { 'zh-CN': '改分工', en: 'Changing who does what' },
    text: {
      'zh-CN': `改责任清单或责任矩阵均可：颜色、合计、缺${zh.leads}提示随即变化。两张表互不自动同步，差异会显示在单位工作量表末行；用加载项可一键同步。`,
      en: `Edit the list or the matrix: colours, totals and tasks without ${en.lead} follow at once. The two do not follow each other by themselves; the last row of the workload shows where they differ, and the add-in brings them together.`,
    },
  },
  {
    label: { 'zh-CN': '多个单位', en: 'Several units' },
    text: {
      'zh-CN': '同一格内用“、”隔开，先后即排序。',
      en: 'Set them apart by “;” within the cell; their order is their rank.',
    },
  },
  {
    label: { 'zh-CN': '新增一行', en: 'Adding a row' },
    text: {
      'zh-CN': '直接在责任清单末尾填写，或在表中插入行。隐藏的 id 列留空即可。',
      en: 'Write below the list, or insert a row. Leave the hidden id column empty.',
    },
  },
  {
    label: { 'zh-CN': '豁免', en: 'Waiving' },
    text: {
      'zh-CN': '在校验结果的“豁免”列选“是”并写明理由，该问题不再计数，责任清单中的标记随之消失。',
      en: 'Choose “yes” in the Waived column of the findings and give a reason: it is no longer counted, and its mark leaves the list.',
    },
  },
];
