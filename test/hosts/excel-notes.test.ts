import fc from 'fast-check';
import { buildSheets } from '../../src/actions/build-sheets';
import { takeEdits } from '../../src/actions/take-edits';
import { check } from '../../src/check/check';
import { excelHost } from '../../src/hosts/excel/excel-host';
import type { Plan, Task } from '../../src/plan/plan';
import type { Range, SheetId } from '../../src/sheets/sheet';
import { type Sheet, cellAt, newBook, plainLook, setCell, withLook } from '../stand-in/book';
import { sheetPicture } from '../stand-in/book-picture';
import { calculated } from '../stand-in/calculate';
import { without } from '../stand-in/rule-objects';
import { insertLines } from '../stand-in/shift-lines';
import { type ExcelPlace, excelPlace, excelPlaceOf } from './excel-place';
import { build, noted as beside, notedPlans, planOf, task, taskNumbers } from './noted-plan';

async function sheetOf({ host, excel }: ExcelPlace, id: SheetId): Promise<Sheet> {
  const tab = (await host.tabs()).get(id);
  const sheet = excel.book.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no ${id}.`);
  return sheet;
}

function rowOf(sheet: Sheet, id: string): number {
  return sheet.rows.findIndex((row) => row?.[0]?.content === id);
}

const yellow = '#FFFF00';
/** Columns that are ours on each sheet people write notes beside. */
const noted = { ...beside, annex: undefined } as const;

/** A note, a formula, a comment and a colour beside a row; a colour and bold type on one of our cells. */
function annotate(
  { excel, user }: ExcelPlace,
  sheet: Sheet,
  row: number,
  column: number,
  name: string,
): void {
  user.type(sheet.name, row, column, `备注 ${name}`);
  user.type(sheet.name, row, column + 1, `=B${row + 1}&"!"`);
  const note = cellAt(sheet, row, column);
  setCell(excel.book, sheet, row, column, {
    content: '',
    ...note,
    look: withLook(note?.look ?? plainLook, 'fill.color', yellow),
    comment: `批注 ${name}`,
  });
  const ours = cellAt(sheet, row, 2);
  setCell(excel.book, sheet, row, 2, {
    content: '',
    ...ours,
    look: withLook(ours?.look ?? plainLook, 'fill.color', yellow),
  });
}

function expectAnnotated(
  { excel }: ExcelPlace,
  sheet: Sheet,
  row: number,
  column: number,
  name: string,
): void {
  const note = cellAt(sheet, row, column);
  expect([name, note?.content, note?.comment, note?.look['fill.color']]).toEqual([
    name,
    `备注 ${name}`,
    `批注 ${name}`,
    yellow,
  ]);
  expect(cellAt(sheet, row, column + 1)?.formula).toBe(`=B${row + 1}&"!"`);
  expect(calculated(excel.book, sheet, row, column + 1)).toBe(
    `${String(calculated(excel.book, sheet, row, 1))}!`,
  );
}

/** What is ours of a sheet, without what was coloured by hand. */
function ourPart(sheet: Sheet, columns: number, coloured: ReadonlySet<number>) {
  const { cells, ...rest } = sheetPicture(sheet) as { cells: Record<string, { look: object }> };
  const own = Object.entries(cells).flatMap(([place, cell]) => {
    const [row, column] = place.split(',').map(Number) as [number, number];
    if (column >= columns) return [];
    // Lines inside a range are the edges of its cells as well.
    const { 'fill.color': fill, ...look } = Object.fromEntries(
      Object.entries(cell.look).filter(([property]) => !property.includes('.Inside')),
    );
    return [[place, { ...cell, look: column === 2 && coloured.has(row) ? look : { ...look, fill } }]];
  });
  const { tables, columnWidths, rowHeights, merges, conditionalFormats, validations, breaks } =
    rest as Record<string, unknown>;
  return {
    cells: Object.fromEntries(own),
    ...{ tables, columnWidths, rowHeights, merges, conditionalFormats, validations, breaks },
  };
}

test('whatever becomes of the plan, what people wrote and coloured is where its row is', async () => {
  await fc.assert(
    fc.asyncProperty(taskNumbers, taskNumbers, fc.boolean(), async (before, after, isReopened) => {
      const place: ExcelPlace = excelPlace('我的数据');
      await build(place, planOf(before.map(task)));
      for (const [id, column] of Object.entries(noted) as [SheetId, number | undefined][]) {
        if (column === undefined) continue;
        const sheet = await sheetOf(place, id);
        for (const number of before)
          annotate(place, sheet, rowOf(sheet, `t-${number}`), column, `任务${number}`);
      }
      const rebuilt = isReopened ? { ...place, host: excelHost() } : place;
      const plan = planOf(after.map(task));
      const { keptNotes = [] } = await build(rebuilt, plan);
      expect(keptNotes.length > 0).toBe(before.some((number) => !after.includes(number)));

      const fresh = excelPlace('我的数据');
      await build(fresh, plan);
      for (const [id, column] of Object.entries(noted) as [SheetId, number | undefined][]) {
        const sheet = await sheetOf(rebuilt, id);
        const coloured = new Set<number>();
        for (const number of column === undefined ? [] : before) {
          const row = rowOf(sheet, `t-${number}`);
          const name = `任务${number}`;
          if (after.includes(number)) {
            expectAnnotated(place, sheet, row, column as number, name);
            expect(cellAt(sheet, row, 2)?.look['fill.color']).toBe(yellow);
            coloured.add(row);
          } else {
            expect(row).toBe(-1);
            const kept = sheet.rows.findIndex((cells) =>
              cells?.some((cell) => cell?.content === `备注 ${name}`),
            );
            expect(kept).toBeGreaterThan(rowOf(sheet, `t-${after.at(-1)}`));
            expect(cellAt(sheet, kept, column as number)?.comment).toBe(`批注 ${name}`);
            expect(cellAt(sheet, kept, (column as number) + 2)?.content).toContain(name);
          }
        }
        const width = column ?? 100;
        expect([id, ourPart(sheet, width, coloured)]).toEqual([
          id,
          ourPart(await sheetOf(fresh, id), width, coloured),
        ]);
      }
    }),
    { numRuns: notedPlans, endOnFailure: true },
  );
}, 600_000);

test('filters that people set are lifted while rows are moved, and set again', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const sheet = await sheetOf(place, 'list');
  const criteria = { filterOn: 'Values', values: ['市乙局'] };
  sheet.tables[0]?.filters.set(5, criteria);
  const [first, ...others] = [1, 2, 3].map(task) as [Task, ...Task[]];
  await build(place, planOf([{ ...first, title: '改过的任务' }, ...others]));
  expect([...(sheet.tables[0]?.filters ?? [])]).toEqual([[5, criteria]]);
  await build(place, planOf([4, 3, 1].map(task)));
  expect([...(sheet.tables[0]?.filters ?? [])]).toEqual([[5, criteria]]);
  expect(rowOf(sheet, 't-4')).toBe(3);
});

test('a column that people typed beside the table, and so into it, stays in it', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2].map(task)));
  const sheet = await sheetOf(place, 'list');
  place.user.type(sheet.name, 2, 9, '负责人');
  place.user.type(sheet.name, 3, 9, '小李');
  const [table] = sheet.tables;
  if (table) table.area = { ...table.area, columns: 10 };
  await build(place, planOf([1, 2, 4].map(task)));
  expect(sheet.tables[0]?.area).toEqual({ row: 2, column: 0, rows: 4, columns: 10 });
  expect(cellAt(sheet, 2, 9)?.content).toBe('负责人');
  expect(cellAt(sheet, 3, 9)?.content).toBe('小李');
});

test('in the oldest Excel, where no table can be resized, the table grows with its rows', async () => {
  const place = excelPlaceOf(newBook('我的数据'), '1.9');
  await build(place, planOf([1, 2].map(task)));
  const sheet = await sheetOf(place, 'list');
  await build(place, planOf([1, 2, 4].map(task)));
  expect(sheet.tables.map(({ area }) => area)).toEqual([{ row: 2, column: 0, rows: 4, columns: 9 }]);
});

test('the table of findings gets shorter and the notes of reading, whose cells are merged, move up under it', async () => {
  const leaderless = planOf([1, 2, 3].map((number) => ({ ...task(number), assignments: [] })));
  const led: Plan = { ...planOf([task(1)]), notes: [{ kind: 'assumed-lead', words: '市甲局' }] };
  const picture = async (place: ExcelPlace) => {
    const { merges, tables } = sheetPicture(await sheetOf(place, 'findings'));
    return { merges, tables };
  };
  const fresh: unknown[] = [];
  for (const plan of [leaderless, led]) {
    const place = excelPlace();
    await build(place, plan);
    fresh.push(await picture(place));
  }
  const place = excelPlace();
  await build(place, leaderless);
  await build(place, led);
  expect(await picture(place)).toEqual(fresh[1]);
  await build(place, leaderless);
  expect(await picture(place)).toEqual(fresh[0]);
});

test('going back puts the rows back, with what stood beside them', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const sheet = await sheetOf(place, 'list');
  for (const number of [1, 2, 3]) {
    annotate(place, sheet, rowOf(sheet, `t-${number}`), 9, `任务${number}`);
  }
  const snapshot = await place.host.snapshot();
  await build(place, planOf([3, 5, 1].map(task)));
  await place.host.restore(snapshot);
  for (const number of [1, 2, 3]) {
    const row = rowOf(sheet, `t-${number}`);
    expect(row).toBe(number + 2);
    expect(cellAt(sheet, row, 9)?.content).toBe(`备注 任务${number}`);
    expect(cellAt(sheet, row, 10)?.formula).toBe(`=B${row + 1}&"!"`);
  }
  expectAnnotated(place, sheet, rowOf(sheet, 't-3'), 9, '任务3');
  const words = sheet.rows.flat().map((cell) => cell?.content);
  expect(words.filter((word) => word === '备注 任务2')).toHaveLength(1);
});

test('a unit that people typed beside the others has one column when its marks have been taken in', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2].map(task)));
  const { name } = await sheetOf(place, 'matrix');
  place.user.type(name, 3, 10, '己局');
  place.user.type(name, 6, 10, '○');
  place.user.type(name, 6, 11, '备注');
  await takeEdits(place.host, { language: 'zh-CN', asOf: '2026-01-01' }, {});
  const shown = place.user.look(name);
  expect(shown[3]?.filter((header) => header === '己局')).toHaveLength(1);
  expect(shown[6]?.slice(11)).toEqual(['备注']);
});

test('a column that people put in between ours goes behind them, with what stands in it', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2].map(task)));
  const sheet = await sheetOf(place, 'list');
  insertLines(place.excel.book, sheet, 'columns', 4, 1);
  place.user.type(sheet.name, 2, 4, '电话');
  place.user.type(sheet.name, 3, 4, '没有变');
  await build(place, planOf([2, 1].map(task)));
  const values = place.user.look(sheet.name);
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
  expect(sheet.tables[0]?.area).toMatchObject({ column: 0, columns: 9 });
});

const panes = [
  ['the pane is open', (place: ExcelPlace) => place],
  ['it was closed meanwhile', (place: ExcelPlace) => ({ ...place, host: excelHost() })],
  [
    'it was closed and tabs were renamed meanwhile',
    (place: ExcelPlace) => {
      for (const tab of ['责任清单', '责任矩阵']) place.user.renameSheet(tab, `我的${tab}`);
      return { ...place, host: excelHost() };
    },
  ],
] as const;

test.each(panes)('colours, comments and widths go along with their unit while %s', async (_, opened) => {
  const place = excelPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const sheet = await sheetOf(place, 'matrix');
  const unitsNow = () => (sheet.rows[2] ?? []).map((cell) => cell?.content);
  const column = unitsNow().indexOf('u-4');
  const row = rowOf(sheet, 't-2');
  const mark = cellAt(sheet, row, column);
  const look = withLook(mark?.look ?? plainLook, 'fill.color', yellow);
  setCell(place.excel.book, sheet, row, column, { content: '', ...mark, look, comment: '待定' });
  sheet.columnWidths.set(column, 77);
  await build(opened(place), planOf([4, 9, 2, 14].map(task)));
  const moved = unitsNow().indexOf('u-4');
  expect(moved).not.toBe(column);
  const coloured = unitsNow().flatMap((_, at) => {
    const cell = cellAt(sheet, rowOf(sheet, 't-2'), at);
    return cell?.look['fill.color'] === yellow || cell?.comment !== undefined ? [[at, cell.comment]] : [];
  });
  expect(coloured).toEqual([[moved, '待定']]);
  expect(sheet.columnWidths.get(moved)).toBe(77);

  const fresh = excelPlace();
  await build(fresh, planOf([4, 9, 2, 14].map(task)));
  const widths = [...(await sheetOf(fresh, 'matrix')).columnWidths].filter(([at]) => at !== moved);
  expect([...sheet.columnWidths].filter(([at]) => at !== moved).sort()).toEqual(widths.sort());
});

test('what people made is known where the pane was closed and sheets keep their tabs in another language', async () => {
  const place = excelPlace();
  const english = async ({ host }: ExcelPlace, tasks: readonly number[]) => {
    const plan = planOf(tasks.map(task));
    await buildSheets(plan, check(plan), host, { language: 'en', asOf: '2026-01-01' });
  };
  await build(place, planOf([1, 2, 3].map(task)));
  await english(place, [1, 2, 3]);
  const sheet = await sheetOf(place, 'list');
  sheet.rowHeights.set(rowOf(sheet, 't-2'), 99);
  await english({ ...place, host: excelHost() }, [4, 2, 1]);
  expect(['t-4', 't-2', 't-1'].map((id) => sheet.rowHeights.get(rowOf(sheet, id)) === 99)).toEqual([
    false,
    true,
    false,
  ]);
});

test('a row that is taken past others is as high as people made it', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const sheet = await sheetOf(place, 'list');
  for (const id of ['t-1', 't-3']) sheet.rowHeights.set(rowOf(sheet, id), 99);
  await build(place, planOf([3, 2, 1].map(task)));
  expect(['t-1', 't-2', 't-3'].map((id) => sheet.rowHeights.get(rowOf(sheet, id)) === 99)).toEqual([
    true,
    false,
    true,
  ]);
});

test.each(panes)(
  'conditional formats and drop-downs that people made stay where their rows are while %s',
  async (_, opened) => {
    const place = excelPlace();
    await build(place, planOf([1, 2, 3].map(task)));
    const sheet = await sheetOf(place, 'list');
    const [title, lead, due] = [3, 5, 7];
    const over = (column: number, first = 3, rows = 3) => ({ row: first, column, rows, columns: 1 });
    const format = (id: string, area: Range) => ({
      ...{
        id,
        kind: 'Custom' as const,
        area,
        settings: { formula: `=LEN($D4)>${id.length}`, stopIfTrue: false },
      },
    });
    // The first of people's goes before ours, the others behind.
    sheet.conditionalFormats = [
      format('{long}', over(title)),
      ...sheet.conditionalFormats,
      format('{longer}', over(9)),
      format('{longest}', over(due, 4, 1)),
    ];
    const list = (source: string) => ({ rule: { list: { inCellDropDown: true, source } } });
    sheet.validations = [
      ...without(sheet.validations, over(lead)),
      { area: over(lead), settings: list('甲,乙') },
      { area: over(due), settings: list('急,缓') },
    ];
    const formulas = () => [...new Set(sheet.conditionalFormats.map(({ settings }) => settings['formula']))];
    const before = formulas();
    expect(before.length).toBeGreaterThan(3);
    await build(opened(place), planOf([4, 2, 1, 3, 5].map(task)));

    expect(formulas()).toEqual(before);
    const rows = ['t-4', 't-2', 't-1', 't-3', 't-5'].map((id) => rowOf(sheet, id));
    const isOn = (column: number, area: Range) => (row: number) =>
      area.row <= row &&
      row < area.row + area.rows &&
      area.column <= column &&
      column < area.column + area.columns;
    const formatted = (column: number, length: number) =>
      rows.map((row) =>
        sheet.conditionalFormats.some(
          ({ area, settings }) => settings['formula'] === `=LEN($D4)>${length}` && isOn(column, area)(row),
        ),
      );
    expect(formatted(title, 6)).toEqual([false, true, true, true, true]);
    expect(formatted(due, 9)).toEqual([false, true, false, false, false]);
    const listed = (column: number) =>
      rows.map((row) => {
        const all = sheet.validations.filter(({ area }) => isOn(column, area)(row));
        expect(all.length).toBeLessThan(2);
        return (all[0]?.settings['rule'] as { list?: { source?: string } } | undefined)?.list?.source;
      });
    expect(listed(lead)).toEqual(['=UnitNames', ...Array<string>(4).fill('甲,乙')]);
    expect(listed(due)).toEqual([undefined, ...Array<string>(4).fill('急,缓')]);
  },
);

test.each(panes)(
  'drop-downs that people made in some cells of a column that has one of ours stay with their rows while %s',
  async (_, opened) => {
    const place = excelPlace();
    await build(place, planOf([1, 2, 3, 4, 5].map(task)));
    const sheet = await sheetOf(place, 'list');
    const lead = 5;
    const make = (ids: readonly string[], source: string) => {
      for (const id of ids) {
        const area = { row: rowOf(sheet, id), column: lead, rows: 1, columns: 1 };
        const settings = { rule: { list: { inCellDropDown: true, source } } };
        sheet.validations = [...without(sheet.validations, area), { area, settings }];
      }
    };
    make(['t-2'], '甲,乙');
    make(['t-4', 't-5'], '丙,丁');
    // A cell that was pasted over has none, and gets ours again.
    sheet.validations = without(sheet.validations, {
      row: rowOf(sheet, 't-1'),
      column: lead,
      rows: 1,
      columns: 1,
    });
    await build(opened(place), planOf([6, 3, 2, 1, 4, 5, 7].map(task)));
    const listed = ['t-6', 't-3', 't-2', 't-1', 't-4', 't-5', 't-7'].map((id) => {
      const row = rowOf(sheet, id);
      const on = sheet.validations.filter(
        ({ area }) =>
          area.column <= lead &&
          lead < area.column + area.columns &&
          area.row <= row &&
          row < area.row + area.rows,
      );
      expect(on.length).toBeLessThan(2);
      return (on[0]?.settings['rule'] as { list?: { source?: string } } | undefined)?.list?.source;
    });
    const ours = '=UnitNames';
    expect(listed).toEqual([ours, ours, '甲,乙', ours, '丙,丁', '丙,丁', '丙,丁']);
  },
);

// Here, unlike in Excel, formulas do not follow the name of a tab.
test.each(panes.slice(0, 2))(
  'formulas on other sheets follow rows that are taken past others while %s',
  async (_, opened) => {
    const place = excelPlace('我的数据');
    await build(place, planOf([1, 2, 3, 4].map(task)));
    const sheet = await sheetOf(place, 'list');
    for (const number of [1, 2, 3, 4])
      place.user.type('我的数据', number, 0, `='${sheet.name}'!D${rowOf(sheet, `t-${number}`) + 1}`);
    await build(opened(place), planOf([4, 3, 5, 1, 2].map(task)));
    expect(place.user.look('我的数据').slice(1)).toEqual([['任务1'], ['任务2'], ['任务3'], ['任务4']]);
  },
);

test.each(panes.slice(0, 2))(
  'formulas elsewhere follow rows that are taken past others beside merged cells, which stay merged where they can, while %s',
  async (_, opened) => {
    const place = excelPlace('我的数据');
    await build(place, planOf([1, 2, 4, 5].map(task)));
    for (const id of ['list', 'matrix'] as const) {
      const sheet = await sheetOf(place, id);
      const [row, column] = [rowOf(sheet, 't-2'), 15];
      place.user.type(sheet.name, row, column, '一并办理');
      place.user.type(sheet.name, rowOf(sheet, 't-1'), column + 1, '先办');
      sheet.merges.push({ row, column, rows: 2, columns: 1 });
      sheet.merges.push({ row: rowOf(sheet, 't-1'), column: column + 1, rows: 2, columns: 1 });
    }
    const [list, matrix] = [await sheetOf(place, 'list'), await sheetOf(place, 'matrix')];
    for (const number of [1, 2, 4, 5])
      place.user.type('我的数据', number, 0, `='${list.name}'!D${rowOf(list, `t-${number}`) + 1}`);
    await build(opened(place), planOf([5, 2, 7, 4, 1].map(task)));
    expect(place.user.look('我的数据').slice(1)).toEqual([
      ['任务1'],
      ['任务2'],
      [null],
      ['任务4'],
      ['任务5'],
    ]);
    for (const sheet of [list, matrix]) {
      const row = rowOf(sheet, 't-2');
      expect(sheet.merges.filter(({ column }) => column >= 15)).toEqual([
        { row, column: 15, rows: 3, columns: 1 },
      ]);
      expect(cellAt(sheet, row, 15)?.content).toBe('一并办理');
      expect(cellAt(sheet, rowOf(sheet, 't-1'), 16)?.content).toBe('先办');
    }
  },
);

test('beside more merged cells than Excel tells of, rows are copied', async () => {
  const place = excelPlace();
  await build(place, planOf([1, 2, 3].map(task)));
  const sheet = await sheetOf(place, 'list');
  for (const number of [1, 2, 3]) annotate(place, sheet, rowOf(sheet, `t-${number}`), 9, `任务${number}`);
  for (let column = 15; column < 530; column++) sheet.merges.push({ row: 3, column, rows: 3, columns: 1 });
  await build(place, planOf([3, 2, 1].map(task)));
  for (const number of [1, 2, 3])
    expectAnnotated(place, sheet, rowOf(sheet, `t-${number}`), 9, `任务${number}`);
});

test('a row that Excel refuses to cut, as part of a merged cell lies on it, is copied', async () => {
  // One that tells of no merged cells.
  const place = excelPlaceOf(newBook('Sheet1'), '1.12');
  await build(place, planOf([1, 2, 3].map(task)));
  const sheet = await sheetOf(place, 'list');
  for (const number of [1, 2, 3]) annotate(place, sheet, rowOf(sheet, `t-${number}`), 9, `任务${number}`);
  sheet.merges.push({ row: 3, column: 15, rows: 3, columns: 1 });
  await build(place, planOf([3, 2, 1].map(task)));
  for (const number of [1, 2, 3])
    expectAnnotated(place, sheet, rowOf(sheet, `t-${number}`), 9, `任务${number}`);
});
