import type { Finding } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { Assignment, Note, Plan, Role, Task } from '../plan/plan';
import { annexTitle } from '../plan/annex-title';
import { indexPlan } from '../plan/plan-index';
import { type LeadGap, leadGaps } from '../plan/shared-duty';
import { roleHeadings, roleMarks } from '../plan/role-signs';
import { roleTerms } from '../plan/role-terms';
import { taskGroups } from '../plan/task-groups';
import { block } from './address';
import { annexColumns, type AnnexColumn, type AnnexOptions } from './annex-options';
import { balancedLines } from './balanced-lines';
import { blankSheet } from './blank-sheet';
import { cellText } from './cell-text';
import { sectionTitle, taskNumbers } from './outline';
import { columnPoints, pageRoom } from './page-breaks';
import { inSize, pageTable } from './paged-table';
import { gapStyle } from './missing-lead';
import { markText, paletteOf } from './palette';
import { firstBrokenSeal, isSealed, sealRows } from './sealed-rows';
import type { Cell, Margins, Sheet, SheetContext, SheetSpec, SheetValues, StyledRange } from './sheet';
import { rowHeight } from './text-size';
import { separator } from './unit-cell';

/** 附件: the responsibility list in the form in which a document carries it, ready to be printed and bound. */
export const annex: Sheet = {
  id: 'annex',
  tab: { 'zh-CN': '附件', en: 'Annex' },
  write,
  read,
};

/** Fonts and sizes of official documents (GB/T 9704-2012); a table may be set smaller than the text. */
export const annexFonts: Readonly<Record<Language, { title: string; heading: string; body: string }>> = {
  'zh-CN': { title: '方正小标宋简体', heading: '黑体', body: '仿宋' },
  en: { title: 'Times New Roman', heading: 'Times New Roman', body: 'Times New Roman' },
};

const sizes = { label: 16, title: 22, line: 14, header: 12, body: 12, notes: 10.5 } as const;

/**
 * GB/T 9704-2012: 37 mm above the text, 28 mm at the binding edge. A page printed across is bound at its upper edge, so
 * its sides are those of an upright page that was turned.
 */
const margins: Readonly<Record<'portrait' | 'landscape', Margins>> = {
  portrait: { top: 37, right: 26, bottom: 35, left: 28 },
  landscape: { top: 28, right: 37, bottom: 26, left: 35 },
};

/** The seals stand in a hidden column before those that people see. */
const firstColumn = 1;
const headerRow = 3;
const headerHeight = 30;

const words = {
  section: { 'zh-CN': '类别', en: 'Section' },
  number: { 'zh-CN': '序号', en: 'No.' },
  task: { 'zh-CN': '任务', en: 'Task' },
  text: { 'zh-CN': '任务内容', en: 'What is to be done' },
  deadline: { 'zh-CN': '完成时限', en: 'Deadline' },
  notes: { 'zh-CN': '说明：', en: 'Notes: ' },
} as const;

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette, annex: options = {} } = context;
  const orientation = options.orientation ?? 'landscape';
  const paper = { paper: 'A4', orientation, margins: margins[orientation] } as const;
  const room = pageRoom(paper);
  const columns = chosenColumns(plan, options);
  const widths = columnWidths(columns, room.across);
  const total = widths.reduce((sum, width) => sum + width, 0);

  const title = balancedLines(
    cellText(options.title ?? annexTitle(plan, language)),
    inSize(total, sizes.title),
  );
  const line = asOfLine(context);
  const headings = [
    sizes.label * 2,
    rowHeight([{ text: title, width: inSize(total, sizes.title) }], sizes.title),
    sizes.line * 2,
    headerHeight,
  ];
  const above = headings.reduce((sum, height) => sum + height, 0);
  const table = pageTable(groupsOf(plan, columns, language), {
    widths,
    size: sizes.body,
    row: headerRow + 1,
    column: firstColumn,
    room: { first: Math.max(100, room.down - above), later: room.down - headerHeight },
  });

  const notes = noteLines(plan, columns, context);
  const notesRow = headerRow + 1 + table.rows.length;
  const noteHeights = notes.map((text) =>
    rowHeight([{ text, width: inSize(total, sizes.notes) }], sizes.notes),
  );
  const notesFit = noteHeights.reduce((sum, height) => sum + height, 0) <= table.left;
  const across = (row: number, rows = 1) => block(row, firstColumn, rows, columns.length);

  return {
    ...blankSheet('annex', context),
    cells: sealRows([
      [options.label ?? annex.tab[language]],
      [title],
      [line],
      columns.map((column) => columnHeading(column, plan)[language]),
      ...table.rows,
      ...notes.map((text): Cell[] => [text]),
    ]),
    styles: [
      ...headingStyles(across, language),
      ...bodyStyles(columns, table.rows.length, context),
      {
        range: across(notesRow, notes.length),
        style: { font: annexFonts[language].body, size: sizes.notes, wrap: true, vertical: 'center' },
      },
      ...gapRows(table.rows, columns, plan, language).map(({ row, gap }): StyledRange => {
        const cell = block(headerRow + 1 + row, firstColumn + columns.indexOf('lead'));
        return { range: cell, style: gapStyle(gap, context) };
      }),
    ],
    columnWidths: [10, ...widths],
    rowHeights: [...headings, ...table.heights, ...noteHeights],
    hiddenColumns: [0],
    merges: [
      ...[1, 2].map((row) => across(row)),
      ...table.merges,
      ...notes.map((_, index) => across(notesRow + index)),
    ],
    freeze: { rows: headerRow + 1, columns: 0 },
    print: {
      ...paper,
      fitWidth: 1,
      repeatRows: [headerRow, headerRow],
      ...((table.breaks.length > 0 || !notesFit) && {
        breaks: [...table.breaks, ...(notesFit ? [] : [notesRow])],
      }),
      footer: '&"宋体"&14— &P —',
    },
    tabColour: palette.title,
  };
}

/** The columns that the user wants, else those the plan has something for. */
function chosenColumns(plan: Plan, { columns }: AnnexOptions): readonly AnnexColumn[] {
  if (columns && columns.length > 0) return columns;
  const assigned = (role: Role) =>
    plan.tasks.some((task) => task.assignments.some((one) => one.role === role));
  const filled: Readonly<Record<AnnexColumn, boolean>> = {
    section: plan.sections.length > 1,
    number: true,
    task: true,
    text: false,
    lead: assigned('lead'),
    co: assigned('co'),
    deadline: plan.tasks.some(({ deadline }) => deadline !== undefined),
  };
  return annexColumns.filter((column) => filled[column]);
}

function columnHeading(column: AnnexColumn, plan: Plan): Text {
  return column === 'lead' || column === 'co' ? roleHeadings(plan)[column] : words[column];
}

/** Fixed widths in characters, and shares of what is left. */
const fixedWidths: Partial<Record<AnnexColumn, number>> = { section: 13, number: 7, deadline: 13 };
const shares: Partial<Record<AnnexColumn, number>> = { task: 30, text: 50, lead: 20, co: 45 };

/** Widths that together fill the page. */
function columnWidths(columns: readonly AnnexColumn[], across: number): number[] {
  // Columns are measured by whole pixels: a page that is full to the last point would be scaled down.
  const characters = across / (columnPoints(1) - columnPoints(0)) - columns.length * 0.75;
  const fixed = columns.reduce((sum, column) => sum + (fixedWidths[column] ?? 0), 0);
  const all = columns.reduce((sum, column) => sum + (shares[column] ?? 0), 0);
  return columns.map(
    (column) => fixedWidths[column] ?? Math.floor(((characters - fixed) * (shares[column] ?? 0)) / all),
  );
}

function asOfLine({ asOf, language }: SheetContext): string {
  const [year, month, day] = asOf.split('-').map(Number);
  return language === 'en' ? `As of ${asOf}` : `（截至${year}年${month}月${day}日）`;
}

function groupsOf(plan: Plan, columns: readonly AnnexColumn[], language: Language) {
  const numbers = taskNumbers(plan);
  const names = unitTexts(plan, language);
  const gapOf = leadGaps(plan);
  const { marks } = paletteOf(plan);
  const textOf = (task: Task, column: AnnexColumn): string => {
    switch (column) {
      case 'section':
        return '';
      case 'number':
        return numbers.get(task.id) ?? '';
      case 'task':
        return task.title;
      case 'text':
        return task.text;
      case 'lead':
        return names(task, 'lead') || markText(marks[gapOf(task) ?? 'missingLead'], language);
      case 'co':
        return names(task, 'co');
      case 'deadline':
        return task.deadline?.text ?? '';
    }
  };
  const [first, ...rest] = columns;
  if (first !== 'section')
    // Without sections every row is a group of its own: nothing is merged.
    return taskGroups(plan).flatMap(({ tasks }) =>
      tasks.map((task) => ({
        label: cellText(first ? textOf(task, first) : ''),
        rows: [rest.map((column) => cellText(textOf(task, column)))],
      })),
    );
  return taskGroups(plan).map(({ section, tasks }) => ({
    label: cellText(sectionTitle(section)),
    rows: tasks.map((task) => rest.map((column) => cellText(textOf(task, column)))),
  }));
}

/** The standard names of a role's units in their order; a lead that is only assumed has its mark before it. */
function unitTexts(plan: Plan, language: Language): (task: Task, role: Role) => string {
  const { unit: units } = indexPlan(plan);
  const { assumedLead } = roleMarks(plan);
  const name = ({ unit, printed, role, basis }: Assignment) =>
    (role === 'lead' && basis === 'assumed-order' ? assumedLead : '') + (units.get(unit)?.name ?? printed);
  return (task, role) =>
    task.assignments
      .filter((assignment) => assignment.role === role)
      .map(name)
      .join(separator[language].between);
}

function gapRows(
  rows: readonly (readonly (string | null)[])[],
  columns: readonly AnnexColumn[],
  plan: Plan,
  language: Language,
): { row: number; gap: LeadGap }[] {
  const { marks } = paletteOf(plan);
  const lead = columns.indexOf('lead');
  const gaps = (['missingLead', 'sharedDuty'] as const).map(
    (gap) => [markText(marks[gap], language), gap] as const,
  );
  const gapShown = new Map<string | null | undefined, LeadGap>(gaps);
  return rows.flatMap((cells, row) => {
    const gap = gapShown.get(cells[lead]);
    return gap ? [{ row, gap }] : [];
  });
}

/** What a reader must know to read the table rightly. */
function noteLines(plan: Plan, columns: readonly AnnexColumn[], context: SheetContext): string[] {
  const { language } = context;
  const { lead, co } = roleHeadings(plan);
  const { en } = roleTerms(plan);
  const { marks } = paletteOf(plan);
  const count = (condition: (task: Task) => boolean) => plan.tasks.filter(condition).length;
  const leads = (task: Task) => task.assignments.filter(({ role }) => role === 'lead');
  const assumed = count((task) => leads(task).some(({ basis }) => basis === 'assumed-order'));
  const gapOf = leadGaps(plan);
  const missing = count((task) => gapOf(task) === 'missingLead');
  const lines: Text[] = [];
  if (columns.includes('lead'))
    lines.push({
      'zh-CN': `“${lead['zh-CN']}”有多个的，排在首位的为第一${lead['zh-CN']}；“${co['zh-CN']}”按职责分工负责。`,
      en: `Where several units stand under “${lead.en}”, the first ranks first; those under “${co.en}” share the work.`,
    });
  if (columns.includes('lead') && plan.leadRule === 'stated')
    lines.push({
      'zh-CN': `列在首位的单位为${lead['zh-CN']}。`,
      en: `The first-listed unit is the ${en.lead}.`,
    });
  if (columns.includes('lead') && assumed > 0)
    lines.push({
      'zh-CN': `有 ${assumed} 项任务原文没有写明${lead['zh-CN']}，按列在首位推定（名称前标“${marks.assumedLead.symbol}”），印发前请确认。`,
      en: `Tasks for which the source names no ${en.lead} and the first-listed unit is assumed (“${marks.assumedLead.symbol}” before its name): ${assumed}. Please confirm before issuing.`,
    });
  if (columns.includes('lead') && missing > 0)
    lines.push({
      'zh-CN': `有 ${missing} 项任务没有${lead['zh-CN']}（标“${markText(marks.missingLead, language)}”），印发前请补上。`,
      en: `Tasks without ${en.lead} (“${markText(marks.missingLead, language)}”): ${missing}, to be filled in before issuing.`,
    });
  return lines.map((text, index) => {
    const head = index === 0 ? words.notes[language] : '';
    return `${head}${lines.length > 1 ? `${index + 1}. ` : ''}${text[language]}`;
  });
}

function headingStyles(across: (row: number) => StyledRange['range'], language: Language): StyledRange[] {
  const { title, heading, body } = annexFonts[language];
  return [
    { range: across(0), style: { font: heading, size: sizes.label, vertical: 'top' } },
    {
      range: across(1),
      style: { font: title, size: sizes.title, horizontal: 'center', vertical: 'center', wrap: true },
    },
    { range: across(2), style: { font: body, size: sizes.line, horizontal: 'center', vertical: 'top' } },
  ];
}

const black = '#000000';

function bodyStyles(
  columns: readonly AnnexColumn[],
  rows: number,
  { language }: SheetContext,
): StyledRange[] {
  const { heading, body } = annexFonts[language];
  const table = block(headerRow, firstColumn, rows + 1, columns.length);
  const centred = columns.flatMap((column, at) =>
    column === 'section' || column === 'number' || column === 'deadline' ? [at] : [],
  );
  return [
    {
      range: table,
      style: {
        font: body,
        size: sizes.body,
        colour: black,
        border: black,
        vertical: 'center',
        horizontal: 'left',
        wrap: true,
        numberFormat: '@',
      },
    },
    ...centred.map((at): StyledRange => ({
      range: { ...table, column: firstColumn + at, columns: 1 },
      style: { horizontal: 'center' },
    })),
    {
      range: { ...table, rows: 1 },
      style: { font: heading, size: sizes.header, horizontal: 'center' },
    },
  ];
}

/** The annex takes no edits; it only notices them. */
function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const tab = annex.tab['zh-CN'];
  if (!isSealed(values)) return { plan, notes: [{ kind: 'edit-left-out', words: tab }] };
  const cell = firstBrokenSeal(values);
  return {
    plan,
    notes: cell === undefined ? [] : [{ kind: 'generated-sheet-edited', words: tab, place: { cell } }],
  };
}
