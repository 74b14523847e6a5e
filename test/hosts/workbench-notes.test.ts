import fc from 'fast-check';
import { takeEdits } from '../../src/actions/take-edits';
import { cellLooks } from '../../src/hosts/file/cell-looks';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import { parseXml } from '../../src/hosts/file/xml-tree';
import { sheetMark } from '../../src/hosts/sheet-mark';
import type { SheetId, SheetSpec } from '../../src/sheets/sheet';
import { pageWorkbook } from '../../src/hosts/workbench/page-workbook';
import { writtenFile } from '../../src/workbench/written-file';
import { openedTabs } from '../../src/workbench/opened-tabs';
import { cellText, decoratedFile, rowHolding } from './decorated-file';
import { build, noted, notedPlans, planOf, task, taskNumbers } from './noted-plan';
import { workbenchPlace, type WorkbenchPlace } from './workbench-place';

const yellow = '#FFFF00';
const sheets = Object.keys(noted) as (keyof typeof noted)[];

function sheetOf({ univer }: WorkbenchPlace, id: SheetId) {
  const sheet = univer.getActiveWorkbook()?.getSheetBySheetId(sheetMark(id));
  if (!sheet) throw new Error(`There is no ${id}.`);
  return sheet;
}

async function rowOf(place: WorkbenchPlace, id: SheetId, key: string): Promise<number> {
  return ((await place.host.read()).get(id) ?? []).findIndex((row) => row[0] === key);
}

/** A note, a formula and a colour beside a row; a colour on one of our cells, and its height. */
function annotate(place: WorkbenchPlace, id: keyof typeof noted, row: number, name: string): void {
  const [sheet, column] = [sheetOf(place, id), noted[id]];
  sheet.getRange(row, column).setValue(`备注 ${name}`).setBackgroundColor(yellow);
  sheet.getRange(row, column + 1).setValue(`=B${row + 1}&"!"`);
  sheet.getRange(row, 2).setBackgroundColor(yellow);
}

function expectAnnotated(place: WorkbenchPlace, id: keyof typeof noted, row: number, name: string): void {
  const [sheet, column] = [sheetOf(place, id), noted[id]];
  const note = sheet.getRange(row, column);
  expect([name, note.getValue(), note.getBackground()]).toEqual([name, `备注 ${name}`, yellow]);
  expect(sheet.getRange(row, column + 1).getFormula()).toBe(`=B${row + 1}&"!"`);
  expect([name, sheet.getRange(row, 2).getBackground()]).toEqual([name, yellow]);
}

/** What is ours of a sheet, without what was coloured by hand. */
function ourPart(spec: SheetSpec | undefined, columns: number) {
  if (!spec) return undefined;
  const looks: Record<string, unknown> = {};
  for (const { range, style } of spec.styles)
    for (let row = range.row; row < range.row + range.rows; row++)
      for (let column = range.column; column < Math.min(columns, range.column + range.columns); column++)
        looks[`${row} ${column}`] =
          column === 2 && style.fill === yellow ? { ...style, fill: undefined } : style;
  const cells = spec.cells.map((row) => row.slice(0, columns));
  while (cells.length > 0 && cells.at(-1)?.every((cell) => (cell ?? '') === '')) cells.pop();
  const { rowHeights, columnWidths, merges, conditionalFormats, validations, links, names, table } = spec;
  return {
    ...{ looks, rowHeights, merges, conditionalFormats, validations, links, names, table },
    cells: cells.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell?.formula ?? '') : cell))),
    columnWidths: columnWidths.slice(0, columns),
  };
}

test('whatever becomes of the plan, what people wrote and coloured is where its row is', async () => {
  await fc.assert(
    fc.asyncProperty(taskNumbers, taskNumbers, taskNumbers, async (before, between, after) => {
      const place = workbenchPlace();
      await build(place, planOf(before.map(task)));
      for (const id of sheets)
        for (const number of before)
          annotate(place, id, await rowOf(place, id, `t-${number}`), `任务${number}`);
      const first = await build(place, planOf(between.map(task)));
      expect((first.keptNotes ?? []).length > 0).toBe(before.some((number) => !between.includes(number)));
      await build(place, planOf(after.map(task)));

      const fresh = workbenchPlace();
      await build(fresh, planOf(after.map(task)));
      for (const id of sheets) {
        const values = (await place.host.read()).get(id) ?? [];
        for (const number of before) {
          const name = `任务${number}`;
          const stayed = between.includes(number) && after.includes(number);
          if (stayed) expectAnnotated(place, id, await rowOf(place, id, `t-${number}`), name);
          const rows = [...values.keys()].filter((row) => values[row]?.includes(`备注 ${name}`));
          expect([name, rows.length]).toEqual([name, 1]);
          if (!stayed) {
            expect(rows[0]).toBeGreaterThan(await rowOf(place, id, `t-${String(after.at(-1))}`));
            expect(String(values[rows[0] ?? 0]?.[noted[id] + 2])).toContain(name);
          }
        }
        const of = async ({ host }: WorkbenchPlace) => (await host.specs()).find((spec) => spec.id === id);
        expect(ourPart(await of(place), noted[id])).toEqual(ourPart(await of(fresh), noted[id]));
      }
    }),
    { numRuns: notedPlans, endOnFailure: true },
  );
}, 600_000);

const unitOf = ({ univer }: WorkbenchPlace) => String(univer.getActiveWorkbook()?.getId());

function kept({ univer }: WorkbenchPlace, plugin: string, id: SheetId): unknown {
  const resources = univer.getActiveWorkbook()?.save().resources ?? [];
  const data = resources.find(({ name }) => name.startsWith(plugin))?.data ?? '{}';
  return (JSON.parse(data) as Record<string, unknown>)[sheetMark(id)];
}

test('filters that people set go on filtering, whatever rows come and go', async () => {
  const place = workbenchPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const criteria = { colId: 5, filters: { filters: ['市丙局'] } };
  const ids = { unitId: unitOf(place), subUnitId: sheetMark('list') };
  await place.univer.executeCommand('sheet.command.set-filter-criteria', { ...ids, col: 5, criteria });
  await build(place, planOf([2, 4, 7, 3].map(task)));
  expect(kept(place, 'SHEET_FILTER', 'list')).toMatchObject({
    ref: { startRow: 2, endRow: 6, startColumn: 0, endColumn: 8 },
    filterColumns: [criteria],
  });
  const sheet = sheetOf(place, 'list').getSheet();
  expect([3, 4, 5, 6].map((row) => sheet.getRowFiltered(row))).toEqual([false, true, false, true]);
});

test('conditional formats and drop-downs that people made stay on their rows, and reach over new ones at the end', async () => {
  const place = workbenchPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const ids = { unitId: unitOf(place), subUnitId: sheetMark('list') };
  const column = (at: number, first: number, last: number) => ({
    ...{ startRow: first, endRow: last, startColumn: at, endColumn: at },
  });
  const style = { bg: { rgb: yellow } };
  const rule = (value: string) => ({ type: 'highlightCell', subType: 'formula', value, style });
  const ruleOf = (cfId: string, ranges: object[], value: string) => ({
    ...{ cfId, ranges, stopIfTrue: false, rule: rule(value) },
  });
  for (const made of [
    ruleOf('theirs 1', [column(3, 3, 5)], '=LEN(D4)>9'),
    ruleOf('theirs 2', [column(9, 4, 4)], '=J5="急"'),
  ])
    await place.univer.executeCommand('sheet.mutation.add-conditional-rule', { ...ids, rule: made });
  const list = { uid: 'theirs', type: 'list', formula1: '甲,乙', ranges: [column(7, 3, 5)] };
  await place.univer.executeCommand('data-validation.mutation.addRule', { ...ids, rule: list });
  await build(place, planOf([4, 2, 1, 3, 5].map(task)));
  const formats = kept(place, 'SHEET_CONDITIONAL', 'list') as { readonly cfId: string }[];
  expect(formats.filter(({ cfId }) => cfId.startsWith('theirs'))).toEqual([
    ruleOf('theirs 2', [column(9, 4, 4)], '=J5="急"'),
    ruleOf('theirs 1', [column(3, 4, 7)], '=LEN(D5)>9'),
  ]);
  expect(kept(place, 'SHEET_DATA_VALIDATION', 'list')).toContainEqual({
    ...list,
    ranges: [column(7, 4, 7)],
  });
});

test('formulas beside our columns find rows that were moved on other sheets', async () => {
  const place = workbenchPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const [list, matrix] = [sheetOf(place, 'list'), sheetOf(place, 'matrix')];
  const row = await rowOf(place, 'matrix', 't-3');
  matrix.getRange(row, 12).setValue(`='${list.getSheetName()}'!D${(await rowOf(place, 'list', 't-3')) + 1}`);
  await build(place, planOf([3, 4, 1].map(task)));
  const [now, target] = [await rowOf(place, 'matrix', 't-3'), await rowOf(place, 'list', 't-3')];
  expect(target).toBe(3);
  expect(sheetOf(place, 'matrix').getRange(now, 12).getFormula()).toBe(
    `='${list.getSheetName()}'!D${target + 1}`,
  );
});

test('going back puts the rows back, with what stood beside them; the next writing goes on from there', async () => {
  const place = workbenchPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  for (const number of [1, 2, 3]) annotate(place, 'list', number + 2, `任务${number}`);
  const snapshot = await place.host.snapshot();
  await build(place, planOf([3, 5, 1].map(task)));
  await place.host.restore(snapshot);
  for (const number of [1, 2, 3]) expectAnnotated(place, 'list', number + 2, `任务${number}`);
  await build(place, planOf([2, 1, 3].map(task)));
  for (const number of [1, 2, 3])
    expectAnnotated(place, 'list', await rowOf(place, 'list', `t-${number}`), `任务${number}`);
});

test('rows that people moved and put in themselves keep what stands beside them', async () => {
  const place = workbenchPlace();
  const plan = planOf([1, 2, 3].map(task));
  await build(place, plan);
  for (const number of [1, 2, 3]) annotate(place, 'list', number + 2, `任务${number}`);
  const sheet = sheetOf(place, 'list');
  sheet.moveRows(sheet.getRange(5, 0, 1, 1), 3);
  sheet.insertRowsBefore(4, 1);
  sheet.getRange(3, 1, 1, 9).setFontWeight('bold');
  sheet.setRowHeight(3, 90);
  await build(place, plan);
  for (const number of [1, 2, 3]) {
    const row = await rowOf(place, 'list', `t-${number}`);
    expect(row).toBe(number + 2);
    expectAnnotated(place, 'list', row, `任务${number}`);
  }
  const now = sheetOf(place, 'list');
  expect([3, 4, 5].map((row) => now.getRange(row, 3).getCellStyleData()?.bl)).toEqual([
    undefined,
    undefined,
    1,
  ]);
  expect(now.getRowHeight(5)).toBe(90);
});

test('colours on marks go along with their unit, however many each leads', async () => {
  const place = workbenchPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const unitsNow = async () => ((await place.host.read()).get('matrix')?.[2] ?? []).map(String);
  const before = await unitsNow();
  const column = before.indexOf('u-4');
  sheetOf(place, 'matrix')
    .getRange(await rowOf(place, 'matrix', 't-2'), column)
    .setBackgroundColor(yellow);
  sheetOf(place, 'matrix').setColumnWidth(column, 77);
  await build(place, planOf([4, 9, 2, 14].map(task)));
  const moved = (await unitsNow()).indexOf('u-4');
  expect(moved).not.toBe(column);
  const [row, sheet] = [await rowOf(place, 'matrix', 't-2'), sheetOf(place, 'matrix')];
  const yellows = before.flatMap((_, at) => (sheet.getRange(row, at).getBackground() === yellow ? [at] : []));
  expect(yellows).toEqual([moved]);
  expect(sheet.getColumnWidth(moved)).toBe(77);
});

test('a column that people put in between ours goes behind them, with what stands in it', async () => {
  const place = workbenchPlace();
  const plan = planOf([1, 2].map(task));
  await build(place, plan);
  const sheet = sheetOf(place, 'list');
  sheet.insertColumnsBefore(4, 1);
  sheet.getRange(2, 4).setValue('电话');
  sheet.getRange(3, 4).setValue('没有变');
  await build(place, planOf([2, 1].map(task)));
  const values = (await place.host.read()).get('list') ?? [];
  expect(values[2]?.slice(3)).toEqual([
    '任务',
    '任务内容',
    '牵头单位',
    '责任单位',
    '完成时限',
    '校验',
    '电话',
  ]);
  expect(values.slice(3, 5).map((row) => [row[0], row[9]])).toEqual([
    ['t-2', null],
    ['t-1', '没有变'],
  ]);
});

test('a unit that people typed beside the others has one column when its marks have been taken in', async () => {
  const place = workbenchPlace();
  await build(place, planOf([1, 2].map(task)));
  const tab = (await place.host.tabs()).get('matrix') ?? '';
  place.user.type(tab, 3, 10, '己局');
  place.user.type(tab, 5 + 1, 10, '○');
  await takeEdits(place.host, { language: 'zh-CN', asOf: '2026-01-01' }, {});
  const header = (await place.host.read()).get('matrix')?.[3] ?? [];
  expect(header.filter((name) => name === '己局')).toHaveLength(1);
  expect(header).toHaveLength(11);
});

test('colours by hand in a file that an add-in has written are still there when the page has saved it', async () => {
  const workbook = openedWorkbook();
  await build({ host: workbook }, planOf([1, 2, 3].map(task)));
  const file = decoratedFile(workbook.bytes());
  file.edit('xl/workbook.xml', (book) =>
    book.replace(/<definedName name="[^"]*_written".*?<\/definedName>/g, ''),
  );
  const path = file.sheet('责任清单');
  const style = (cell: string | undefined) => Number(/ s="(\d+)"/.exec(cell ?? '')?.[1] ?? 0);
  const cellOf = (made: typeof file, id: string) =>
    cellText(made.text(path), rowHolding(made.text(path), 0, id), 3) ?? '';
  const own = cellOf(file, 't-2');
  const coloured = file.yellow(style(own));
  file.edit(path, (sheet) => sheet.replace(own, own.replace(/ s="\d+"/, ` s="${coloured}"`)));

  const page = pageWorkbook(Promise.resolve(workbenchPlace().host), writtenFile('zh-CN'), file.bytes());
  await page.show(await openedTabs(openedWorkbook(file.bytes()), 'zh-CN'));
  await build({ host: page }, planOf([4, 2, 1].map(task)));
  const saved = decoratedFile(await page.bytes());
  const looks = cellLooks(parseXml(saved.text('xl/styles.xml')));
  expect(['t-4', 't-2', 't-1'].map((id) => looks(style(cellOf(saved, id))).fill === 'FFFF00')).toEqual([
    false,
    true,
    false,
  ]);
});
