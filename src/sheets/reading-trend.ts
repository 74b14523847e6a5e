import { isFigure } from '../plan/latest-reading';
import type { Plan, Target } from '../plan/plan';
import { block, cellAddress, rangeAddress } from './address';
import { isoDay, serialDay } from './day';
import { readingKey, readingNames, readingOfKey, readingsFirstRow } from './readings-layout';
import type { Cell, ChartSpec, SheetContext, StyledRange, Validation } from './sheet';
import { tableStyles } from './table-style';
import { targetColumnInRows, targetNames } from './targets-layout';

/** So many of the last readings are drawn. */
const mostPoints = 16;

const words = {
  chosen: { 'zh-CN': '看哪个目标（序号）', en: 'Target to draw (no.)' },
  date: { 'zh-CN': '数据日期', en: 'Date' },
  value: { 'zh-CN': '已达', en: 'Reached' },
  missing: { 'zh-CN': '距目标', en: 'Still missing' },
  chart: { 'zh-CN': '所选目标的走势', en: 'The chosen target over time' },
} as const;

/** What stands to the right of the ledger: one target is chosen, its last readings and their chart follow. */
export interface ReadingTrend {
  besides(cells: readonly (readonly Cell[])[]): Cell[][];
  readonly styles: readonly StyledRange[];
  readonly widths: readonly number[];
  readonly validations: readonly Validation[];
  readonly charts: readonly ChartSpec[];
}

const firstLine = readingsFirstRow + 1;

/** `column` is the first that is free. */
export function readingTrend(plan: Plan, column: number, context: SheetContext): ReadingTrend {
  const { language, palette } = context;
  const [key, date, value, missing] = [column, column + 1, column + 2, column + 3] as const;
  const drawn = Math.max(
    0,
    plan.targets.findIndex((target) => target.value !== undefined && (target.readings ?? []).some(isFigure)),
  );
  const target = plan.targets[drawn];
  const above = plan.targets.slice(0, drawn).reduce((sum, { readings = [] }) => sum + readings.length, 0);
  const points = target ? lastPoints(target, readingsFirstRow + 1 + above) : [];
  const chosen = block(readingsFirstRow - 1, date);
  const of = (range: ReturnType<typeof block>) => rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  // Nothing is found where no target is chosen, or the plan has none.
  const goal = `IFERROR(VLOOKUP(${of(chosen)},${targetNames.rows},${targetColumnInRows('value')},0),"")`;

  const lines = Array.from({ length: mostPoints }, (_, index): Cell[] => {
    const row = firstLine + index;
    const own = `$${cellAddress(row, key)}`;
    const reading = readingOfKey(own);
    const figure = `$${cellAddress(row, value)}`;
    // The last ones, the earliest of them first.
    const place = `MIN(${mostPoints},SUMPRODUCT((${readingNames.targets}=${of(chosen)})*(${readingNames.keys}>0)))-${index}`;
    const point = points[index];
    const missed = point && target?.value !== undefined ? Math.max(0, target.value - point.value) : '';
    return [
      {
        formula: `=IFERROR(SUMPRODUCT(LARGE((${readingNames.targets}=${of(chosen)})*${readingNames.keys},${place})),"")`,
        value: point?.key ?? '',
      },
      {
        formula: `=IF(${own}="","",TEXT(${reading.day},"yyyy-mm-dd"))`,
        value: point ? (isoDay(point.day) ?? '') : '',
      },
      { formula: `=IF(${own}="","",${reading.value})`, value: point?.value ?? '' },
      {
        formula: `=IF(${own}="","",IF(ISNUMBER(${goal}),MAX(0,${goal}-${figure}),""))`,
        value: missed,
      },
    ];
  });
  const trendRows: Cell[][] = [
    [words.chosen[language], target ? drawn + 1 : null],
    [null, ...(['date', 'value', 'missing'] as const).map((word) => words[word][language])],
    ...lines,
  ];
  const top = readingsFirstRow - 1;

  return {
    besides: (cells) =>
      Array.from({ length: Math.max(cells.length, top + trendRows.length) }, (_, row) => {
        const left = [...(cells[row] ?? [])];
        const right = trendRows[row - top];
        if (!right) return left;
        while (left.length < column) left.push(null);
        return [...left, ...right];
      }),
    styles: [
      ...tableStyles(block(top + 1, date, mostPoints + 1, 3), [date], context),
      { range: block(top, key), style: { horizontal: 'right', bold: true } },
      { range: chosen, style: { bold: true, horizontal: 'center', border: palette.line } },
      {
        range: block(firstLine, value, mostPoints, 2),
        style: { numberFormat: '[<1000]General;#,##0', horizontal: 'right' },
      },
      // Only formulas need the keys.
      // The page's spreadsheet shows a number whose format shows nothing at all.
      { range: block(firstLine, key, mostPoints), style: { numberFormat: '" ";" ";" "' } },
    ],
    widths: [3, 20, 13, 13, 13],
    validations: [{ range: chosen, list: { name: targetNames.numbers }, strict: true }],
    charts: [
      {
        title: words.chart[language],
        kind: 'columns',
        categories: block(firstLine, date, mostPoints),
        series: [
          {
            name: words.value[language],
            values: block(firstLine, value, mostPoints),
            colour: palette.marks.lead.fill,
          },
          {
            name: words.missing[language],
            values: block(firstLine, missing, mostPoints),
            colour: palette.line,
          },
        ],
        anchor: block(firstLine + mostPoints + 1, key, 16, 8),
      },
    ],
  };
}

/** By day, those of one day as they stand in the ledger. `key` is what the formulas of the ledger find them by. */
function lastPoints(target: Target, firstRow: number): { key: number; day: number; value: number }[] {
  return (target.readings ?? [])
    .map((reading, index) => ({ reading, index }))
    .flatMap(({ reading, index }) =>
      isFigure(reading)
        ? [
            {
              key: readingKey(serialDay(reading.date), firstRow + index),
              day: serialDay(reading.date),
              value: reading.value,
            },
          ]
        : [],
    )
    .sort((a, b) => a.key - b.key)
    .slice(-mostPoints);
}
