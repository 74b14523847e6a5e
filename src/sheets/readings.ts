import type { Finding } from '../plan/finding';
import { isFigure } from '../plan/latest-reading';
import type { Plan, Target } from '../plan/plan';
import { block, cellAddress, rowAddress } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { serialDay } from './day';
import { readReadings } from './read-readings';
import {
  keyFormula,
  readingColumns,
  readingHeaders,
  readingKey,
  readingNames,
  readingRows,
  readingsFirstRow,
  readingsHeaderRow,
  readingsRange,
  type ReadingColumn,
} from './readings-layout';
import { readingTrend } from './reading-trend';
import type { Cell, Formula, Sheet, SheetContext, SheetSpec } from './sheet';
import { shownReading } from './shown-reading';
import { tableStyles } from './table-style';
import { targetNames } from './targets-layout';
import { lineCount, rowHeight } from './text-size';

/** 进展台账: one row a report; the tracker takes the latest of each target from here. */
export const readings: Sheet = {
  id: 'readings',
  tab: { 'zh-CN': '进展台账', en: 'Readings' },
  write,
  read: readReadings,
};

const words = {
  readings: { 'zh-CN': '已填报', en: 'readings' },
  how: {
    'zh-CN': '一次填报一行：填目标序号、数据日期和数值即可，不覆盖以前的行。累计指标填从起点累计到当日的数。',
    en: 'One row a report: target number, date and value; earlier rows stay. Of a total give the sum so far.',
  },
  number: {
    'zh-CN': '填“目标跟踪”表里的序号，指标名称随即显示。',
    en: 'The number of the target in the tracker; its name appears beside it.',
  },
  footer: { 'zh-CN': '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const;

const at = (column: ReadingColumn) => readingColumns.indexOf(column);
const widths: Readonly<Record<ReadingColumn, number>> = {
  id: 8,
  key: 8,
  number: 13,
  indicator: 34,
  date: 13,
  value: 13,
  source: 20,
  remark: 30,
};

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const rows = readingRows(plan);
  const table = block(readingsHeaderRow, 0, rows + 1, readingColumns.length);
  const column = (name: ReadingColumn) => block(readingsFirstRow, at(name), rows);
  const trend = readingTrend(plan, readingColumns.length + 1, context);
  const heading = headingCells(
    {
      title: readings.tab[language],
      hidden: planLine(plan.title, context),
      line: countsLine(plan, context),
      legend: { column: at('date'), text: words.how[language] },
    },
    at('number'),
  );
  const cells = [
    ...heading,
    readingColumns.map((name) => readingHeaders[name][language]),
    ...readingCells(plan),
  ];

  return {
    ...blankSheet('readings', context),
    cells: trend.besides(cells),
    styles: [
      ...headingStyles(at('number'), readingColumns.length, context),
      ...tableStyles(table, [at('number'), at('date')], context),
      { range: column('date'), style: { numberFormat: 'yyyy-mm-dd' } },
      { range: column('value'), style: { numberFormat: '[<1000]General;#,##0', horizontal: 'right' } },
      ...(['source', 'remark'] as const).map((name) => ({
        range: column(name),
        style: { numberFormat: '@' },
      })),
      ...trend.styles,
    ],
    columnWidths: [...readingColumns.map((name) => widths[name]), ...trend.widths],
    rowHeights: [...headingHeights, 24, ...filledHeights(plan)],
    hiddenColumns: [at('id'), at('key')],
    table: { name: 'Readings', range: table },
    // A number that no target bears any more, where a row still has it.
    conditionalFormats: [
      {
        range: column('indicator'),
        rule: {
          kind: 'formula',
          formula: `=ISERROR(${rowAddress(readingsFirstRow, at('indicator'))})`,
          style: { colour: palette.marks.noStatement.fill, fill: palette.marks.noStatement.fill },
        },
      },
    ],
    validations: [
      {
        range: column('number'),
        list: { name: targetNames.numbers },
        strict: true,
        prompt: words.number[language],
      },
      ...trend.validations,
    ],
    names: [
      { name: readingNames.targets, range: readingsRange(plan, 'number') },
      { name: readingNames.keys, range: readingsRange(plan, 'key') },
      { name: readingNames.values, range: readingsRange(plan, 'value') },
    ],
    charts: trend.charts,
    freeze: { rows: readingsFirstRow, columns: at('indicator') + 1 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [readingsHeaderRow, readingsHeaderRow],
      footer: words.footer[language],
    },
    tabColour: palette.marks.onCourse.colour,
  };
}

function readingCells(plan: Plan): Cell[][] {
  const filled = plan.targets.flatMap((target, index) =>
    (target.readings ?? []).map((reading) => ({ target, number: index + 1, reading })),
  );
  return Array.from({ length: readingRows(plan) }, (_, index): Cell[] => {
    const row = readingsFirstRow + index;
    const entry = filled[index];
    const isCounted = entry !== undefined && isFigure(entry.reading);
    const cells: Record<ReadingColumn, Cell> = {
      ...(entry ? shownReading(entry.reading) : { date: null, value: null, source: null, remark: null }),
      id: entry?.target.id ?? null,
      number: entry?.number ?? null,
      key: {
        formula: keyFormula(row),
        value: isCounted ? readingKey(serialDay(entry.reading.date), row + 1) : 0,
      },
      indicator: indicatorCell(row, entry?.target),
    };
    return readingColumns.map((name) => (cells[name] === '' ? null : cells[name]));
  });
}

/** Only rows whose texts take several lines are higher than usual; nothing is said of those below the last such row. */
function filledHeights({ targets }: Plan): (number | null)[] {
  const heights = targets.flatMap(({ indicator, readings: own = [] }) =>
    own.map(({ source = '', remark = '' }) => {
      const texts = [
        { text: cellText(indicator), width: widths.indicator },
        { text: cellText(source), width: widths.source },
        { text: cellText(remark), width: widths.remark },
      ];
      const isOneLine = texts.every(({ text, width }) => lineCount(text, width) === 1);
      return isOneLine ? null : rowHeight(texts);
    }),
  );
  while (heights.at(-1) === null) heights.pop();
  return heights;
}

/** The name that goes with the number; rows that wait for a number say nothing. */
function indicatorCell(row: number, target: Target | undefined): Formula {
  const name = `VLOOKUP(${cellAddress(row, at('number'))},${targetNames.rows},2,0)`;
  return target
    ? { formula: `=${name}`, value: cellText(target.indicator) }
    : { formula: `=IFERROR(${name},"")`, value: '' };
}

function countsLine(plan: Plan, context: SheetContext): Formula {
  const count = plan.targets.reduce(
    (sum, { readings = [] }) => sum + readings.filter(({ value }) => value !== undefined).length,
    0,
  );
  const counted = words.readings[context.language];
  return {
    formula: `=${cellAddress(1, 0)}&" · ${counted} "&COUNTA(${readingNames.values})`,
    value: `${planLine(plan.title, context)} · ${counted} ${count}`,
  };
}
