import { planSheets } from '../../src/actions/plan-sheets';
import { tabNames } from '../../src/actions/tab-names';
import { check } from '../../src/check/check';
import { excelHost } from '../../src/hosts/excel/excel-host';
import type { SheetSpec, Style } from '../../src/sheets/sheet';
import { type Sheet, cellAt, plainLook, setCell, withLook } from '../stand-in/book';
import { without } from '../stand-in/rule-objects';
import { type ExcelPlace, excelPlace } from './excel-place';
import { build, planOf, task } from './noted-plan';

const yellow = '#FFFF00';

/** As a newer version of ours would have it: other colours, sizes and rules. */
function newer(spec: SheetSpec): SheetSpec {
  const restyled = ({ fill, size, ...style }: Style): Style => ({
    ...style,
    ...(fill !== undefined && { fill: '#123456' }),
    ...(size !== undefined && { size: size + 1 }),
  });
  return {
    ...spec,
    styles: spec.styles.map(({ range, style }) => ({ range, style: restyled(style) })),
    conditionalFormats: spec.conditionalFormats.map(({ range, rule }) => ({
      range,
      rule: rule.kind === 'formula' ? { ...rule, formula: `${rule.formula}*1` } : rule,
    })),
  };
}

async function writtenByNewer(place: ExcelPlace, tasks: readonly number[]): Promise<void> {
  const plan = planOf(tasks.map(task));
  const specs = await planSheets(plan, check(plan), await tabNames(place.host, 'zh-CN'), {
    language: 'zh-CN',
    asOf: '2026-01-01',
  });
  // What the newer version makes of the plan that is kept is not what was written.
  const kept = planOf([1, 2, 3].map(task));
  const recalled = await planSheets(kept, check(kept), await tabNames(place.host, 'zh-CN'), {
    language: 'zh-CN',
    asOf: '2026-01-01',
  });
  await excelHost().write(specs.map(newer), undefined, async () => recalled.map(newer));
}

function sheetOf({ excel }: ExcelPlace, tab: string): Sheet {
  const sheet = excel.book.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no ${tab}.`);
  return sheet;
}

const rowOf = (sheet: Sheet, id: string) => sheet.rows.findIndex((row) => row?.[0]?.content === id);

const columnOf = (sheet: Sheet, unit: string) =>
  sheet.rows[2]?.findIndex((cell) => cell?.content === unit) ?? -1;

function paint(
  { excel }: ExcelPlace,
  sheet: Sheet,
  row: number,
  column: number,
  property: string,
  value: unknown,
) {
  const cell = cellAt(sheet, row, column);
  const look = withLook(cell?.look ?? plainLook, property, value);
  setCell(excel.book, sheet, row, column, { content: '', ...cell, look });
}

/** The looks of our cells, but for lines: those inside a range are the edges of its cells as well. */
function looksOf(sheet: Sheet, columns: number, but: ReadonlySet<string>) {
  return sheet.rows.map((row, index) =>
    Array.from({ length: columns }, (_, column) => {
      if (but.has(`${index} ${column}`)) return 'by hand';
      const usual = {
        'font.bold': false,
        'font.italic': false,
        'font.color': '#000000',
        'font.underline': 'None',
      };
      const others = {
        horizontal: 'General',
        vertical: 'Bottom',
        wrap: false,
        orientation: 0,
        numberFormat: 'General',
      };
      const look = Object.entries(row[column]?.look ?? {}).filter(([name]) => !name.startsWith('border'));
      return { 'fill.color': undefined, ...usual, ...others, ...Object.fromEntries(look) };
    }),
  );
}

test('a newer version that paints a sheet otherwise repaints what is ours, and leaves what people made', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const [list, matrix] = [sheetOf(place, '责任清单'), sheetOf(place, '责任矩阵')];
  paint(place, list, rowOf(list, 't-2'), 3, 'fill.color', yellow);
  paint(place, list, rowOf(list, 't-3'), 4, 'font.color', '#C00000');
  paint(place, list, rowOf(list, 't-3'), 4, 'font.bold', true);
  paint(place, matrix, rowOf(matrix, 't-1'), columnOf(matrix, 'u-2'), 'fill.color', yellow);
  const over = (column: number) => ({ row: 3, column, rows: 3, columns: 1 });
  const theirs = { formula: '=LEN($D4)>9', stopIfTrue: false };
  list.conditionalFormats.unshift({ id: '{theirs}', kind: 'Custom', area: over(3), settings: theirs });
  const source = (of: string) => ({ rule: { list: { inCellDropDown: true, source: of } } });
  list.validations = [...without(list.validations, over(7)), { area: over(7), settings: source('急,缓') }];
  await writtenByNewer(place, [4, 3, 2, 1]);

  const fresh = excelPlace();
  await build(fresh, planOf([]));
  await writtenByNewer(fresh, [4, 3, 2, 1]);
  const [wantedList, wantedMatrix] = [sheetOf(fresh, '责任清单'), sheetOf(fresh, '责任矩阵')];
  const look = (sheet: Sheet, id: string, column: number) => cellAt(sheet, rowOf(sheet, id), column)?.look;
  expect(look(list, 't-2', 3)).toMatchObject({ ...look(wantedList, 't-2', 3), 'fill.color': yellow });
  expect(look(list, 't-3', 4)).toMatchObject({
    ...look(wantedList, 't-3', 4),
    ...{ 'font.color': '#C00000', 'font.bold': true },
  });
  const unit = columnOf(matrix, 'u-2');
  expect(look(matrix, 't-1', unit)).toMatchObject({
    ...look(wantedMatrix, 't-1', unit),
    'fill.color': yellow,
  });
  const byHand = (sheet: Sheet, ...cells: readonly (readonly [string, number])[]) =>
    new Set(cells.map(([id, column]) => `${rowOf(sheet, id)} ${column}`));
  const ofList = byHand(list, ['t-2', 3], ['t-3', 4]);
  expect(looksOf(list, 9, ofList)).toEqual(looksOf(wantedList, 9, ofList));
  const ofMatrix = byHand(matrix, ['t-1', unit]);
  expect(looksOf(matrix, 9, ofMatrix)).toEqual(looksOf(wantedMatrix, 9, ofMatrix));

  const formulas = (sheet: Sheet) => sheet.conditionalFormats.map(({ settings }) => settings['formula']);
  expect(formulas(list).filter((formula) => formula === theirs.formula)).not.toEqual([]);
  expect(formulas(list).filter((formula) => formula !== theirs.formula)).toEqual(formulas(wantedList));
  const listed = list.validations.filter(({ area }) => area.column === 7);
  expect(listed.map(({ settings }) => settings)).toEqual([source('急,缓')]);
});

test('what a file or an older version has painted since is not taken for what people made', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const list = sheetOf(place, '责任清单');
  const mark = place.excel.book.names.find(({ name }) => name === '_responsibility_matrix_list');
  if (mark) mark.comment = mark.comment.replace(/^\w+/, 'another');
  paint(place, list, rowOf(list, 't-2'), 3, 'fill.color', yellow);
  await writtenByNewer(place, [4, 3, 2, 1]);
  expect(cellAt(list, rowOf(list, 't-2'), 3)?.look['fill.color']).toBeUndefined();
});
