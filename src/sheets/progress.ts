import type { Finding } from '../plan/finding';
import type { Language } from '../plan/language';
import { isLate, lastRound, statusChanges } from '../plan/progress-report';
import type { Plan, Target } from '../plan/plan';
import { targetProgress, type TargetStatus } from '../plan/target-status';
import { comparatorWords, figureText } from '../plan/target';
import { absoluteAddress, addressOn, block, cellAddress, rowAddress } from './address';
import { blankSheet, font, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { chapterOfTarget } from './chapter-of-target';
import { leadsByTask } from './leads-by-task';
import { outline, sectionTitle } from './outline';
import { allPalettes } from './palette';
import type {
  Cell,
  ConditionalFormat,
  Formula,
  Range,
  Sheet,
  SheetContext,
  SheetSpec,
  StyledRange,
} from './sheet';
import { allLights, lightColours, lightText } from './status-light';
import { headerStyle } from './table-style';
import { settingNames } from './target-settings';
import { targetsFirstRow, targetsLayout, type TargetColumn } from './targets-layout';
import { rowHeight } from './text-size';
import { separator } from './unit-cell';

/** 进展通报: how the targets stand, on one page: counts, what is late and who leads it, what has changed. */
export const progress: Sheet = {
  id: 'progress',
  tab: { 'zh-CN': '进展通报', en: 'Progress report' },
  write,
};

const { assumedLead, missingLead } = allPalettes[0].marks;

const words = {
  what: { 'zh-CN': '范围', en: 'Of' },
  total: { 'zh-CN': '合计', en: 'Total' },
  all: { 'zh-CN': '全部目标', en: 'All targets' },
  bySection: { 'zh-CN': '一、按类别', en: 'By section' },
  noSection: { 'zh-CN': '总体目标', en: 'Of the plan as a whole' },
  byLead: {
    'zh-CN': '二、按牵头单位（联合牵头的，各计一次）',
    en: 'By lead unit (a target led jointly counts for each)',
  },
  moreLeads: {
    'zh-CN': '另有 {n} 个牵头单位，滞后的目标较少，见目标跟踪。',
    en: '{n} more units, with fewer late targets: see the tracker.',
  },
  noLead: { 'zh-CN': '没有牵头单位', en: 'Nobody leads' },
  late: { 'zh-CN': '三、滞后和逾期的目标', en: 'Late targets' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  demand: { 'zh-CN': '要求', en: 'Demand' },
  latest: { 'zh-CN': '最新值', en: 'Latest' },
  due: { 'zh-CN': '时限', en: 'Due' },
  light: { 'zh-CN': '状态', en: 'Status' },
  lead: { 'zh-CN': '牵头单位', en: 'Lead' },
  noneLate: { 'zh-CN': '没有滞后和逾期的目标。', en: 'Nothing is late.' },
  moreLate: { 'zh-CN': '其余 {n} 项见目标跟踪。', en: '{n} more: see the tracker.' },
  changes: { 'zh-CN': '四、比上期（{day}）的变化', en: 'Changes since the last reports ({day})' },
  firstRound: {
    'zh-CN': '四、比上期的变化：只有一期填报，暂无比较。',
    en: 'Changes: there is but one round of reports to go by.',
  },
  noChange: { 'zh-CN': '没有变化。', en: 'Nothing has changed.' },
  moreChanges: { 'zh-CN': '另有 {n} 项变化。', en: '{n} more have changed.' },
  before: { 'zh-CN': '上期', en: 'Before' },
  now: { 'zh-CN': '本期', en: 'Now' },
  asOf: { 'zh-CN': '截至', en: 'as of' },
} as const;

/** More would not fit a page. */
const most = { leads: 12, late: 10, changes: 6 } as const;

const columns = { key: 0, name: 1, total: 2, firstLight: 3 } as const;
const lights = [...allLights, 'none'] as const;
const lastColumn = columns.firstLight + lights.length - 1;
const width = lastColumn + 1;

/** Where the fields of a late or changed target stand: the counts' columns, joined. */
const fields = {
  demand: [2, 2],
  latest: [4, 2],
  due: [6, 2],
  light: [8, 2],
  lead: [10, 2],
} as const satisfies Record<string, readonly [column: number, columns: number]>;

interface Block {
  readonly rows: readonly (readonly Cell[])[];
  readonly styles?: (row: number) => readonly StyledRange[];
  readonly merges?: (row: number) => readonly Range[];
  readonly colours?: (row: number) => readonly ConditionalFormat[];
  readonly heights?: readonly number[];
}

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const facts = factsOf(plan, context);
  const heading = headingCells(
    { title: progress.tab[language], hidden: cellText(plan.title), line: headingLine(plan, context) },
    columns.name,
  );
  let row = headingHeights.length;
  const placed = [counts(facts), late(facts), changes(facts)].map((make) => {
    const made = make(row);
    const at = row;
    row += made.rows.length;
    return { block: made, at };
  });
  const all = <Item>(of: (one: Block, at: number) => readonly Item[] | undefined) =>
    placed.flatMap(({ block: one, at }) => of(one, at) ?? []);
  return {
    ...blankSheet('progress', context),
    cells: [...heading, ...all(({ rows }) => rows)],
    styles: [
      ...headingStyles(columns.name, width, context),
      {
        range: block(headingHeights.length, 0, row - headingHeights.length, width),
        style: { font, size: 9, colour: palette.text, vertical: 'center', wrap: true },
      },
      ...all(({ styles }, at) => styles?.(at)),
    ],
    merges: all(({ merges }, at) => merges?.(at)),
    conditionalFormats: all(({ colours }, at) => colours?.(at)),
    columnWidths: [4, 28, ...Array.from({ length: width - 2 }, () => 8.5)],
    rowHeights: [...headingHeights, ...all(({ rows, heights }) => heights ?? rows.map(() => 17))],
    hiddenColumns: [columns.key],
    print: { paper: 'A4', orientation: 'portrait', fitWidth: 1, fitHeight: 1 },
    tabColour: palette.marks.onCourse.colour,
  };
}

/** What all blocks go by. */
interface Facts {
  readonly plan: Plan;
  readonly context: SheetContext;
  readonly statuses: readonly TargetStatus[];
  /** As the tracker shows them. */
  readonly leads: readonly string[];
  readonly chapters: readonly (string | undefined)[];
  /** The address of one column of the tracker. */
  readonly cells: (name: TargetColumn) => string;
}

function factsOf(plan: Plan, context: SheetContext): Facts {
  const layout = targetsLayout(plan);
  const leads = leadsByTask(plan, context.language);
  return {
    plan,
    context,
    statuses: plan.targets.map(
      (target) => targetProgress(target, plan.period, context.asOf, plan.thresholds).status,
    ),
    leads: plan.targets.map(({ task }) => leads.get(task ?? '') ?? ''),
    chapters: plan.targets.map(chapterOfTarget(plan)),
    cells: (name) => addressOn(context.tabs.targets, layout.range(name)),
  };
}

function headingLine(plan: Plan, context: SheetContext): Formula {
  const asOf = words.asOf[context.language];
  return {
    formula: `=${cellAddress(1, 0)}&" · ${asOf} "&TEXT(${settingNames.asOf},"yyyy-mm-dd")`,
    value: planLine(plan.title, context),
  };
}

type Maker = (row: number) => Block;

/** How many of the targets that `condition` holds for show each light; `holds` says the same of the plan. */
interface Group {
  readonly key?: string;
  readonly name: string;
  readonly condition: string;
  readonly holds: (index: number) => boolean;
}

function counts(facts: Facts): Maker {
  const { context, statuses } = facts;
  const { language, palette } = context;
  return (row) => {
    const chapters = chapterGroups(facts);
    const leads = leadGroups(facts);
    const lines: (Group | string)[] = [
      { name: words.all[language], condition: '1', holds: () => true },
      words.bySection[language],
      ...chapters,
      words.byLead[language],
      ...leads.shown,
      ...(leads.left > 0 ? [words.moreLeads[language].replace('{n}', String(leads.left))] : []),
    ];
    const header: Cell[] = [
      null,
      words.what[language],
      words.total[language],
      ...lights.map((status) => lightText(status, language).replace(/^(\S+) /, '$1\n')),
    ];
    const lightsOf = facts.cells('light');
    const rows = lines.map((line, index): Cell[] => {
      if (typeof line === 'string') return [null, line];
      const at = row + 1 + index;
      const holds = line.condition
        .replaceAll('{key}', rowAddress(at, columns.key))
        .replaceAll('{name}', rowAddress(at, columns.name));
      const total = absoluteAddress(block(at, columns.firstLight, 1, lights.length)).replaceAll(
        /\$(\d)/g,
        '$1',
      );
      return [
        line.key ?? null,
        line.name,
        { formula: `=SUM(${total})`, value: statuses.filter((_, target) => line.holds(target)).length },
        ...lights.map((status): Formula => ({
          formula: `=SUMPRODUCT((${lightsOf}="${lightText(status, language)}")*${holds})`,
          value: statuses.filter((one, target) => one === status && line.holds(target)).length,
        })),
      ];
    });
    const bands = lines.flatMap((line, index) => (typeof line === 'string' ? [index + 1] : []));
    return {
      rows: [header, ...rows, []],
      heights: [
        32,
        ...rows.map(([, name], index) =>
          typeof lines[index] === 'string' ? 18 : rowHeight([{ text: String(name), width: 28 }], 9),
        ),
        6,
      ],
      styles: (at) => [
        {
          range: block(at, columns.name, rows.length + 1, width - 1),
          style: { border: palette.line },
        },
        {
          range: block(at + 1, columns.total, rows.length, width - 2),
          // Zeros stay out of sight: they would hide what there is.
          style: { horizontal: 'center', numberFormat: '0;-0;;@' },
        },
        { range: block(at, columns.name, 1, width - 1), style: { ...headerStyle(context), size: 9 } },
        { range: block(at + 1, columns.name, 1, width - 1), style: { bold: true } },
        ...bands.map((band): StyledRange => ({
          range: block(at + band, columns.name, 1, width - 1),
          style: { ...palette.band, bold: true, horizontal: 'left' },
        })),
      ],
      merges: (at) => bands.map((band) => block(at + band, columns.name, 1, width - 1)),
      colours: (at) =>
        lights.flatMap((status, index): ConditionalFormat[] => {
          if (status === 'none' || !isLate(status)) return [];
          const range = block(at + 1, columns.firstLight + index, rows.length);
          const { colour, fill } = palette.marks[status];
          const cell = cellAddress(range.row, range.column);
          return [
            {
              range,
              rule: {
                kind: 'formula',
                formula: `=AND(ISNUMBER(${cell}),${cell}>0)`,
                style: { colour, fill, bold: true },
              },
            },
          ];
        }),
    };
  };
}

function chapterGroups({ plan, context, chapters, cells }: Facts): Group[] {
  const { language } = context;
  const used = outline(plan).chapters.filter(({ id }) => chapters.includes(id));
  const groups = used.map((section): Group => ({
    key: section.id,
    name: cellText(sectionTitle(section)),
    condition: `(${cells('chapter')}={key})`,
    holds: (index) => chapters[index] === section.id,
  }));
  const general: Group = {
    name: words.noSection[language],
    condition: `(${cells('chapter')}="")`,
    holds: (index) => chapters[index] === undefined,
  };
  return chapters.includes(undefined) ? [...groups, general] : groups;
}

/** Those with most late targets first. */
function leadGroups({ plan, context, leads, statuses, cells }: Facts): { shown: Group[]; left: number } {
  const { language } = context;
  const { between } = separator[language];
  const names = new Set(plan.units.map(({ name }) => cellText(name)));
  const marked = cells('lead');
  const groups = [...names]
    .map((name) => {
      const holds = (index: number) => namedIn(leads[index] ?? '', name, between);
      const own = statuses.filter((_, index) => holds(index));
      return {
        all: own.length,
        late: own.filter(isLate).length,
        group: {
          name,
          condition: `ISNUMBER(FIND("${between}"&{name}&"${between}","${between}"&SUBSTITUTE(${marked},"${assumedLead.symbol}","")&"${between}"))`,
          holds,
        },
      };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.late - a.late || b.all - a.all);
  const nobody: Group = {
    name: `${missingLead.symbol} ${words.noLead[language]}`,
    condition: `(((${marked}="")+(LEFT(${marked},1)="${missingLead.symbol}"))>0)`,
    holds: (index) => leads[index] === '' || (leads[index] ?? '').startsWith(missingLead.symbol),
  };
  const shown: Group[] = groups.slice(0, most.leads).map(({ group }) => group);
  if (leads.some((_, index) => nobody.holds(index))) shown.push(nobody);
  return { shown, left: Math.max(0, groups.length - most.leads) };
}

/** Whether a lead cell names the unit, as the formula finds it. */
function namedIn(cell: string, name: string, between: string): boolean {
  const bare = cell.replaceAll(assumedLead.symbol, '');
  return `${between}${bare}${between}`.includes(`${between}${name}${between}`);
}

/** The late targets, found anew by formula whenever a light changes. */
function late({ plan, context, statuses, leads, cells }: Facts): Maker {
  const { language } = context;
  const [far, near] = [lightText('overdue', language)[0], lightText('behind', language)[0]];
  const found = statuses
    .map((status, index) => ({ status, index }))
    .filter(({ status }) => isLate(status))
    .sort((a, b) => Number(a.status === 'behind') - Number(b.status === 'behind') || a.index - b.index);
  const lightsOf = cells('light');
  const first = addressOn(context.tabs.targets, block(targetsFirstRow, 0));
  const isNear = `(LEFT(${lightsOf},1)="${near}")`;
  const isFar = `(LEFT(${lightsOf},1)="${far}")`;
  /** What the hidden formula finds: the rows of red lights, those of yellow ones, then what is not late. */
  const others = statuses.flatMap((status, index) =>
    isLate(status) ? [] : [1_000_000_000 + targetsFirstRow + 1 + index],
  );
  const keys = [
    ...found.map(({ status, index }) => (status === 'behind' ? 1_000_000 : 0) + targetsFirstRow + 1 + index),
    ...(plan.targets.length === 0 ? [1_000_000_000 + targetsFirstRow + 1] : others),
  ];
  const lateKey = (index: number) => keys[index] ?? 1_000_000_000;
  return (row) => {
    const lines = Array.from({ length: most.late }, (_, index): Cell[] => {
      const key = rowAddress(row + 2 + index, columns.key);
      const place = `MOD(${key},10^6)-ROW(${first})+1`;
      const entry = found[index];
      const target = entry && plan.targets[entry.index];
      const shown =
        entry && target
          ? lateFields(target, entry.status, leads[entry.index] ?? '', plan, context)
          : undefined;
      const of = (name: TargetColumn) => `INDEX(${cells(name)},${place})`;
      const formula = (shown: string, value: string | number | undefined): Formula => ({
        formula: `=IF(${key}>=10^9,"",${shown})`,
        value: value ?? '',
      });
      const cellsOf: Record<number, Cell> = {
        [columns.key]: {
          formula: `=IFERROR(SUMPRODUCT(SMALL(${isNear}*10^6+ROW(${lightsOf})+(1-${isFar}-${isNear})*10^9,${index + 1})),10^9)`,
          value: lateKey(index),
        },
        [columns.name]: formula(`${of('number')}&". "&${of('indicator')}`, shown?.name),
        [fields.demand[0]]: formula(`${of('comparator')}&" "&${of('value')}&${of('measure')}`, shown?.demand),
        [fields.latest[0]]: formula(
          `${of('latest')}&IF(${of('latest')}="","",${of('measure')})`,
          shown?.latest,
        ),
        [fields.due[0]]: formula(`${of('due')}&""`, shown?.due),
        [fields.light[0]]: formula(of('light'), shown?.light),
        [fields.lead[0]]: formula(`${of('lead')}&""`, shown?.lead),
      };
      return Array.from({ length: width }, (_, column) => cellsOf[column] ?? null);
    });
    const count = `SUMPRODUCT((${isFar}+${isNear}>0)*1)`;
    const [before, after] = words.moreLate[language].split('{n}');
    const remark: Formula = {
      formula: `=IF(${count}=0,"${words.noneLate[language]}",IF(${count}>${most.late},"${before}"&(${count}-${most.late})&"${after}",""))`,
      value:
        found.length === 0
          ? words.noneLate[language]
          : found.length > most.late
            ? words.moreLate[language].replace('{n}', String(found.length - most.late))
            : '',
    };
    return {
      ...listed(lines, context),
      rows: [
        [null, words.late[language]],
        listHeader(['demand', 'latest', 'due', 'light', 'lead'], language),
        ...lines,
        [null, remark],
      ],
      colours: (at) => lightColours(block(at + 2, fields.light[0], most.late), context.palette),
    };
  };
}

function lateFields(
  target: Target,
  status: TargetStatus,
  lead: string,
  plan: Plan,
  { language, asOf }: SheetContext,
) {
  const { latest } = targetProgress(target, plan.period, asOf, plan.thresholds);
  const measure = cellText(target.unit ?? '');
  return {
    name: `${plan.targets.indexOf(target) + 1}. ${cellText(target.indicator)}`,
    demand: `${comparatorWords[target.comparator][language]} ${target.value}${measure}`,
    latest: latest ? `${latest.value}${measure}` : '',
    due: target.due ?? '',
    light: lightText(status, language),
    lead,
  };
}

type Field = keyof typeof fields;

function listHeader(names: readonly Field[], language: Language): Cell[] {
  const header: Cell[] = Array.from({ length: width }, () => null);
  header[columns.name] = words.indicator[language];
  for (const name of names) header[fields[name][0]] = words[name][language];
  return header;
}

/** The look of a title, a header, lines of joined fields, and a last remark. */
function listed(lines: readonly (readonly Cell[])[], context: SheetContext) {
  const { palette } = context;
  const textOf = (cell: Cell | undefined) =>
    typeof cell === 'string' ? cell : cell !== null && typeof cell === 'object' ? String(cell.value) : '';
  return {
    heights: [
      20,
      18,
      ...lines.map((cells) =>
        rowHeight(
          [
            { text: textOf(cells[columns.name]), width: 28 },
            ...Object.values(fields).map(([column]) => ({ text: textOf(cells[column]), width: 17 })),
          ],
          9,
        ),
      ),
      16,
    ],
    styles: (at: number): StyledRange[] => [
      { range: block(at, columns.name, 1, width - 1), style: { ...palette.band, bold: true } },
      { range: block(at + 1, columns.name, lines.length + 1, width - 1), style: { border: palette.line } },
      { range: block(at + 2, columns.total, lines.length, width - 3), style: { horizontal: 'center' } },
      { range: block(at + 1, columns.name, 1, width - 1), style: { ...headerStyle(context), size: 9 } },
      { range: block(at + 2 + lines.length, columns.name), style: { colour: palette.quiet, wrap: false } },
    ],
    merges: (at: number): Range[] => [
      block(at, columns.name, 1, width - 1),
      ...[at + 1, ...lines.map((_, index) => at + 2 + index)].flatMap((one) =>
        Object.values(fields).map(([column, joined]) => block(one, column, 1, joined)),
      ),
    ],
  };
}

/** Set down as of the day of the report: the lights of an earlier day stand in no cell. */
function changes({ plan, context, leads }: Facts): Maker {
  const { language, asOf, palette } = context;
  const since = lastRound(plan, asOf);
  if (since === undefined) {
    return () => ({
      rows: [[null, words.firstRound[language]]],
      heights: [20],
      styles: (at) => [
        { range: block(at, columns.name, 1, width - 1), style: { ...palette.band, bold: true } },
      ],
      merges: (at) => [block(at, columns.name, 1, width - 1)],
    });
  }
  const found = statusChanges(plan, since, asOf);
  const lines = found.slice(0, most.changes).map(({ target, before, now, latestBefore, latest }): Cell[] => {
    const index = plan.targets.indexOf(target);
    const figure = (value: number | undefined) => (value === undefined ? '' : figureText(value, target.unit));
    const line: Record<number, Cell> = {
      [columns.name]: `${index + 1}. ${cellText(target.indicator)}`,
      [fields.demand[0]]: cellText(figure(latestBefore?.value)),
      [fields.latest[0]]: cellText(figure(latest?.value)),
      [fields.due[0]]: lightText(before, language),
      [fields.light[0]]: lightText(now, language),
      [fields.lead[0]]: leads[index] ?? '',
    };
    return Array.from({ length: width }, (_, column) => line[column] || null);
  });
  const title = words.changes[language].replace('{day}', since);
  const header = listHeader(['lead'], language);
  header[fields.demand[0]] = `${words.before[language]} ${words.latest[language]}`;
  header[fields.latest[0]] = `${words.now[language]} ${words.latest[language]}`;
  header[fields.due[0]] = `${words.before[language]} ${words.light[language]}`;
  header[fields.light[0]] = `${words.now[language]} ${words.light[language]}`;
  const remark =
    found.length === 0
      ? words.noChange[language]
      : found.length > most.changes
        ? words.moreChanges[language].replace('{n}', String(found.length - most.changes))
        : null;
  return () => ({
    ...listed(lines, context),
    rows: [[null, title], header, ...lines, [null, remark]],
    colours: (at) =>
      lines.length === 0
        ? []
        : (['due', 'light'] as const).flatMap((name) =>
            lightColours(block(at + 2, fields[name][0], lines.length), palette),
          ),
  });
}
