import type { Finding } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { Comparator, Frequency, Note, Plan, Target } from '../plan/plan';
import { firstDay, lastDay, shortfall, targetProgress, type TargetStatus } from '../plan/target-status';
import { absoluteAddress, addressOn, block, cellAddress, rowAddress } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { isoDay, serialDay } from './day';
import { listRange } from './list-layout';
import { newIds } from './new-ids';
import { allPalettes, markText, type Meaning } from './palette';
import { readTable, type CellValue } from './read-table';
import type { Cell, ConditionalFormat, Sheet, SheetContext, SheetSpec, SheetValues } from './sheet';
import { tableStyles } from './table-style';
import {
  targetColumns,
  targetHeaders,
  targetsFirstRow,
  targetsHeaderRow,
  type TargetColumn,
} from './targets-layout';
import { rowHeight } from './text-size';
import { separator } from './unit-cell';

/** 目标跟踪: one row a figure to reach; the last reading is typed in, the light follows by formula. */
export const targets: Sheet = {
  id: 'targets',
  tab: { 'zh-CN': '目标跟踪', en: 'Targets' },
  write,
  read,
};

const { marks } = allPalettes[0];

const comparators: Readonly<Record<Comparator, Text>> = {
  '>=': { 'zh-CN': '不低于', en: 'at least' },
  '<=': { 'zh-CN': '不高于', en: 'at most' },
  '=': { 'zh-CN': '达到', en: 'equal to' },
  '>': { 'zh-CN': '高于', en: 'more than' },
  '<': { 'zh-CN': '低于', en: 'less than' },
  '~': { 'zh-CN': '约', en: 'about' },
};

const frequencies: Readonly<Record<Frequency, Text>> = {
  'at-deadline': { 'zh-CN': '到期达到', en: 'by the due date' },
  cumulative: { 'zh-CN': '期内累计', en: 'in total' },
  'per-year': { 'zh-CN': '每年', en: 'each year' },
  'per-term': { 'zh-CN': '每学期', en: 'each term' },
  unknown: { 'zh-CN': '未说明', en: 'not said' },
};

const words = {
  asOf: { 'zh-CN': '截至日期', en: 'As of' },
  count: { 'zh-CN': '目标', en: 'targets' },
  qualitative: { 'zh-CN': '定性目标，无数值', en: 'in words only, no figure' },
  damaged: { 'zh-CN': '原文数字疑有残缺', en: 'the printed figure seems damaged' },
  noSchedule: { 'zh-CN': '缺基期值，不计应达进度', en: 'no baseline, so no expected value on the way' },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

/** Small figures as they are, large ones with thousands set apart. */
const figureFormat = '[<1000]General;#,##0';

/** Stands in the light of a target that has no figure. */
const noLight = '—';

const at = (column: TargetColumn) => targetColumns.indexOf(column);
const firstVisible = at('indicator');
const asOfCell = block(1, at('light'));

const widths: Readonly<Record<TargetColumn, number>> = {
  id: 8,
  task: 8,
  start: 8,
  end: 8,
  indicator: 28,
  scope: 14,
  lead: 18,
  baseline: 9,
  comparator: 9,
  value: 11,
  measure: 9,
  frequency: 11,
  due: 12,
  latest: 11,
  date: 12,
  expected: 9,
  progress: 10,
  light: 14,
  note: 20,
  text: 40,
};

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language } = context;
  const rows = plan.targets.map((target, index) => targetCells(target, index, plan, context));
  const bodyRows = Math.max(1, rows.length);
  const table = block(targetsHeaderRow, 0, bodyRows + 1, targetColumns.length);
  const column = (name: TargetColumn) => block(targetsFirstRow, at(name), bodyRows);
  const textColumns = targetColumns.filter((name) => name !== 'id' && name !== 'task' && name !== 'start');

  const [titleRow = [], lineRow = []] = headingCells(
    {
      title: targets.tab[language],
      line: countsLine(plan, bodyRows, context),
      hidden: planLine(plan.title, context),
      legend: {
        column: at('value'),
        text: lightMeanings.map((meaning) => markText(marks[meaning], language)).join('　'),
      },
    },
    firstVisible,
  );
  while (lineRow.length < asOfCell.column - 1) lineRow.push(null);
  lineRow.push(words.asOf[language], serialDay(context.asOf));

  return {
    ...blankSheet('targets', context),
    cells: [titleRow, lineRow, targetColumns.map((name) => targetHeaders[name][language]), ...rows],
    styles: [
      ...headingStyles(firstVisible, targetColumns.length, context),
      { range: block(1, asOfCell.column - 1), style: { horizontal: 'right' } },
      {
        range: asOfCell,
        style: { numberFormat: 'yyyy-mm-dd', horizontal: 'center', bold: true, border: context.palette.line },
      },
      ...tableStyles(
        table,
        (['comparator', 'measure', 'frequency', 'due', 'date', 'expected', 'progress', 'light'] as const).map(
          at,
        ),
        context,
      ),
      ...(['indicator', 'scope', 'measure', 'due', 'note', 'text'] as const).map((name) => ({
        range: column(name),
        style: { numberFormat: '@' },
      })),
      ...(['baseline', 'value', 'latest'] as const).map((name) => ({
        range: column(name),
        style: { numberFormat: figureFormat, horizontal: 'right' as const },
      })),
      ...(['expected', 'progress'] as const).map((name) => ({
        range: column(name),
        style: { numberFormat: '0%' },
      })),
      { range: column('date'), style: { numberFormat: 'yyyy-mm-dd' } },
    ],
    columnWidths: targetColumns.map((name) => widths[name]),
    rowHeights: [
      ...headingHeights,
      30,
      ...rows.map((cells) =>
        rowHeight(
          textColumns.map((name) => {
            const cell = cells[at(name)];
            const text = typeof cell === 'string' ? cell : name === 'lead' ? leadValue(cell) : '';
            return { text, width: widths[name] };
          }),
        ),
      ),
    ],
    hiddenColumns: [at('id'), at('task'), at('start'), at('end')],
    table: { name: 'Targets', range: table },
    conditionalFormats: conditionalFormats(column('light'), column('progress'), context),
    validations: [
      {
        range: column('comparator'),
        list: { words: Object.values(comparators).map((text) => text[language]) },
        strict: true,
      },
      {
        range: column('frequency'),
        list: { words: Object.values(frequencies).map((text) => text[language]) },
        strict: true,
      },
    ],
    freeze: { rows: targetsFirstRow, columns: firstVisible + 1 },
    print: {
      paper: 'A3',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [targetsHeaderRow, targetsHeaderRow],
      footer: words.footer[language],
    },
    tabColour: context.palette.marks.onCourse.colour,
  };
}

const leadValue = (cell: Cell | undefined) =>
  cell !== null && typeof cell === 'object' ? String(cell.value) : '';

/** In the order in which a reader wants them explained. */
const lightMeanings = ['met', 'onCourse', 'behind', 'farBehind', 'overdue', 'notDue', 'noStatement'] as const;

function lightText(status: TargetStatus, language: Language): string {
  return status === 'none' ? noLight : markText(marks[status satisfies Meaning], language);
}

type Written = Exclude<TargetColumn, 'start' | 'end' | 'lead' | 'expected' | 'progress' | 'light' | 'note'>;

/**
 * What the cells of a target hold; one in words alone has nothing to count and to compare. Reading takes a cell that still
 * says so as not edited.
 */
function shownTarget(target: Target, language: Language): Record<Written, string | number> {
  return {
    id: target.id,
    task: target.task ?? '',
    indicator: cellText(target.indicator),
    scope: cellText(target.scope ?? ''),
    baseline: target.baseline?.value ?? '',
    comparator: target.value === undefined ? '' : comparators[target.comparator][language],
    value: target.value ?? '',
    measure: cellText(target.unit ?? ''),
    frequency: target.value === undefined ? '' : frequencies[target.frequency][language],
    due: target.due ?? '',
    latest: target.latest?.value ?? '',
    date: target.latest?.date === undefined ? '' : serialDay(target.latest.date),
    text: cellText(target.text),
  };
}

function targetCells(target: Target, index: number, plan: Plan, context: SheetContext): Cell[] {
  const { language } = context;
  const shown = shownTarget(target, language);
  const { status, progress, expected } = targetProgress(target, plan.period, context.asOf);
  const start = firstDay(target, plan.period);
  const end = lastDay(target);
  const formulas = rowFormulas(targetsFirstRow + index, plan, context);
  const cells: Record<TargetColumn, Cell> = {
    ...shown,
    start: start === undefined ? null : serialDay(start),
    end: { formula: formulas.end, value: end === undefined ? '' : serialDay(end) },
    lead: { formula: formulas.lead, value: leadsOf(target, plan, language) },
    expected: { formula: formulas.expected, value: expected ?? '' },
    progress: { formula: formulas.progress, value: progress ?? '' },
    light: { formula: formulas.light, value: lightText(status, language) },
    note: remarks(target, start, language),
  };
  return targetColumns.map((column) => (cells[column] === '' ? null : cells[column]));
}

function remarks(target: Target, start: string | undefined, language: Language): string {
  const needsBaseline = target.frequency === 'at-deadline' && start === undefined;
  return [
    target.damaged ? `▲ ${words.damaged[language]}` : '',
    target.value === undefined
      ? words.qualitative[language]
      : needsBaseline
        ? words.noSchedule[language]
        : '',
  ]
    .filter(Boolean)
    .join(language === 'en' ? '; ' : '；');
}

/** As the lead cell of the list has it. */
function leadsOf(target: Target, plan: Plan, language: Language): string {
  const task = target.task === undefined ? undefined : plan.tasks.find(({ id }) => id === target.task);
  if (!task) return '';
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  const leads = task.assignments
    .filter(({ role }) => role === 'lead')
    .map(
      ({ unit, printed, basis }) =>
        (basis === 'assumed-order' ? marks.assumedLead.symbol : '') + (names.get(unit) ?? printed),
    );
  if (leads.length > 0) return cellText(leads.join(separator[language].between));
  return task.title ? markText(marks.missingLead, language) : '';
}

/** The same reckoning as `targetProgress`, for the cells of one row. */
function rowFormulas(row: number, plan: Plan, { language, tabs }: SheetContext) {
  const cell = (column: TargetColumn) => rowAddress(row, at(column));
  const [task, start, end, due] = [cell('task'), cell('start'), cell('end'), cell('due')];
  const [baseline, comparator, value] = [cell('baseline'), cell('comparator'), cell('value')];
  const [latest, date, expected, progress] = [
    cell('latest'),
    cell('date'),
    cell('expected'),
    cell('progress'),
  ];
  const is = (comparison: Comparator) => `${comparator}="${comparators[comparison][language]}"`;
  const light = (status: TargetStatus) => `"${lightText(status, language)}"`;

  const leads = addressOn(tabs.list, listRange(plan, 'lead'));
  const ids = addressOn(tabs.list, listRange(plan, 'id'));
  const yearStart = `DATE(YEAR(${date}),1,1)`;
  const yearEnd = `DATE(YEAR(${date}),12,31)`;
  const evenPace = (first: string, last: string) => `MIN(1,MAX(0,(${date}-${first})/(${last}-${first})))`;
  const met = `IF(${is('>')},${latest}>${value},IF(${is('<')},${latest}<${value},IF(${is('<=')},${latest}<=${value},${latest}>=${value})))`;
  const late = `AND(ISNUMBER(${end}),${absoluteAddress(asOfCell)}>${end})`;
  const missing = `ROUND(${expected}-${progress},4)`;
  return {
    end: `=IFERROR(IF(LEN(${due})=4,DATE(${due},12,31),IF(LEN(${due})=10,DATE(LEFT(${due},4),MID(${due},6,2),RIGHT(${due},2)),"")),"")`,
    lead: `=IF(${task}="","",IFERROR(INDEX(${leads},MATCH(${task},${ids},0))&"",""))`,
    expected:
      `=IFERROR(IF(OR(${value}="",${latest}="",${date}=""),"",IF(${cell('frequency')}="${frequencies['per-year'][language]}",` +
      `${evenPace(yearStart, yearEnd)},IF(OR(${start}="",${end}="",${start}>=${end}),"",${evenPace(start, end)}))),"")`,
    progress:
      `=IFERROR(IF(OR(${value}="",${latest}=""),"",IF(${baseline}<>"",(${latest}-${baseline})/(${value}-${baseline}),` +
      `IF(OR(${is('<=')},${is('<')}),IF(${latest}<=${value},1,${value}/${latest}),${latest}/${value}))),"")`,
    light:
      `=IF(${value}="",${light('none')},IF(${latest}="",IF(${late},${light('overdue')},${light('noStatement')}),` +
      `IF(${met},${light('met')},IF(${late},${light('overdue')},IF(OR(${expected}="",${progress}=""),${light('notDue')},` +
      `IF(${missing}>${shortfall.farBehind},${light('farBehind')},IF(${missing}>${shortfall.behind},${light('behind')},${light('onCourse')})))))))`,
  };
}

function countsLine(plan: Plan, bodyRows: number, context: SheetContext): Cell {
  const { language } = context;
  const lights = absoluteAddress(block(targetsFirstRow, at('light'), bodyRows));
  const counted = ['met', 'behind', 'farBehind', 'overdue', 'noStatement'] as const;
  const statuses = plan.targets.map((target) => targetProgress(target, plan.period, context.asOf).status);
  const parts = counted.map((status) => ({
    formula: `&" · ${lightText(status, language)} "&COUNTIF(${lights},"${lightText(status, language)}")`,
    value: ` · ${lightText(status, language)} ${statuses.filter((other) => other === status).length}`,
  }));
  return {
    formula: `=${cellAddress(1, 0)}&" · ${words.count[language]} "&COUNTIF(${lights},"?*")${parts.map(({ formula }) => formula).join('')}`,
    value: `${planLine(plan.title, context)} · ${words.count[language]} ${plan.targets.length}${parts.map(({ value }) => value).join('')}`,
  };
}

function conditionalFormats(
  lights: SheetSpec['conditionalFormats'][number]['range'],
  progress: SheetSpec['conditionalFormats'][number]['range'],
  { palette }: SheetContext,
): ConditionalFormat[] {
  const { onCourse, behind, farBehind, noStatement } = palette.marks;
  const light = rowAddress(targetsFirstRow, at('light'));
  return [
    ...[onCourse, behind, farBehind, noStatement].map(({ symbol, colour, fill }): ConditionalFormat => ({
      range: lights,
      rule: { kind: 'formula', formula: `=LEFT(${light},1)="${symbol}"`, style: { colour, fill } },
    })),
    { range: progress, rule: { kind: 'data-bar', colour: palette.marks.assumedLead.fill } },
  ];
}

function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const table = readTable(values, targetHeaders);
  if (!table) return { plan, notes: [{ kind: 'edit-left-out', words: targets.tab['zh-CN'] }] };
  const notes: Note[] = [];
  const known = new Map(plan.targets.map((target) => [target.id, target]));
  const targetId = newIds('g', plan.targets);
  const read = table.rows.flatMap((row) => {
    const id = String(row.id);
    // Whoever empties a row has deleted its target; ids and formulas stay behind.
    if (![row.indicator, row.text, row.value].some((value) => value !== '')) return [];
    const before = known.get(id);
    known.delete(id);
    const start = before ?? newTarget(targetId(String(row.indicator)), String(row.indicator));
    return [editedTarget(start, row, table.language, notes)];
  });
  return { plan: { ...plan, targets: read }, notes };
}

const newTarget = (id: string, indicator: string): Target => ({
  id,
  text: indicator,
  indicator,
  comparator: '>=',
  frequency: 'unknown',
});

function editedTarget(
  target: Target,
  row: Readonly<Record<TargetColumn, CellValue>>,
  language: Language,
  notes: Note[],
): Target {
  const shown = shownTarget(target, language);
  /** The field as edited; as it was, with a note, where the cell cannot be understood. */
  const field = <Value>(
    column: Written,
    before: Value,
    understand: (cell: CellValue) => Value | undefined,
  ): Value | undefined => {
    const cell = row[column];
    const was = shown[column];
    if (cell === (typeof was === 'string' ? was.trim() : was)) return before;
    if (cell === '') return undefined;
    const value = understand(cell);
    if (value !== undefined) return value;
    notes.push({ kind: 'edit-left-out', words: `${targetHeaders[column][language]} ${cell}` });
    return before;
  };
  const text = (cell: CellValue) => String(cell);
  const baseline = field('baseline', target.baseline?.value, figure);
  const latest = field('latest', target.latest?.value, figure);
  const date = field('date', target.latest?.date, dayIn);
  return {
    id: target.id,
    ...given('task', target.task),
    ...given('section', target.section),
    text: field('text', target.text, text) ?? '',
    indicator: field('indicator', target.indicator, text) ?? '',
    comparator:
      field('comparator', target.comparator, (cell) => keyOf(comparators, cell)) ?? target.comparator,
    ...given('value', field('value', target.value, figure)),
    ...given('unit', field('measure', target.unit, text)),
    ...given('baseline', baseline === undefined ? undefined : { ...target.baseline, value: baseline }),
    ...given('due', field('due', target.due, dueIn)),
    frequency: field('frequency', target.frequency, (cell) => keyOf(frequencies, cell)) ?? 'unknown',
    ...given('scope', field('scope', target.scope, text)),
    ...given('latest', latest === undefined ? undefined : { value: latest, ...given('date', date) }),
    ...given('damaged', target.damaged),
    ...given('place', target.place),
  };
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [key in Key]?: Value };
}

function figure(cell: CellValue): number | undefined {
  if (typeof cell === 'number') return cell;
  const digits = cell.normalize('NFKC').replace(/[,\s%]/g, '');
  return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : undefined;
}

function dayIn(cell: CellValue): string | undefined {
  if (typeof cell === 'number') return isoDay(cell);
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC'));
  if (!parts) return undefined;
  const date = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  const serial = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(serial) || !new Date(serial).toISOString().startsWith(date) ? undefined : date;
}

/** A year, or a day. */
function dueIn(cell: CellValue): string | undefined {
  const year = /^(\d{4})年?$/.exec(String(cell).normalize('NFKC'))?.[1];
  return year ?? dayIn(cell);
}

function keyOf<Key extends string>(texts: Readonly<Record<Key, Text>>, cell: CellValue): Key | undefined {
  const keys = Object.keys(texts) as Key[];
  return keys.find((key) => key === cell || Object.values(texts[key]).includes(String(cell)));
}
