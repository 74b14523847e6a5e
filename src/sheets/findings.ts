import type { Finding } from '../plan/finding';
import { noteSentence, placeText } from '../plan/note';
import type { Language } from '../plan/language';
import type { Note, Plan, Waiver } from '../plan/plan';
import { roleTerms } from '../plan/role-terms';
import { decide, findingKeys, withWaivers } from '../plan/waiver';
import { absoluteAddress, block, cellAddress, rowAddress } from './address';
import { isFilled } from './filled-cell';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { findingPlaces, type SheetPlace } from './finding-places';
import {
  findingMark,
  findingsColumns,
  findingsFirstRow,
  findingsHeaderRow,
  findingsRange,
  inOrder,
} from './findings-layout';
import { isSeenByList } from './missing-lead';
import { allPalettes, markText } from './palette';
import { printedPages } from './printed-pages';
import { readTable } from './read-table';
import type { Cell, ConditionalFormat, Formula, Sheet, SheetContext, SheetSpec, SheetValues } from './sheet';
import { tableStyles } from './table-style';
import { rowHeight } from './text-size';

/** 校验结果: what the checks found, then what reading the document had to guess or leave. */
export const findings: Sheet = {
  id: 'findings',
  tab: { 'zh-CN': '校验结果', en: 'Findings' },
  write,
  read,
};

const { marks } = allPalettes[0];
const severities = ['error', 'warning', 'notice'] as const;

const words = {
  about: { 'zh-CN': 'about', en: 'about' },
  open: { 'zh-CN': 'open', en: 'open' },
  mark: { 'zh-CN': 'mark', en: 'mark' },
  key: { 'zh-CN': 'key', en: 'key' },
  severity: { 'zh-CN': '级别', en: 'Severity' },
  rule: { 'zh-CN': '规则', en: 'Check' },
  message: { 'zh-CN': '问题', en: 'What' },
  where: { 'zh-CN': '位置', en: 'Where' },
  suggestion: { 'zh-CN': '建议', en: 'Suggestion' },
  waived: { 'zh-CN': '豁免', en: 'Waived' },
  reason: { 'zh-CN': '豁免理由', en: 'Reason' },
} as const;

const texts = {
  yes: { 'zh-CN': '是', en: 'yes' },
  none: { 'zh-CN': '✓ 没有发现问题', en: '✓ nothing found' },
  waived: { 'zh-CN': '已豁免', en: 'waived' },
  prompt: {
    'zh-CN': '确认无需处理的，选“是”并写明理由。',
    en: 'Choose “yes” and give a reason where nothing needs doing.',
  },
  notes: { 'zh-CN': '阅读说明', en: 'Reading notes' },
  notesLine: {
    'zh-CN': '读取文件时所作的推定、所见的残缺，请对照原文确认。',
    en: 'What reading had to assume, and what it found damaged. Please compare with the source.',
  },
  number: { 'zh-CN': '序号', en: 'No.' },
  said: { 'zh-CN': '说明', en: 'Note' },
  times: { 'zh-CN': '（{n} 处）', en: ' ({n} times)' },
  source: { 'zh-CN': '出处', en: 'Place in the source' },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

const columns = Object.keys(findingsColumns) as (keyof typeof findingsColumns)[];
const at = findingsColumns;
const widths = [10, 10, 10, 10, 11, 20, 56, 18, 40, 9, 24];

function write(plan: Plan, all: readonly Finding[], context: SheetContext): SheetSpec {
  const { language } = context;
  const found = inOrder(all);
  const places = findingPlaces(found, plan);
  const keys = findingKeys(found, plan);
  const { open, waived } = decide(found, plan.waivers ?? [], plan);
  const reasons = new Map(waived.map(({ finding, reason }) => [finding, reason]));
  const rows =
    found.length > 0
      ? found.map((finding, i) =>
          findingCells(finding, i, { place: places[i], key: keys[i], reason: reasons.get(finding) }, context),
        )
      : [noFinding(context)];
  const table = block(findingsHeaderRow, 0, rows.length + 1, columns.length);
  const notesRow = findingsFirstRow + rows.length + 1;
  const notes = noteBlock(plan, notesRow, context);

  const spec: SheetSpec = {
    ...blankSheet('findings', context),
    cells: [
      ...headingCells(
        {
          title: findings.tab[language],
          hidden: planLine(plan.title, context),
          line: countsLine(plan.title, { found, open, waived: waived.length }, context),
        },
        at.severity,
      ),
      columns.map((column) => words[column][language]),
      ...rows,
      [],
      ...notes.cells,
    ],
    styles: [
      ...headingStyles(at.severity, columns.length, context),
      ...tableStyles(table, [at.severity, at.where, at.waived], context),
      { range: block(findingsFirstRow, at.rule, rows.length, 3), style: { numberFormat: '@' } },
      { range: block(findingsFirstRow, at.suggestion, rows.length, 3), style: { numberFormat: '@' } },
      ...notes.styles,
    ],
    columnWidths: widths,
    rowHeights: [...headingHeights, 24, ...rows.map(textHeight), null, ...notes.heights],
    hiddenColumns: [at.about, at.open, at.mark, at.key],
    merges: notes.merges,
    table: { name: 'Findings', range: table },
    conditionalFormats: conditionalFormats(all, context),
    validations: [
      {
        range: findingsRange(all, 'waived'),
        list: { words: [texts.yes[language]] },
        strict: true,
        prompt: texts.prompt[language],
      },
    ],
    links: places.flatMap((place, index) =>
      place ? [{ row: findingsFirstRow + index, column: at.where, to: place }] : [],
    ),
    freeze: { rows: findingsFirstRow, columns: at.rule + 1 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      // The notes have a header of their own.
      ...(plan.notes.length > 0 ? {} : { repeatRows: [findingsHeaderRow, findingsHeaderRow] as const }),
      footer: texts.footer[language],
    },
    tabColour: context.palette.marks.missingLead.fill,
  };
  return headsStandAlone(spec, notesRow) ? { ...spec, print: { ...spec.print, breaks: [notesRow] } } : spec;
}

/** Whether a page would end below the headings of the notes, with hardly a note. Printers differ by a row or two. */
function headsStandAlone(spec: SheetSpec, notesRow: number): boolean {
  return printedPages(spec).starts.some((row) => row > notesRow && row <= notesRow + noteHeads + 2);
}

/** Title, line and header of the notes. */
const noteHeads = 3;

interface RowDetails {
  readonly place: SheetPlace | undefined;
  readonly key: string | undefined;
  /** Why the finding is waived; nothing while it is open. */
  readonly reason: string | undefined;
}

function findingCells(
  finding: Finding,
  index: number,
  { place, key, reason }: RowDetails,
  context: SheetContext,
): Cell[] {
  const { language, rules, tabs } = context;
  const row = findingsFirstRow + index;
  const mark = marks[finding.severity];
  const title = rules.find(({ id }) => id === finding.rule)?.title[language] ?? finding.rule;
  const about = isSeenByList(finding, context) ? null : (finding.task ?? null);
  return [
    about,
    {
      formula: `=IF(${rowAddress(row, at.waived)}="",${rowAddress(row, at.about)}&"","")`,
      value: reason === undefined ? (about ?? '') : '',
    },
    findingMark(finding, mark.symbol, title),
    key || null,
    markText(mark, language),
    title,
    cellText(finding.message[language]),
    place ? `${tabs[place.sheet]} ${cellAddress(place.row, place.column)}` : null,
    finding.suggestion ? cellText(finding.suggestion[language]) : null,
    reason === undefined ? null : texts.yes[language],
    reason ? cellText(reason) : null,
  ];
}

const noFinding = ({ language }: SheetContext): Cell[] => [...before, null, null, texts.none[language]];

/** Cells of the hidden columns of a row that the list need not find. */
const before: readonly Cell[] = Array<null>(at.severity).fill(null);

const textHeight = (row: readonly Cell[]) =>
  rowHeight(
    row.map((cell, column) => ({
      text: typeof cell === 'string' && column >= at.severity ? cell : '',
      width: widths[column] ?? 0,
    })),
  );

/** `甲市方案 · ■ 错误 2 · ▲ 警告 1 · ◆ 提示 0 · 已豁免 0`, counted live; waived ones are counted apart. */
function countsLine(
  title: string,
  { found, open, waived: count }: { found: readonly Finding[]; open: readonly Finding[]; waived: number },
  context: SheetContext,
): Formula {
  const { language } = context;
  const severity = absoluteAddress(findingsRange(found, 'severity'));
  const waived = absoluteAddress(findingsRange(found, 'waived'));
  const parts = severities.map((name) => ({
    formula: `&"${markText(marks[name], language)} "&SUMPRODUCT((LEFT(${severity},1)="${marks[name].symbol}")*(${waived}=""))&" · "`,
    value: `${markText(marks[name], language)} ${open.filter((finding) => finding.severity === name).length} · `,
  }));
  return {
    formula: `=${cellAddress(1, 0)}&" · "${parts.map(({ formula }) => formula).join('')}&"${texts.waived[language]} "&COUNTA(${waived})`,
    value: `${planLine(title, context)} · ${parts.map(({ value }) => value).join('')}${texts.waived[language]} ${count}`,
  };
}

/**
 * What people have waived or taken up again, wherever they sorted the rows to. A row keeps what it said when it was
 * written: if the task was edited since, the waiver lapses at the next check.
 */
function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const table = readTable(values, words);
  if (!table) return { plan, notes: [{ kind: 'edit-left-out', words: findings.tab['zh-CN'] }] };
  const shown = new Map<string, Waiver | undefined>();
  for (const { key, waived, reason } of table.rows) {
    const finding = String(key);
    if (finding !== '') shown.set(finding, waived === '' ? undefined : { finding, reason: String(reason) });
  }
  const known = plan.waivers ?? [];
  const kept = known.flatMap((waiver) =>
    shown.has(waiver.finding) ? (shown.get(waiver.finding) ?? []) : waiver,
  );
  const added = [...shown.values()].filter(
    (waiver): waiver is Waiver =>
      waiver !== undefined && !known.some(({ finding }) => finding === waiver.finding),
  );
  return { plan: withWaivers(plan, [...kept, ...added]), notes: [] };
}

function conditionalFormats(all: readonly Finding[], { palette }: SheetContext): ConditionalFormat[] {
  const severity = rowAddress(findingsFirstRow, at.severity);
  const waived = rowAddress(findingsFirstRow, at.waived);
  return [
    {
      range: { ...findingsRange(all, 'severity'), columns: at.reason - at.severity + 1 },
      rule: {
        kind: 'formula',
        formula: `=${isFilled(waived)}`,
        style: { colour: palette.marks.noStatement.colour, fill: palette.marks.noStatement.fill },
      },
    },
    ...severities.map((name): ConditionalFormat => {
      const { symbol, colour, fill } = palette.marks[name];
      return {
        range: findingsRange(all, 'severity'),
        rule: {
          kind: 'formula',
          formula: `=LEFT(${severity},1)="${symbol}"`,
          style: { colour, fill, bold: true },
        },
      };
    }),
  ];
}

/** The second block, from `row` on. */
function noteBlock(plan: Plan, row: number, context: SheetContext) {
  const { language, palette } = context;
  if (plan.notes.length === 0) return { cells: [], styles: [], heights: [], merges: [] };
  const lines = noteLines(plan, language);
  const header = row + 2;
  const table = block(header, at.severity, lines.length + 1, at.suggestion - at.severity + 1);
  const sentenceWidth = widths.slice(at.rule, at.suggestion).reduce((sum, width) => sum + width, 0);
  const allRows = [header, ...lines.map((_, index) => header + 1 + index)];
  return {
    cells: [
      [...before, texts.notes[language]],
      [...before, texts.notesLine[language]],
      [...before, texts.number[language], texts.said[language], null, null, texts.source[language]],
      ...lines.map(({ sentence, place }, index): Cell[] => [
        ...before,
        index + 1,
        sentence,
        null,
        null,
        place || null,
      ]),
    ],
    styles: [
      { range: block(row, at.severity), style: { size: 13, bold: true, colour: palette.title } },
      { range: block(row + 1, at.severity), style: { size: 10, colour: palette.quiet } },
      ...tableStyles(table, [at.severity], context),
    ],
    heights: [
      22,
      18,
      24,
      ...lines.map(({ sentence }) => rowHeight([{ text: sentence, width: sentenceWidth }])),
    ],
    merges: allRows.map((one) => block(one, at.rule, 1, at.suggestion - at.rule)),
  };
}

/** One line for each thing noted: a clause that stands for a whole group of tasks is noted with every one of them. */
function noteLines(plan: Plan, language: Language): { sentence: string; place: string }[] {
  const roles = roleTerms(plan);
  const lines = new Map<string, { sentence: string; place: string; times: number }>();
  for (const note of plan.notes) {
    const sentence = noteSentence(note, roles)[language];
    const place = placeText(note.place, language);
    const key = JSON.stringify([sentence, place]);
    lines.set(key, { sentence, place, times: (lines.get(key)?.times ?? 0) + 1 });
  }
  return [...lines.values()].map(({ sentence, place, times }) => ({
    sentence: cellText(
      times === 1 ? sentence : sentence + texts.times[language].replace('{n}', String(times)),
    ),
    place,
  }));
}
