import { dutyChangeWords, unitSentence, type DutyChanges, type DutyChangeKind } from '../plan/duty-changes';
import type { Language, Text } from '../plan/language';
import type { RoleTerms } from '../plan/role-terms';
import type { Plan } from '../plan/plan';
import { block } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles } from './blank-sheet';
import { cellText } from './cell-text';
import { changeTabs } from './change-tabs';
import { taskNumbers } from './outline';
import { headedPages } from './headed-pages';
import { pageRoom } from './page-breaks';
import { pageTable, type TableGroup } from './paged-table';
import type { Cell, SheetContext, SheetSpec, StyledRange } from './sheet';
import { tableStyles } from './table-style';

/** The two plans that are compared, each under the name by which the reader knows it, and what they differ in. */
export interface Comparison {
  readonly before: { readonly plan: Plan; readonly name: string };
  readonly after: { readonly plan: Plan; readonly name: string };
  readonly changes: DutyChanges;
}

type Column = readonly [title: Text, width: number];

const unitColumns: readonly Column[] = [
  [{ 'zh-CN': '单位', en: 'Unit' }, 34],
  [{ 'zh-CN': '变化', en: 'Change' }, 24],
  [{ 'zh-CN': '序号', en: 'No.' }, 8],
  [{ 'zh-CN': '任务', en: 'Task' }, 74],
];

const taskColumns: readonly Column[] = [
  [{ 'zh-CN': '任务', en: 'Task' }, 52],
  [{ 'zh-CN': '变化', en: 'Change' }, 88],
];

const words = {
  unitTitle: { 'zh-CN': '责任变化表（按单位）', en: 'Changes of responsibility, by unit' },
  taskTitle: { 'zh-CN': '责任变化表（按任务）', en: 'Changes of responsibility, by task' },
  whole: { 'zh-CN': '方案', en: 'The plan' },
  none: { 'zh-CN': '没有变化', en: 'Nothing has changed' },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

const headerRow = headingHeights.length;
const headerHeight = 24;

/** Without tabs the sheets bear their usual names, as in a workbook of their own. */
type ChangesContext = Omit<SheetContext, 'tabs'> & Partial<Pick<SheetContext, 'tabs'>>;

/** 责任变化表: what two plans differ in, ready to be printed; one sheet by unit, one by task. */
export function changes(comparison: Comparison, context: ChangesContext): readonly SheetSpec[] {
  const { language } = context;
  const numbers = new Map([...taskNumbers(comparison.before.plan), ...taskNumbers(comparison.after.plan)]);
  const { units, tasks, others, roles } = comparison.changes;
  const byUnit = units.map((change): TableGroup => {
    const sentence = unitSentence(change, roles)[language];
    return {
      label: cellText(sentence.replace(/：|: /, '\n')),
      rows:
        change.duties.length === 0
          ? [['', '', '']]
          : change.duties.map(({ kind, task }) => [
              dutyChangeWords(kind, roles)[language],
              cellText(numbers.get(task.id) ?? ''),
              cellText(task.title),
            ]),
    };
  });
  const byTask = tasks.map(({ before, after, lines }): TableGroup => {
    const task = after ?? before;
    const label = [numbers.get(task?.id ?? ''), task?.title].filter(Boolean).join(' ');
    return { label: cellText(label), rows: lines.map((line) => [cellText(line[language])]) };
  });
  const whole = others.map((line): TableGroup => ({
    label: words.whole[language],
    rows: [[cellText(line[language])]],
  }));
  return [
    page('unit_changes', words.unitTitle, unitColumns, byUnit, comparison, context),
    page('task_changes', words.taskTitle, taskColumns, [...whole, ...byTask], comparison, context),
  ];
}

const usualTabs = (language: Language) =>
  Object.fromEntries(changeTabs.map(({ id, tab }) => [id, tab[language]])) as SheetContext['tabs'];

function page(
  id: 'unit_changes' | 'task_changes',
  title: Text,
  columns: readonly Column[],
  groups: readonly TableGroup[],
  { before, after, changes: { roles } }: Comparison,
  choices: ChangesContext,
): SheetSpec {
  const { language, palette } = choices;
  const tabs = choices.tabs ?? usualTabs(language);
  const context = { ...choices, tabs };
  const columnWidths = columns.map(([, width]) => width);
  const paper = { paper: 'A4', orientation: 'landscape' } as const;
  const { down } = pageRoom(paper);
  const nothing: TableGroup = { label: words.none[language], rows: [columns.slice(1).map(() => '')] };
  const table = pageTable(groups.length > 0 ? groups : [nothing], {
    widths: columnWidths,
    size: 10,
    row: headerRow + 1,
    column: 0,
    room: {
      first: down - headerHeight - headingHeights.reduce((sum, height) => sum + height, 0),
      later: down - headerHeight,
    },
  });
  const body = block(headerRow + 1, 0, table.rows.length, columns.length);
  return {
    ...blankSheet(id, context),
    cells: [
      ...headingCells({ title: title[language], line: cellText(`${before.name} → ${after.name}`) }, 0),
      columns.map(([heading]) => heading[language]),
      ...table.rows,
    ],
    styles: [
      ...headingStyles(0, columns.length, context),
      ...tableStyles(
        { ...body, row: headerRow, rows: body.rows + 1 },
        columns.length > 2 ? [2] : [],
        context,
      ),
      { range: body, style: { numberFormat: '@' } },
      ...(id === 'unit_changes' ? kindStyles(table.rows, roles, context) : []),
    ],
    columnWidths,
    ...headedPages(table, { headerRow, headerHeight, paper, footer: words.footer[language] }),
    tabColour: palette.title,
  };
}

/** In the colours of the mark that the unit now bears. */
function kindStyles(
  rows: readonly (readonly Cell[])[],
  roles: RoleTerms,
  { language, palette }: SheetContext,
): StyledRange[] {
  const meanings: Partial<Record<DutyChangeKind, 'lead' | 'co'>> = {
    'new-lead': 'lead',
    'co-to-lead': 'lead',
    confirmed: 'lead',
    'new-co': 'co',
    'lead-to-co': 'co',
  };
  const meaningOf = new Map(
    Object.entries(meanings).map(([kind, meaning]) => [
      dutyChangeWords(kind as DutyChangeKind, roles)[language],
      meaning,
    ]),
  );
  return rows.flatMap((row, index): StyledRange[] => {
    const meaning = meaningOf.get(String(row[1] ?? ''));
    if (!meaning) return [];
    const { colour, fill } = palette.marks[meaning];
    return [{ range: block(headerRow + 1 + index, 1), style: { colour, fill } }];
  });
}
