import type { Finding } from '../plan/finding';
import type { Text } from '../plan/language';
import type { Assignment, Plan, Role, Task, Unit } from '../plan/plan';
import { indexPlan } from '../plan/plan-index';
import { roleHeadings, roleMarkNames } from '../plan/role-signs';
import { leadGaps } from '../plan/shared-duty';
import { describeTarget } from '../plan/target';
import { block } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { taskNumbers } from './outline';
import { headedPages } from './headed-pages';
import { pageRoom } from './page-breaks';
import { pageTable } from './paged-table';
import { markText, paletteOf, type Meaning } from './palette';
import type { Cell, Sheet, SheetContext, SheetSpec, StyledRange } from './sheet';
import { tableStyles } from './table-style';
import { separator } from './unit-cell';

/** 单位清单: what each unit leads and shares, with its targets and deadlines; each unit begins a page. */
export const unitLists: Sheet = {
  id: 'unit_lists',
  tab: { 'zh-CN': '单位清单', en: 'Unit lists' },
  write,
};

type ListColumn = 'unit' | 'role' | 'number' | 'task' | 'lead' | 'co' | 'target' | 'deadline';

const headersOf = (plan: Plan): Readonly<Record<ListColumn, Text>> => ({
  unit: { 'zh-CN': '单位', en: 'Unit' },
  role: { 'zh-CN': '职责', en: 'Role' },
  number: { 'zh-CN': '序号', en: 'No.' },
  task: { 'zh-CN': '任务', en: 'Task' },
  ...roleHeadings(plan),
  target: { 'zh-CN': '目标', en: 'Targets' },
  deadline: { 'zh-CN': '完成时限', en: 'Deadline' },
});

/** Widths in characters; together they fill a page across. What a plan has not leaves its room to the many names. */
const widths: Readonly<Record<ListColumn, number>> = {
  unit: 14,
  role: 13,
  number: 6,
  task: 24,
  lead: 15,
  co: 35,
  target: 21,
  deadline: 12,
};

const words = {
  one: { 'zh-CN': (name: string) => `${name}责任清单`, en: (name: string) => `Responsibilities of ${name}` },
  nothing: { 'zh-CN': '没有任务', en: 'No task' },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

const headerRow = headingHeights.length;
const headerHeight = 24;
const size = 10;

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language } = context;
  const chosen = chosenUnits(plan, context);
  const [only, ...others] = chosen;
  const title = only && others.length === 0 ? words.one[language](only.name) : unitLists.tab[language];
  const headers = headersOf(plan);
  const columns = usedColumns(plan);
  const columnWidths = columns.map((column) => widths[column]);
  const spare = 140 - columnWidths.reduce((sum, width) => sum + width, 0);
  columnWidths[columns.indexOf('co')] = widths.co + spare;

  const duties = dutiesOf(plan, context);
  const lists = chosen.map((unit) => ({ unit, duties: duties(unit) }));
  const paper = { paper: 'A4', orientation: 'landscape' } as const;
  const { down } = pageRoom(paper);
  const table = pageTable(
    lists.map((list) => ({
      label: cellText(list.unit.name),
      rows:
        list.duties.length > 0
          ? list.duties.map((duty) => columns.slice(1).map((column) => cellText(duty[column])))
          : [columns.slice(1).map((column) => (column === 'task' ? words.nothing[language] : ''))],
    })),
    {
      widths: columnWidths,
      size,
      row: headerRow + 1,
      column: 0,
      room: {
        first: down - headerHeight - headingHeights.reduce((sum, height) => sum + height, 0),
        later: down - headerHeight,
      },
      pageForEach: true,
    },
  );
  return {
    ...blankSheet('unit_lists', context),
    cells: [
      ...headingCells({ title, line: planLine(plan.title, context) }, 0),
      columns.map((column) => headers[column][language]),
      ...table.rows,
    ],
    styles: [
      ...headingStyles(0, columns.length, context),
      ...tableStyles(
        block(headerRow, 0, table.rows.length + 1, columns.length),
        (['unit', 'role', 'number', 'deadline'] as const)
          .map((column) => columns.indexOf(column))
          .filter((at) => at >= 0),
        context,
      ),
      { range: block(headerRow + 1, 0, table.rows.length, columns.length), style: { numberFormat: '@' } },
      ...roleStyles(table.rows, columns.indexOf('role'), plan, context),
    ],
    columnWidths,
    ...headedPages(table, { headerRow, headerHeight, paper, footer: words.footer[language] }),
    tabColour: context.palette.marks.lead.fill,
  };
}

function chosenUnits(plan: Plan, { units }: SheetContext): readonly Unit[] {
  if (!units) return plan.units;
  const chosen = new Set(units);
  return plan.units.filter(({ id }) => chosen.has(id));
}

function usedColumns(plan: Plan): ListColumn[] {
  const all = Object.keys(widths) as ListColumn[];
  const dated = plan.tasks.some(({ deadline }) => deadline !== undefined);
  const measured = plan.targets.some(({ task }) => task !== undefined);
  return all.filter((column) => (column !== 'deadline' || dated) && (column !== 'target' || measured));
}

type Duty = Readonly<Record<ListColumn, string>>;

/** What a unit leads, then what it shares, each in the order of the plan; what its collectives share comes with it. */
function dutiesOf(plan: Plan, { language }: SheetContext): (unit: Unit) => Duty[] {
  const { unit: units } = indexPlan(plan);
  const numbers = taskNumbers(plan);
  const targets = new Map<string, string[]>();
  for (const target of plan.targets) {
    if (target.task === undefined) continue;
    targets.set(target.task, [...(targets.get(target.task) ?? []), describeTarget(target, language)]);
  }
  const tasksOf = new Map<string, { task: Task; assignment: Assignment }[]>();
  for (const task of plan.tasks)
    for (const assignment of task.assignments)
      tasksOf.set(assignment.unit, [...(tasksOf.get(assignment.unit) ?? []), { task, assignment }]);
  const named = (task: Task, role: Role) =>
    task.assignments
      .filter((one) => one.role === role)
      .map(({ unit, printed }) => units.get(unit)?.name ?? printed)
      .join(separator[language].between);

  const gapOf = leadGaps(plan);
  const { marks } = paletteOf(plan);

  return (unit) => {
    const collectives = plan.units.filter(({ members }) => members?.includes(unit.id));
    const entries = [unit, ...collectives].flatMap((holder) =>
      (tasksOf.get(holder.id) ?? []).map((entry) => ({ ...entry, holder })),
    );
    const seen = new Set<string>();
    return (['lead', 'co'] as const).flatMap((role) =>
      entries
        .filter(({ assignment }) => assignment.role === role)
        .filter(({ task }) => !seen.has(task.id) && seen.add(task.id))
        .map(({ task, assignment, holder }): Duty => {
          const mark = markText(marks[meaningOf(assignment)], language);
          return {
            unit: unit.name,
            role: holder === unit ? mark : `${mark}\n${holder.name}`,
            number: numbers.get(task.id) ?? '',
            task: task.title,
            lead: named(task, 'lead') || markText(marks[gapOf(task) ?? 'missingLead'], language),
            co: named(task, 'co'),
            target: (targets.get(task.id) ?? []).join('\n'),
            deadline: task.deadline?.text ?? '',
          };
        }),
    );
  };
}

function meaningOf({ role, basis }: Assignment): Meaning {
  if (role === 'co') return 'co';
  return basis === 'assumed-order' ? 'assumedLead' : 'lead';
}

/** The role's colours, run by run. */
function roleStyles(
  rows: readonly (readonly Cell[])[],
  column: number,
  plan: Plan,
  { language, palette }: SheetContext,
): StyledRange[] {
  const { marks } = paletteOf(plan);
  const meanings = new Map(
    roleMarkNames.map((meaning) => [markText(marks[meaning], language), palette.marks[meaning]]),
  );
  const markOf = (row: number) => meanings.get(String(rows[row]?.[column] ?? '').split('\n')[0] ?? '');
  const styles: StyledRange[] = [];
  for (let row = 0; row < rows.length;) {
    const mark = markOf(row);
    let end = row + 1;
    while (end < rows.length && markOf(end) === mark) end++;
    if (mark) {
      const { colour, fill } = mark;
      styles.push({ range: block(headerRow + 1 + row, column, end - row), style: { colour, fill } });
    }
    row = end;
  }
  return styles;
}
