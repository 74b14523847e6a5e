import type { Finding } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import { decisionKey, withDecisions } from '../plan/decision';
import type { Assignment, Decision, Note, Plan } from '../plan/plan';
import { indexPlan } from '../plan/plan-index';
import { type RoleTerms, roleTerms } from '../plan/role-terms';
import { block } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { findingPlaces } from './finding-places';
import { taskNumbers } from './outline';
import { readTable } from './read-table';
import { registerUnits, type Register } from './register';
import type { Cell, MeetingQuestion, Sheet, SheetContext, SheetSpec, SheetValues, Validation } from './sheet';
import { tableStyles } from './table-style';
import { rowHeight } from './text-size';
import { namesInCell } from './unit-cell';
import { unitNames } from './unit-names';

/** 会议议题: the errors that people have to settle around a table, each with a question and room for the answer. */
export const meeting: Sheet = {
  id: 'meeting',
  tab: { 'zh-CN': '会议议题', en: 'Meeting list' },
  write,
  read,
};

/** The first two are hidden: what the decision is kept under, and the task whose lead is asked for. */
const words = {
  key: { 'zh-CN': 'key', en: 'key' },
  task: { 'zh-CN': 'task', en: 'task' },
  number: { 'zh-CN': '序号', en: 'No.' },
  matter: { 'zh-CN': '事项', en: 'Matter' },
  problem: { 'zh-CN': '问题', en: 'What is wrong' },
  candidates: { 'zh-CN': '备选及理由（仅供参考）', en: 'Who or what it may be (for information)' },
  question: { 'zh-CN': '请会议明确', en: 'To be settled' },
  decision: { 'zh-CN': '会议决定', en: 'Decision' },
} as const;

type Column = keyof typeof words;
const columns = Object.keys(words) as readonly Column[];
const at = (column: Column) => columns.indexOf(column);
const firstShown = at('number');
const widths = [10, 10, 6, 26, 32, 36, 20, 20];

const headerRow = headingHeights.length;
const firstRow = headerRow + 1;
const headerHeight = 24;
/** Points that leave room for handwriting. */
const leastHeight = 48;

const texts = {
  items: { 'zh-CN': '议题', en: 'questions' },
  none: {
    'zh-CN': '没有需要会议明确的问题',
    en: 'nothing needs to be settled',
  },
  whole: { 'zh-CN': '整个方案', en: 'The plan as a whole' },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette, meeting: items = [] } = context;
  const rows = itemRows(items, plan, language);
  const shown = rows.length > 0 ? rows : [nothing(language)];
  const heights = shown.map((row) =>
    Math.max(
      rows.length > 0 ? leastHeight : 0,
      rowHeight(
        row.map((cell, column) => ({
          text: typeof cell === 'string' && column >= firstShown ? cell : '',
          width: widths[column] ?? 0,
        })),
      ),
    ),
  );
  const table = block(headerRow, 0, shown.length + 1, columns.length);
  const places = findingPlaces(
    items.map(({ finding }) => finding),
    plan,
  );
  const body = (column: Column) => block(firstRow, at(column), shown.length);
  return {
    ...blankSheet('meeting', context),
    cells: [
      ...headingCells(
        { title: meeting.tab[language], line: headingLine(plan, items.length, context) },
        firstShown,
      ),
      columns.map((column) => words[column][language]),
      ...shown,
    ],
    styles: [
      ...headingStyles(firstShown, columns.length, context),
      ...tableStyles(table, [at('number')], context),
      { range: block(firstRow, 0, shown.length, firstShown), style: { numberFormat: '@' } },
      {
        range: block(firstRow, at('matter'), shown.length, columns.length - at('matter')),
        style: { numberFormat: '@' },
      },
      { range: body('question'), style: { bold: true, colour: palette.title } },
    ],
    columnWidths: widths,
    rowHeights: [...headingHeights, headerHeight, ...heights],
    hiddenColumns: [at('key'), at('task')],
    validations: leadQuestions(items, roleTerms(plan), language),
    links: places.flatMap((place, index) =>
      place ? [{ row: firstRow + index, column: at('matter'), to: place }] : [],
    ),
    freeze: { rows: firstRow, columns: at('matter') + 1 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [headerRow, headerRow],
      footer: texts.footer[language],
    },
    tabColour: palette.marks.missingLead.fill,
  };
}

/** `甲市方案 · 截至 2026-01-31 · 议题 2` */
function headingLine(plan: Plan, count: number, context: SheetContext): string {
  const { language } = context;
  return `${planLine(plan.title, context)} · ${texts.items[language]} ${count}`;
}

function itemRows(items: readonly MeetingQuestion[], plan: Plan, language: Language): Cell[][] {
  const matterOf = mattersOf(plan, language);
  const decided = new Map((plan.decisions ?? []).map(({ question, words: said }) => [question, said]));
  return items.map(({ finding, candidates, question, asksForLead }, row): Cell[] => {
    const key = decisionKey(finding);
    const proposals = candidates.map((text, place) =>
      candidates.length > 1 ? `${place + 1}. ${text[language]}` : text[language],
    );
    return [
      cellText(key),
      asksForLead ? (finding.task ?? null) : null,
      row + 1,
      cellText(matterOf(finding)),
      cellText(finding.message[language]),
      proposals.length > 0 ? cellText(proposals.join('\n')) : '—',
      cellText(question[language]),
      cellText(decided.get(key) ?? '') || null,
    ];
  });
}

/** The name of each finding's task, target or unit. */
function mattersOf(plan: Plan, language: Language): (finding: Finding) => string {
  const index = indexPlan(plan);
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const numbers = taskNumbers(plan);
  return ({ task = '', target = '', unit = '' }) => {
    const row = index.task.get(task);
    if (row) return [numbers.get(row.id), row.title].filter(Boolean).join(' ');
    return targets.get(target)?.indicator ?? index.unit.get(unit)?.name ?? texts.whole[language];
  };
}

function nothing(language: Language): Cell[] {
  return columns.map((column) => (column === 'matter' ? `✓ ${texts.none[language]}` : null));
}

/** A drop-down of the register beside each run of questions that a unit's name answers. */
function leadQuestions(
  items: readonly MeetingQuestion[],
  { zh, en }: RoleTerms,
  language: Language,
): Validation[] {
  const prompt: Text = {
    'zh-CN': `写上单位名称（名录中有的），下次更新工作簿时即列为${zh.leadUnit}；其他文字原样保留。`,
    en: `Write the names of units from the register: at the next update they become ${en.leads}. Other words are kept as they are.`,
  };
  const runs: { from: number; length: number }[] = [];
  for (const [index, { asksForLead }] of items.entries()) {
    const last = runs.at(-1);
    if (!asksForLead) continue;
    if (last && last.from + last.length === index) last.length++;
    else runs.push({ from: index, length: 1 });
  }
  return runs.map(({ from, length }) => ({
    range: block(firstRow + from, at('decision'), length),
    list: { name: unitNames },
    strict: false,
    prompt: prompt[language],
  }));
}

/**
 * What the meeting has decided. Names of registered units beside a question for the lead make them lead; everything else is
 * kept as it was written, until its question is settled.
 */
function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const table = readTable(values, words);
  if (!table) return { plan, notes: [{ kind: 'edit-left-out', words: meeting.tab['zh-CN'] }] };
  const register = registerUnits(plan);
  const known = plan.decisions ?? [];
  const shown = new Map<string, Decision | undefined>();
  const leads = new Map<string, readonly Assignment[]>();
  for (const row of table.rows) {
    const [question, task, said] = [String(row.key), String(row.task), String(row.decision)];
    if (question === '') continue;
    const named = task === '' ? undefined : leadsIn(said, register, table.language);
    if (named) leads.set(task, named);
    const same = known.find((one) => one.question === question && cellText(one.words).trim() === said);
    shown.set(question, said === '' || named ? undefined : (same ?? { question, words: said }));
  }
  const kept = known.flatMap((decision) =>
    shown.has(decision.question) ? (shown.get(decision.question) ?? []) : decision,
  );
  const added = [...shown.values()].filter(
    (decision): decision is Decision =>
      decision !== undefined && !known.some(({ question }) => question === decision.question),
  );
  return { plan: withDecisions(withLeads(plan, leads), [...kept, ...added]), notes: [] };
}

/** The units that a cell names; nothing where it says anything that is not in the register. */
function leadsIn(said: string, register: Register, language: Language): readonly Assignment[] | undefined {
  const names = namesInCell(said, register, language);
  if (names.length === 0 || !names.every((name) => register.has(name))) return undefined;
  return names.map((name) => ({ unit: register.idOf(name), printed: name, role: 'lead', basis: 'labelled' }));
}

/** A task that has a lead by now keeps it. */
function withLeads(plan: Plan, leads: ReadonlyMap<string, readonly Assignment[]>): Plan {
  if (leads.size === 0) return plan;
  const tasks = plan.tasks.map((task) => {
    const decided = leads.get(task.id);
    if (!decided || task.assignments.some(({ role }) => role === 'lead')) return task;
    const others = task.assignments.filter(({ unit }) => !decided.some((lead) => lead.unit === unit));
    return { ...task, assignments: [...decided, ...others] };
  });
  return { ...plan, tasks };
}
