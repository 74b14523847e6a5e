import type { Finding } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { Plan, RoleMark, Section, Task } from '../plan/plan';
import { roleHeadings, roleMarkNames, roleMarks, roleNames } from '../plan/role-signs';
import { roleTerms } from '../plan/role-terms';
import { sharedDuties } from '../plan/shared-duty';
import type { Workload } from '../plan/workload';
import { absoluteAddress, block, cellAddress, rangeAddress, rowAddress } from './address';
import { blankSheet, font, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import {
  coCount,
  editedAssignments,
  leadCount,
  markReader,
  marksLine,
  namedMarks,
  taskMarks,
} from './matrix-mark';
import { matrixColumns, matrixLayout, matrixRows, unitColumn, type MatrixLayout } from './matrix-layout';
import { newIds } from './new-ids';
import { originalRows } from './original-rows';
import { sectionTitle, taskNumbers } from './outline';
import { pageBreaks } from './page-breaks';
import { gapStyle, missingLeadCount, toldGaps, type ToldGap } from './missing-lead';
import { markText, paletteOf } from './palette';
import { cellValue } from './read-table';
import { registerUnits, type Register } from './register';
import { replaceTasks } from './replace-tasks';
import type {
  Cell,
  ConditionalFormat,
  Link,
  Sheet,
  SheetContext,
  SheetNote,
  SheetSpec,
  SheetValues,
  StyledRange,
} from './sheet';
import { headerStyle } from './table-style';
import { rowHeight, stackedHeight, tallestRow, textWidth } from './text-size';
import { workloadColumns, workloadRowOf } from './workload-layout';

/** 责任矩阵: tasks down, units across, a mark where they meet. */
export const matrix: Sheet = {
  id: 'matrix',
  tab: { 'zh-CN': '责任矩阵', en: 'Matrix' },
  write,
  read,
};

const words = {
  number: { 'zh-CN': '序号', en: 'No.' },
  task: { 'zh-CN': '任务', en: 'Task' },
  units: { 'zh-CN': '单位数', en: 'Units' },
  tasks: { 'zh-CN': '任务', en: 'tasks' },
  collective: { 'zh-CN': '灰色表头为集合单位', en: 'a grey header is a collective' },
  clear: {
    'zh-CN': '。清空即退出该任务。',
    en: '. Clear the cell to take the unit off the task.',
  },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

/** Words for the roles; where the office has none of its own, those that are usual over a matrix. */
function roleWordsOf(plan: Plan): Readonly<Record<'leads' | 'totals' | 'leadUnits', Text>> {
  const { lead, co } = roleNames(plan);
  const { words: chosen } = plan.roleSigns ?? {};
  return {
    leads: {
      'zh-CN': `${lead['zh-CN']}数`,
      en: chosen?.en ? lead.en : 'Leads',
    },
    totals: {
      'zh-CN': `${lead['zh-CN']}/${chosen?.['zh-CN'] ? co['zh-CN'] : '责任'}`,
      en: chosen?.en ? `${lead.en} / ${co.en}` : 'Lead / co-responsible',
    },
    leadUnits: {
      'zh-CN': roleHeadings(plan).lead['zh-CN'],
      en: roleTerms(plan).en.leads,
    },
  };
}

const headerSize = 9;
const taskWidth = 34;
const fixedWidths = [10, 6, taskWidth, 7, 10];
const unitWidth = 4;
const bandHeight = 18;

function write(plan: Plan, findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const layout = matrixLayout(plan);
  const { entries } = layout.outline;
  const unitCount = layout.grid.columns;
  const columnWidths = [...fixedWidths, ...Array.from({ length: unitCount }, () => unitWidth)];
  const rowHeights = [
    ...headingHeights,
    0,
    headerHeight(layout.loads),
    18,
    ...entries.map((entry) =>
      entry.kind === 'section' ? bandHeight : rowHeight([{ text: entry.task.title, width: taskWidth }]),
    ),
  ];
  const setup = { paper: unitCount > 24 ? 'A3' : 'A4', orientation: 'landscape' } as const;

  return {
    ...blankSheet('matrix', context),
    cells: [...topCells(plan, findings, layout, context), ...bodyCells(plan, findings, layout, language)],
    styles: styles(layout, context),
    columnWidths,
    rowHeights,
    hiddenColumns: [matrixColumns.id],
    conditionalFormats: conditionalFormats(plan, findings, layout, context),
    validations: [
      {
        range: layout.grid,
        list: { words: roleMarkNames.map((role) => roleMarks(plan)[role]) },
        strict: true,
        prompt: promptOf(plan, language),
      },
    ],
    links: unitLinks(layout),
    freeze: { rows: matrixRows.first, columns: matrixColumns.first },
    print: {
      ...setup,
      repeatRows: [matrixRows.ids, matrixRows.totals],
      repeatColumns: [matrixColumns.number, matrixColumns.leads],
      ...pageBreaks(
        {
          columnWidths: columnWidths.slice(1),
          repeatedColumns: matrixColumns.first - 1,
          rowHeights,
          topRows: matrixRows.ids,
          repeatedRows: matrixRows.first - matrixRows.ids,
          isHeading: (row) => entries[row - matrixRows.first]?.kind === 'section',
        },
        setup,
      ),
      footer: words.footer[language],
    },
    tabColour: palette.marks.lead.fill,
  };
}

/** What the marks mean, for whoever stands on a cell. */
function promptOf(plan: Plan, language: Language): string {
  const { marks } = paletteOf(plan);
  const meanings = roleMarkNames.map((role) => markText(marks[role], language));
  return meanings.join(language === 'en' ? ', ' : '　') + words.clear[language];
}

/** Stacked names need room for the longest, turned ones for its length. */
function headerHeight(loads: readonly Workload[]): number {
  const heights = loads.map(({ unit }) =>
    isStacked(unit.name) ? stackedHeight(unit.name, headerSize) : textWidth(unit.name) * 5.2 + 12,
  );
  return Math.min(tallestRow, Math.max(48, ...heights));
}

/** Chinese stands upright, one character below the other; other scripts are turned. */
const isStacked = (name: string) => /\p{Script=Han}/u.test(name);

function topCells(
  plan: Plan,
  findings: readonly Finding[],
  layout: MatrixLayout,
  context: SheetContext,
): Cell[][] {
  const { language } = context;
  const { grid, loads } = layout;
  const { marks } = paletteOf(plan);
  const roleWords = roleWordsOf(plan);
  const symbols = roleMarks(plan);
  const shared = plan.tasks.some(sharedDuties(plan)) ? [marks.sharedDuty] : [];
  const legend = [marks.lead, marks.assumedLead, marks.co, marks.missingLead, ...shared]
    .map((mark) => markText(mark, language))
    .join('　');
  const total = loads.reduce((sum, { leads, cos }) => sum + leads + cos, 0);
  const missing = missingLeadCount(plan, findings);
  const leadsRange = absoluteAddress(block(grid.row, matrixColumns.leads, grid.rows));
  const { symbol } = marks.missingLead;
  return [
    ...headingCells(
      {
        title: matrix.tab[language],
        hidden: planLine(plan.title, context),
        line: countsLine(plan, missing, layout, context),
        legend: { column: matrixColumns.units, text: `${legend}　${words.collective[language]}` },
      },
      matrixColumns.number,
    ),
    ['id', null, null, null, null, ...loads.map(({ unit }) => unit.id)],
    [
      null,
      words.number[language],
      words.task[language],
      words.units[language],
      roleWords.leads[language],
      ...loads.map(({ unit }) => cellText(unit.name)),
    ],
    [
      marksLine(symbols),
      null,
      roleWords.totals[language],
      { formula: `=COUNTA(${absoluteAddress(grid)})`, value: total },
      {
        formula: `=IF(COUNTIF(${leadsRange},"${symbol}*")=0,"✓","${symbol} "&COUNTIF(${leadsRange},"${symbol}*"))`,
        value: missing === 0 ? '✓' : `${symbol} ${missing}`,
      },
      ...loads.map(({ unit, leads, cos }): Cell => {
        const own = absoluteAddress(unitColumn(layout, unit));
        return {
          formula: `=${leadCount(own, symbols)}&"/"&${coCount(own, symbols)}`,
          value: `${leads}/${cos}`,
        };
      }),
    ],
  ];
}

function countsLine(plan: Plan, missingCount: number, layout: MatrixLayout, context: SheetContext): Cell {
  const { language } = context;
  const { grid, loads } = layout;
  const { marks } = paletteOf(plan);
  const leadUnits = roleWordsOf(plan).leadUnits[language];
  const missing = markText(marks.missingLead, language);
  const totals = absoluteAddress(block(matrixRows.totals, grid.column, 1, grid.columns));
  const units = absoluteAddress(block(grid.row, matrixColumns.units, grid.rows));
  const leads = absoluteAddress(block(grid.row, matrixColumns.leads, grid.rows));
  const leading = loads.filter((load) => load.leads > 0).length;
  return {
    formula:
      `=${cellAddress(1, 0)}&" · ${words.tasks[language]} "&COUNT(${units})` +
      `&" · ${leadUnits} "&SUMPRODUCT((${totals}<>"")*(LEFT(${totals},2)<>"0/"))` +
      `&" · ${missing} "&COUNTIF(${leads},"${marks.missingLead.symbol}*")`,
    value:
      `${planLine(plan.title, context)} · ${words.tasks[language]} ${plan.tasks.length}` +
      ` · ${leadUnits} ${leading} · ${missing} ${missingCount}`,
  };
}

function bodyCells(
  plan: Plan,
  findings: readonly Finding[],
  layout: MatrixLayout,
  language: Language,
): Cell[][] {
  const numbers = taskNumbers(plan);
  const { grid, loads, columnOf } = layout;
  const gapOf = toldGaps(plan, findings);
  const isShared = sharedDuties(plan);
  const { missingLead, sharedDuty, noStatement } = paletteOf(plan).marks;
  const symbols = roleMarks(plan);
  const gapTexts: Readonly<Record<ToldGap, string>> = {
    missingLead: markText(missingLead, language),
    sharedDuty: markText(sharedDuty, language),
    waived: markText({ ...noStatement, word: missingLead.word }, language),
  };
  return layout.outline.entries.map((entry, index) => {
    if (entry.kind === 'section') return [entry.section.id, cellText(sectionTitle(entry.section))];
    const { task } = entry;
    const row = matrixRows.first + index;
    const own = rangeAddress(block(row, grid.column, 1, grid.columns));
    const marksOfTask = taskMarks(task.assignments);
    const leads = [...marksOfTask.values()].filter((mark) => mark !== 'co').length;
    const gap = gapOf(task);
    const missing = `"${gapTexts[gap === 'waived' ? gap : 'missingLead']}"`;
    // A shared duty has units; without any, its lead is missing as everybody's.
    const noLead =
      isShared(task) && gap !== 'waived'
        ? `IF(COUNTA(${own})=0,${missing},"${gapTexts.sharedDuty}")`
        : missing;
    const cells = new Array<Cell>(matrixColumns.first + loads.length).fill(null);
    cells[matrixColumns.id] = task.id;
    cells[matrixColumns.number] = cellText(numbers.get(task.id) ?? task.number);
    cells[matrixColumns.task] = cellText(task.title);
    cells[matrixColumns.units] = { formula: `=COUNTA(${own})`, value: marksOfTask.size };
    cells[matrixColumns.leads] = {
      formula: `=IF(${leadCount(own, symbols)}=0,${noLead},${leadCount(own, symbols)})`,
      value: leads || gapTexts[gap ?? 'missingLead'],
    };
    for (const [unit, mark] of marksOfTask) cells[columnOf.get(unit) as number] = symbols[mark];
    return cells;
  });
}

function styles(layout: MatrixLayout, context: SheetContext): StyledRange[] {
  const { palette } = context;
  const { grid, loads } = layout;
  const columns = grid.column + grid.columns;
  const header = headerStyle(context);
  const bands = layout.outline.entries.flatMap((entry, index) =>
    entry.kind === 'section' ? [{ row: matrixRows.first + index, depth: entry.depth }] : [],
  );
  return [
    ...headingStyles(matrixColumns.number, columns, context),
    {
      range: block(grid.row, 0, grid.rows, columns),
      style: {
        font,
        size: 10,
        colour: palette.text,
        border: palette.line,
        horizontal: 'center',
        vertical: 'center',
      },
    },
    {
      range: block(grid.row, matrixColumns.task, grid.rows),
      style: { horizontal: 'left', wrap: true, numberFormat: '@' },
    },
    { range: block(grid.row, matrixColumns.number, grid.rows), style: { numberFormat: '@' } },
    { range: block(matrixRows.header, 0, 1, columns), style: header },
    ...runs(loads, ({ unit }) => isStacked(unit.name)).map(
      ({ from, length, same: stacked }): StyledRange => ({
        range: block(matrixRows.header, grid.column + from, 1, length),
        style: {
          size: headerSize,
          direction: stacked ? 'stacked' : 'turned',
          horizontal: 'center',
          vertical: stacked ? 'top' : 'bottom',
          wrap: false,
        },
      }),
    ),
    ...runs(loads, ({ unit }) => unit.kind === 'collective')
      .filter(({ same }) => same)
      .map(({ from, length }): StyledRange => ({
        range: block(matrixRows.header, grid.column + from, 1, length),
        style: palette.collectiveHeader,
      })),
    {
      range: block(matrixRows.totals, 0, 1, columns),
      style: {
        font,
        size: 8,
        colour: palette.quiet,
        border: palette.line,
        horizontal: 'center',
        vertical: 'center',
      },
    },
    ...bands.map(({ row, depth }): StyledRange => ({
      range: block(row, 0, 1, columns),
      style: {
        ...palette.band,
        border: palette.band.fill,
        bold: depth === 0,
        horizontal: 'left',
        wrap: false,
      },
    })),
  ];
}

interface Run {
  readonly from: number;
  readonly length: number;
  readonly same: boolean;
}

/** Neighbours that answer alike, so that one range styles them all. */
function runs<Entry>(entries: readonly Entry[], ask: (entry: Entry) => boolean): Run[] {
  const found: Run[] = [];
  for (const [index, entry] of entries.entries()) {
    const last = found.at(-1);
    const same = ask(entry);
    if (last?.same === same) found[found.length - 1] = { ...last, length: last.length + 1 };
    else found.push({ from: index, length: 1, same });
  }
  return found;
}

function conditionalFormats(
  plan: Plan,
  findings: readonly Finding[],
  layout: MatrixLayout,
  context: SheetContext,
): ConditionalFormat[] {
  const { grid } = layout;
  const { missingLead, sharedDuty, noStatement } = context.palette.marks;
  const symbols = roleMarks(plan);
  const first = cellAddress(grid.row, grid.column);
  const leads = rowAddress(grid.row, matrixColumns.leads);
  const gapOf = toldGaps(plan, findings);
  const gaps = [
    { symbol: missingLead.symbol, style: gapStyle('missingLead', context) },
    ...(plan.tasks.some(sharedDuties(plan))
      ? [{ symbol: sharedDuty.symbol, style: gapStyle('sharedDuty', context) }]
      : []),
    ...(plan.tasks.some((task) => gapOf(task) === 'waived')
      ? [{ symbol: noStatement.symbol, style: { colour: noStatement.colour, fill: noStatement.fill } }]
      : []),
  ];
  return [
    ...roleMarkNames.map((role): ConditionalFormat => {
      const { colour, fill } = context.palette.marks[role];
      return {
        range: grid,
        rule: { kind: 'formula', formula: `=${first}="${symbols[role]}"`, style: { colour, fill } },
      };
    }),
    ...[matrixColumns.task, matrixColumns.leads].flatMap((column) =>
      gaps.map(({ symbol, style }): ConditionalFormat => ({
        range: block(grid.row, column, grid.rows),
        rule: { kind: 'formula', formula: `=LEFT(${leads},1)="${symbol}"`, style },
      })),
    ),
  ];
}

/** From a unit's totals to its row of the workload; some programs draw a linked name neither stacked nor in its colour. */
function unitLinks(layout: MatrixLayout): Link[] {
  return layout.loads.map((_, index) => ({
    row: matrixRows.totals,
    column: layout.grid.column + index,
    to: { sheet: 'workload', row: workloadRowOf(index), column: workloadColumns.unit },
  }));
}

function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly SheetNote[] } {
  const top = values.findIndex((row) => row[matrixColumns.id] === 'id');
  const [ids, ...rows] = top < 0 ? [] : values.slice(top);
  if (!ids || rows.length === 0)
    return { plan, notes: [{ kind: 'edit-left-out', words: matrix.tab['zh-CN'] }] };

  const register = registerUnits(plan);
  const known = new Map(plan.tasks.map((task) => [task.id, task]));
  const sections = new Map(plan.sections.map((section) => [section.id, section]));
  // Header and totals, unless somebody deleted them; the names are read where both are there.
  const isOfPlan = (id: string) => known.has(id) || sections.has(id);
  const firstOfPlan = rows.findIndex((row) => isOfPlan(String(cellValue(row[matrixColumns.id]))));
  const over = firstOfPlan < 0 ? 2 : Math.min(2, firstOfPlan);
  const columns = readColumns(ids, over === 2 ? (rows[0] ?? []) : [], register);
  // A sheet that was put back alone says by which marks it was written.
  const written = over === 2 ? namedMarks(String(cellValue(rows[1]?.[matrixColumns.id]))) : undefined;
  const readMark = markReader(written ?? roleMarks(plan), plan);
  const body = rows.slice(over);
  const notes: SheetNote[] = [];
  const marksIn = (row: SheetValues[number], rowIndex: number, task: string) => {
    const read = new Map<string, RoleMark | 'none'>();
    const disputed = new Set<string>();
    for (const { column, unit } of columns) {
      const text = String(cellValue(row[column]));
      const mark = readMark(text);
      const place = () => ({ cell: cellAddress(rowIndex, column) });
      if (mark === undefined) notes.push({ kind: 'edit-left-out', words: text, place: place(), task, unit });
      else if (read.has(unit) && read.get(unit) !== mark) {
        disputed.add(unit);
        const words = `${register.nameOf(unit)} ${text}`.trim();
        notes.push({ kind: 'edit-left-out', words, place: place() });
      } else read.set(unit, mark);
    }
    // Two columns of one unit that say different things: neither is believed, the duty stays as it was.
    for (const unit of disputed) read.delete(unit);
    return read;
  };

  const numbers = taskNumbers(plan);
  const taskId = newIds('t', plan.tasks);
  const originals = originalRows(
    body.map((row) => {
      const id = String(cellValue(row[matrixColumns.id]));
      const task = known.get(id);
      return {
        id,
        likeness: () => (task ? likeness(row, task, numbers.get(id) ?? '', columns, readMark) : 0),
      };
    }),
    [...plan.sections, ...plan.tasks].map(({ id }) => id),
  );
  const tasks = new Map<string, Task>();
  let section = plan.sections[0]?.id;
  for (const [index, row] of body.entries()) {
    const id = String(cellValue(row[matrixColumns.id]));
    const heading = sections.get(id);
    if (heading) {
      section = id;
      sections.set(id, editedSection(heading, String(cellValue(row[matrixColumns.number]))));
      continue;
    }
    const number = String(cellValue(row[matrixColumns.number]));
    const title = String(cellValue(row[matrixColumns.task]));
    const at = top + 1 + over + index;
    const before = known.get(id);
    if (before && originals.has(index)) {
      const sameNumber = number === cellText(numbers.get(id) ?? '').trim();
      const sameTitle = title === cellText(before.title).trim();
      tasks.set(id, {
        ...before,
        number: sameNumber ? before.number : number,
        title: sameTitle ? before.title : title,
        assignments: editedAssignments(before.assignments, marksIn(row, at, id), register.nameOf),
      });
    } else if (title && section !== undefined) {
      const task = taskId(title);
      const assignments = editedAssignments([], marksIn(row, at, task), register.nameOf);
      tasks.set(task, { id: task, section, number, title, text: title, assignments });
      // A copied row brings its id along.
      if (before)
        notes.push({
          kind: 'copied-row',
          words: title,
          task,
          place: { cell: cellAddress(at, matrixColumns.task) },
        });
    }
  }
  return {
    plan: replaceTasks(
      { ...plan, sections: [...sections.values()], units: register.units() },
      inPlanOrder(plan, tasks),
    ),
    notes: [...register.notes(), ...notes],
  };
}

/** How many cells of a row still say what was written there of its task. */
function likeness(
  row: SheetValues[number],
  task: Task,
  number: string,
  columns: readonly { readonly column: number; readonly unit: string }[],
  readMark: ReturnType<typeof markReader>,
): number {
  const marksBefore = taskMarks(task.assignments);
  const kept = columns.filter(
    ({ column, unit }) => readMark(String(cellValue(row[column]))) === (marksBefore.get(unit) ?? 'none'),
  );
  const says = (column: number, words: string) => cellValue(row[column]) === cellText(words).trim();
  return (
    kept.length + Number(says(matrixColumns.number, number)) + Number(says(matrixColumns.task, task.title))
  );
}

/**
 * The column of each unit, found by the id above its name; a column without an id is of a unit written in by hand. So is
 * a copied column, which brings the id along, once it has been given another name beside its original.
 */
function readColumns(ids: SheetValues[number], header: SheetValues[number], register: Register) {
  const columns: { column: number; unit: string }[] = [];
  const bearsName = (id: string, name: string) => name === cellText(register.nameOf(id)).trim();
  const originals = new Set(
    ids.flatMap((cell, column) => {
      const id = String(cellValue(cell));
      return bearsName(id, String(cellValue(header[column]))) ? [id] : [];
    }),
  );
  for (let column = matrixColumns.first; column < Math.max(ids.length, header.length); column++) {
    const id = String(cellValue(ids[column]));
    const name = String(cellValue(header[column]));
    const isRenamedCopy = name !== '' && originals.has(id) && !bearsName(id, name);
    if (id && register.nameOf(id) && !isRenamedCopy) {
      if (name && !bearsName(id, name)) register.rename(id, name);
      columns.push({ column, unit: id });
    } else if (name) columns.push({ column, unit: register.idOf(name) });
  }
  return columns;
}

function editedSection(section: Section, heading: string): Section {
  if (heading === cellText(sectionTitle(section)).trim()) return section;
  const keepsNumber = section.number !== '' && heading.startsWith(section.number);
  return keepsNumber
    ? { ...section, title: heading.slice(section.number.length).replace(/^[\s、]+/, '') }
    : { ...section, number: '', title: heading };
}

/** The matrix stands in the order of the sections; the plan keeps its own, new tasks come last. */
function inPlanOrder(plan: Plan, tasks: ReadonlyMap<string, Task>): Task[] {
  const before = plan.tasks.flatMap(({ id }) => tasks.get(id) ?? []);
  return [...new Set([...before, ...tasks.values()])];
}
