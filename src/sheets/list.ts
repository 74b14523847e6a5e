import type { Finding } from '../plan/finding';
import type { Language } from '../plan/language';
import { readDeadline } from '../plan/deadline';
import type { Assignment, Period, Plan, Role, Section, Task } from '../plan/plan';
import { indexPlan, type PlanIndex } from '../plan/plan-index';
import { roleMarks } from '../plan/role-signs';
import { type RoleTerms, roleTerms } from '../plan/role-terms';
import { leadGaps, sharedDuties } from '../plan/shared-duty';
import { openFindings } from '../plan/waiver';
import { absoluteAddress, addressOn, block, cellAddress, rowAddress } from './address';
import { isFilled } from './filled-cell';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { findingMark, findingsRange, inOrder } from './findings-layout';
import {
  listColumns,
  listFirstRow,
  listHeaderRow,
  listHeaders,
  listRange,
  type ListColumn,
} from './list-layout';
import {
  gapSeverity,
  gapStyle,
  isSeenByList,
  listSeesMissingLead,
  missingLeadCount,
  namesNoLead,
  saysNoLead,
  toldGaps,
  waivedKeys,
} from './missing-lead';
import { newIds } from './new-ids';
import { originalRows } from './original-rows';
import { sectionTitle, taskNumbers } from './outline';
import { markText, paletteOf, type Mark } from './palette';
import { readTable, type ReadTable } from './read-table';
import { registerUnits, type Register } from './register';
import { renamedRoles } from './renamed-roles';
import { replaceTasks } from './replace-tasks';
import { sectionLabels, type SectionLabels } from './section-labels';
import type {
  Cell,
  ConditionalFormat,
  ConditionalStyle,
  Sheet,
  SheetContext,
  SheetNote,
  SheetSpec,
  SheetValues,
} from './sheet';
import { tableStyles } from './table-style';
import { taskNames } from './task-names';
import { lineCount, rowHeight, tallestRow } from './text-size';
import { namesInCell, separator } from './unit-cell';
import { unitNames } from './unit-names';

/** 责任清单: one row a task, several units in a cell. */
export const list: Sheet = {
  id: 'list',
  tab: { 'zh-CN': '责任清单', en: 'Responsibility list' },
  write,
  read,
};

type Written = Exclude<ListColumn, 'check'>;

const written = listColumns.filter((column): column is Written => column !== 'check');

const at = (column: ListColumn) => listColumns.indexOf(column);

function write(plan: Plan, findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const headers = listHeaders(plan);
  const shown = shownTasks(plan, language);
  const rows = plan.tasks.map((task) => shown(task));
  const marksOf = checkMarks(plan, findings, context);
  const checkOf = checkFormula(plan, findings, context);
  const widths = columnWidths(rows);
  const bodyRows = Math.max(1, rows.length);
  const table = block(listHeaderRow, 0, bodyRows + 1, listColumns.length);

  return {
    ...blankSheet('list', context),
    cells: [
      ...headingCells(
        {
          title: list.tab[language],
          hidden: planLine(plan.title, context),
          line: countsLine(plan, findings, context),
          legend: {
            column: at('lead'),
            text: legendOf(plan)
              .map((mark) => markText(mark, language))
              .join('　'),
          },
        },
        at('number'),
      ),
      listColumns.map((column) => headers[column][language]),
      ...plan.tasks.map((task, i): Cell[] => [
        ...listColumns.slice(0, -1).map((column) => rows[i]?.[column as Written] || null),
        { formula: checkOf(task, i), value: marksOf(task) },
      ]),
    ],
    styles: [
      ...headingStyles(at('number'), listColumns.length, context),
      ...tableStyles(table, [at('number'), at('deadline'), at('check')], context),
      {
        range: block(listFirstRow, 0, bodyRows, at('check')),
        style: { numberFormat: '@' },
      },
    ],
    columnWidths: widths,
    rowHeights: [
      ...headingHeights,
      24,
      ...rows.map((row) =>
        rowHeight(
          listColumns
            .slice(1, -1)
            .map((column, i) => ({ text: row[column as Written], width: widths[i + 1] ?? 0 })),
        ),
      ),
    ],
    hiddenColumns: [at('id')],
    table: { name: 'ResponsibilityList', range: table, ...renamedRoles(plan, context) },
    conditionalFormats: conditionalFormats(plan, context),
    validations: (['lead', 'co'] as const).map((column) => ({
      range: listRange(plan, column),
      list: { name: unitNames },
      strict: false,
      prompt: words.severalUnits[language](roleMarks(plan).assumedLead, roleTerms(plan)),
    })),
    names: (['ids', 'titles', 'leads'] as const).map((name) => ({
      name: taskNames[name],
      range: listRange(plan, ({ ids: 'id', titles: 'title', leads: 'lead' } as const)[name]),
    })),
    freeze: { rows: listFirstRow, columns: at('title') + 1 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [listHeaderRow, listHeaderRow],
      footer: words.footer[language],
    },
    tabColour: palette.marks.lead.fill,
  };
}

const words = {
  severalUnits: {
    'zh-CN': (mark: string, { zh }: RoleTerms) =>
      `可从名录中选择；多个单位用“、”隔开，排在前面的为第一${zh.leads}。名称前的“${mark}”表示推定${zh.leads}，确认后删去即可。`,
    en: (mark: string, { en }: RoleTerms) =>
      `Choose from the register; set several units apart by “;”, the first ranks first. “${mark}” before a name means that the ${en.lead} is assumed: delete it to confirm.`,
  },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
  tasks: { 'zh-CN': '任务', en: 'tasks' },
} as const;

/** The marks of lead cells; that of shared duties only where some clause shares one. */
function legendOf(plan: Plan): Mark[] {
  const { marks } = paletteOf(plan);
  const shared = plan.tasks.some(sharedDuties(plan)) ? [marks.sharedDuty] : [];
  return [marks.assumedLead, marks.missingLead, ...shared];
}

/** Whether the lead cell of a row names nobody, as a formula's condition. */
const leadMissing = (row: number, isShared: boolean) => namesNoLead(rowAddress(row, at('lead')), isShared);

function conditionalFormats(plan: Plan, context: SheetContext): ConditionalFormat[] {
  const title = rowAddress(listFirstRow, at('title'));
  const lead = rowAddress(listFirstRow, at('lead'));
  const check = rowAddress(listFirstRow, at('check'));
  const { marks } = paletteOf(plan);
  const { assumedLead, error, warning, notice } = context.palette.marks;
  const shared = `LEFT(${lead},1)="${marks.sharedDuty.symbol}"`;
  const hasShared = plan.tasks.some(sharedDuties(plan));
  const open = `${check}<>"${nothingFound}"`;
  /** The lead cells of rows without lead that fulfil the condition as well. */
  const gap = (condition: string, style: ConditionalStyle): ConditionalFormat => ({
    range: listRange(plan, 'lead'),
    rule: {
      kind: 'formula',
      formula: `=AND(${[isFilled(title), leadMissing(listFirstRow, hasShared), condition].filter(Boolean).join(',')})`,
      style,
    },
  });
  const missing = listSeesMissingLead(context)
    ? `${check}="${markText(marks.missingLead, context.language)}"`
    : [open, ...(hasShared ? [`NOT(${shared})`] : [])].join(',');
  const settled = context.palette.marks.noStatement;
  return [
    ...(gapSeverity('missingLead', context) === 'off'
      ? []
      : [gap(missing, gapStyle('missingLead', context))]),
    ...(!hasShared || gapSeverity('sharedDuty', context) === 'off'
      ? []
      : [gap(`${shared},${open}`, gapStyle('sharedDuty', context))]),
    gap('', { colour: settled.colour, fill: settled.fill, bold: true }),
    {
      range: listRange(plan, 'lead'),
      rule: {
        kind: 'formula',
        formula: `=ISNUMBER(FIND("${marks.assumedLead.symbol}",${lead}))`,
        style: { colour: assumedLead.colour, fill: assumedLead.fill },
      },
    },
    ...[error, warning, notice].map(({ symbol, colour, fill }): ConditionalFormat => ({
      range: listRange(plan, 'check'),
      rule: {
        kind: 'formula',
        formula: `=LEFT(${check},1)="${symbol}"`,
        style: { colour, fill, bold: symbol === error.symbol },
      },
    })),
  ];
}

/** `甲市方案 · 截至 2026-01-31 · 任务 31 · ■ 缺牵头 2`, counted live. */
function countsLine(plan: Plan, findings: readonly Finding[], context: SheetContext): Cell {
  const { language } = context;
  const titles = absoluteAddress(listRange(plan, 'title'));
  const leads = absoluteAddress(listRange(plan, 'lead'));
  const { marks } = paletteOf(plan);
  const missing = markText(marks.missingLead, language);
  const tasks = words.tasks[language];
  const missingCount = missingLeadCount(
    { ...plan, tasks: plan.tasks.filter(({ title }) => title) },
    findings,
  );
  // The check column knows what is waived.
  const missingFormula = listSeesMissingLead(context)
    ? `COUNTIF(${absoluteAddress(listRange(plan, 'check'))},"${missing}")`
    : `SUMPRODUCT((${titles}<>"")*((${leads}="")+(LEFT(${leads},1)="${marks.missingLead.symbol}")))-${waivedLeads(findings, context)}`;
  return {
    formula: `=${cellAddress(1, 0)}&" · ${tasks} "&COUNTA(${titles})&" · ${missing} "&` + missingFormula,
    value: `${planLine(plan.title, context)} · ${tasks} ${plan.tasks.filter(({ title }) => title).length} · ${missing} ${missingCount}`,
  };
}

/** How many missing leads are waived, of one row (by the address of its id) or of all: an expression for formulas. */
function waivedLeads(findings: readonly Finding[], { tabs }: SheetContext, id = '"*"'): string {
  const keys = addressOn(tabs.findings, findingsRange(findings, 'key'));
  const waived = addressOn(tabs.findings, findingsRange(findings, 'waived'));
  return `COUNTIFS(${keys},${waivedKeys(id)},${waived},"<>")`;
}

/** What the check column says: a missing lead by itself, everything else as the findings have it while not waived. */
function checkFormula(
  plan: Plan,
  findings: readonly Finding[],
  context: SheetContext,
): (task: Task, index: number) => string {
  const open = addressOn(context.tabs.findings, findingsRange(findings, 'open'));
  const mark = addressOn(context.tabs.findings, findingsRange(findings, 'mark'));
  const missing = markText(paletteOf(plan).marks.missingLead, context.language);
  const gapOf = toldGaps(plan, findings);
  const isShared = sharedDuties(plan);
  return (task, index) => {
    const row = listFirstRow + index;
    const [id, title, co] = (['id', 'title', 'co'] as const).map((column) => rowAddress(row, at(column)));
    const told = `IFERROR(INDEX(${mark},MATCH(${id},${open},0)),"${nothingFound}")`;
    if (!listSeesMissingLead(context)) return `=IF(${title}="","",${told})`;
    // Only where a lead was missing can that be waived; looking it up in every row would make long lists slow.
    const missingHere = leadMissing(row, isShared(task));
    const without = gapOf(task)
      ? `IF(${missingHere},${waivedLeads(findings, context, id)}=0,FALSE)`
      : missingHere;
    const seen = isShared(task) ? `AND(${co}="",${without})` : without;
    return `=IF(${title}="","",IF(${seen},"${missing}",${told}))`;
  };
}

const nothingFound = '✓';

function checkMarks(plan: Plan, findings: readonly Finding[], context: SheetContext): (task: Task) => string {
  const titles = new Map(context.rules.map(({ id, title }) => [id, title[context.language]]));
  const gapOf = toldGaps(plan, findings);
  const { marks } = paletteOf(plan);
  const worst = new Map<string, string>();
  for (const finding of inOrder(openFindings(findings, plan)))
    if (finding.task !== undefined && !isSeenByList(finding, context) && !worst.has(finding.task))
      worst.set(
        finding.task,
        findingMark(finding, marks[finding.severity].symbol, titles.get(finding.rule) ?? ''),
      );
  return (task) => {
    if (!task.title) return '';
    if (gapOf(task) === 'missingLead' && listSeesMissingLead(context))
      return markText(marks.missingLead, context.language);
    return worst.get(task.id) ?? nothingFound;
  };
}

/** The widest of the given text columns in which every row can show its whole text. */
function columnWidths(rows: readonly Readonly<Record<Written, string>>[]): number[] {
  const fits = (width: number) => rows.every(({ text }) => lineCount(text, width) * 15 + 5 <= tallestRow);
  const text = [56, 80].find(fits) ?? 110;
  return [10, 7, 16, 26, text, 20, 38, 12, 16];
}

/** What the cells of a task hold; reading takes a cell that still says so as not edited. */
function shownTasks(plan: Plan, language: Language): (task: Task) => Record<Written, string> {
  const index = indexPlan(plan);
  const numbers = taskNumbers(plan);
  const gapOf = leadGaps(plan);
  const { marks } = paletteOf(plan);
  return (task) => ({
    id: task.id,
    number: cellText(numbers.get(task.id) ?? task.number),
    section: cellText(sectionLabel(index.section.get(task.section))),
    title: cellText(task.title),
    text: cellText(task.text),
    lead:
      cellText(unitsText(task, 'lead', index, language, marks.assumedLead.symbol)) ||
      (task.title ? markText(marks[gapOf(task) ?? 'missingLead'], language) : ''),
    co: cellText(unitsText(task, 'co', index, language)),
    deadline: cellText(task.deadline?.text ?? ''),
  });
}

const sectionLabel = (section: Section | undefined) => (section ? sectionTitle(section) : '');

function unitsText(task: Task, role: Role, index: PlanIndex, language: Language, assumed = ''): string {
  return task.assignments
    .filter((assignment) => assignment.role === role)
    .map(({ unit, printed, basis }) => {
      const name = index.unit.get(unit)?.name ?? printed;
      return role === 'lead' && basis === 'assumed-order' ? `${assumed}${name}` : name;
    })
    .join(separator[language].between);
}

function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly SheetNote[] } {
  const table = readTable(values, listHeaders(plan));
  if (!table)
    return {
      plan,
      notes: [{ kind: 'edit-left-out', words: list.tab['zh-CN'] }],
    };

  const register = registerUnits(plan);
  const sections = sectionLabels(plan);
  const assumed = roleMarks(plan).assumedLead;
  const reading = { register, sections, language: table.language, period: plan.period, assumed };
  const taskId = newIds('t', plan.tasks);
  const known = new Map(plan.tasks.map((task) => [task.id, task]));
  const shown = shownTasks(plan, table.language);

  const rows = table.rows.flatMap((row, index) => {
    const cells = { ...row, check: '' };
    // Whoever empties a row has deleted its task; the id stays in its hidden cell.
    if (Object.entries(cells).every(([column, value]) => column === 'id' || value === '')) return [];
    const before = known.get(String(row.id));
    const was = before && shown(before);
    const likeness = () =>
      was ? written.filter((column) => String(row[column]) === was[column].trim()).length : 0;
    return [{ id: String(row.id), row, index, before, was, likeness }];
  });
  const originals = originalRows(
    rows,
    plan.tasks.map(({ id }) => id),
  );
  const tasks: Task[] = [];
  const copies: SheetNote[] = [];
  rows.forEach(({ row, index, before, was }, at) => {
    if (before && was && originals.has(at)) {
      tasks.push(editedTask(before, row, was, reading));
      return;
    }
    const task = newTask(taskId(String(row.title)), row, reading, tasks.at(-1));
    tasks.push(task);
    // A copied row brings its id along.
    if (before) {
      const place = { cell: table.addressOf(index, 'title') };
      copies.push({ kind: 'copied-row', words: task.title || task.text, task: task.id, place });
    }
  });
  return {
    plan: replaceTasks({ ...plan, sections: sections.all(), units: register.units() }, tasks),
    notes: [...register.notes(), ...copies],
  };
}

type Row = ReadTable<ListColumn>['rows'][number];

interface Reading {
  readonly register: Register;
  readonly sections: SectionLabels;
  readonly language: Language;
  readonly period: Period | undefined;
  /** What stands before the name of a lead that is assumed. */
  readonly assumed: string;
}

function editedTask(task: Task, row: Row, shown: Readonly<Record<Written, string>>, reading: Reading): Task {
  const edited = (column: Written) => String(row[column]) !== shown[column].trim();
  if (!listColumns.some((column) => column !== 'check' && edited(column))) return task;
  const { deadline, ...rest } = task;
  const newDeadline = edited('deadline') ? deadlineIn(String(row.deadline), reading) : deadline;
  return {
    ...rest,
    section: edited('section') ? reading.sections.idOf(String(row.section)) : task.section,
    number: edited('number') ? String(row.number) : task.number,
    title: edited('title') ? String(row.title) : task.title,
    text: edited('text') ? String(row.text) : task.text,
    assignments:
      edited('lead') || edited('co')
        ? (['lead', 'co'] as const).flatMap((role) =>
            edited(role)
              ? assignmentsIn(String(row[role]), role, task.assignments, reading)
              : task.assignments.filter((assignment) => assignment.role === role),
          )
        : task.assignments,
    ...(newDeadline ? { deadline: newDeadline } : {}),
  };
}

function newTask(id: string, row: Row, reading: Reading, above: Task | undefined): Task {
  const deadline = deadlineIn(String(row.deadline), reading);
  return {
    id,
    section: row.section === '' && above ? above.section : reading.sections.idOf(String(row.section)),
    number: String(row.number),
    title: String(row.title),
    text: String(row.text) || String(row.title),
    assignments: (['lead', 'co'] as const).flatMap((role) =>
      assignmentsIn(String(row[role]), role, [], reading),
    ),
    ...(deadline ? { deadline } : {}),
  };
}

const deadlineIn = (text: string, { period }: Reading) => (text ? readDeadline(text, period) : undefined);

/** A unit that already had the role keeps the name printed and the reason. */
function assignmentsIn(
  cell: string,
  role: Role,
  before: readonly Assignment[],
  { register, language, assumed }: Reading,
): Assignment[] {
  if (saysNoLead(cell)) return [];
  const bare = (name: string) => (name.startsWith(assumed) ? name.slice(assumed.length).trim() : name);
  const known = { has: (name: string) => register.has(bare(name)) };
  return namesInCell(cell, known, language).map((marked): Assignment => {
    const name = bare(marked);
    const isAssumed = role === 'lead' && name !== marked;
    const unit = register.idOf(name);
    const same = before.find((assignment) => assignment.unit === unit && assignment.role === role);
    if (same && isAssumed === (same.basis === 'assumed-order')) return same;
    return { unit, printed: same?.printed ?? name, role, basis: isAssumed ? 'assumed-order' : 'labelled' };
  });
}
