import { columnOrder, columnsAsWritten, standingColumns } from '../../src/hosts/column-order';
import { writtenSize } from '../../src/hosts/fingerprint';
import { movedLines } from '../../src/hosts/moved-lines';
import { block } from '../../src/sheets/address';
import type { SheetSpec } from '../../src/sheets/sheet';
import { list as listed } from './showcase';

/** Nothing of ours reaches beyond its cells. */
const { table: _, ...untabled } = listed;
const bare = {
  ...untabled,
  styles: [],
  conditionalFormats: [],
  validations: [],
  merges: [],
  columnWidths: [],
};
/** Ids of units in a hidden row above their names. */
const matrix = (...units: string[]): SheetSpec => ({
  ...bare,
  rowHeights: [20, 0],
  freeze: { rows: 3, columns: 2 },
  cells: [
    ['矩阵'],
    ['id', null, ...units.map((unit) => `u-${unit}`)],
    [null, '任务', ...units],
    ['t-1', '甲', ...units.map(() => null)],
  ],
});
const list: SheetSpec = {
  ...bare,
  cells: [
    [null, '清单'],
    ['id', '任务', '牵头', '时限'],
    ['t-1', '甲', '市甲局', '年底前'],
  ],
  table: { name: 'list', range: block(1, 0, 2, 4) },
};
const rowsOf = ({ cells }: SheetSpec) =>
  cells.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
const put = (spec: SheetSpec, at: number, column: readonly (string | null)[]) =>
  rowsOf(spec).map((row, index) => {
    const padded = [...row, ...Array<null>(Math.max(0, at - row.length)).fill(null)];
    return [...padded.slice(0, at), column[index] ?? null, ...padded.slice(at)];
  });

/** What becomes of the columns of a sheet that was written as `was`, stands as `standing`, and is to be `spec`. */
const ordered = (spec: SheetSpec, standing: ReturnType<typeof rowsOf>, was: SheetSpec, columns: number) =>
  columnOrder(spec, standingColumns(standing), writtenSize(was), columns);
const withHeads = (...heads: string[]): SheetSpec => ({
  ...list,
  cells: list.cells.map((row, index) => (index === 1 ? heads : row)),
  table: { name: 'list', range: block(1, 0, 2, heads.length) },
});

test('units are known by their ids, in whatever order they stand', () => {
  const before = matrix('甲', '乙', '丙');
  const { from, gone, steps } = ordered(matrix('丙', '甲', '丁'), rowsOf(before), before, 5);
  expect(from).toEqual([0, 1, 4, 2, undefined]);
  expect(gone).toEqual([3]);
  expect(movedLines(steps, 5).was).toEqual([0, 1, 4, 2, undefined]);
});

test('a unit that people typed beside the others, or between them, is taken in where it stands', () => {
  const typed = [null, null, '丁', '●'];
  expect(ordered(matrix('丁', '甲'), put(matrix('甲'), 3, typed), matrix('甲'), 4)).toMatchObject({
    from: [0, 1, 3, 2],
    gone: [],
  });
  const before = matrix('甲', '乙');
  expect(ordered(matrix('甲', '乙', '丁'), put(before, 3, typed), before, 5)).toMatchObject({
    from: [0, 1, 2, 4, 3],
    gone: [],
  });
});

test('columns beside the units are known by their headings, wherever people put one in', () => {
  const counted = (...units: string[]): SheetSpec => {
    const { cells, ...rest } = matrix(...units);
    const heads = [null, null, '牵头数', '1'];
    return {
      ...rest,
      cells: cells.map((row, index) => [...row.slice(0, 2), heads[index] ?? null, ...row.slice(2)]),
    };
  };
  const before = counted('甲', '乙');
  for (const at of [1, 2])
    for (const heading of [null, '备注'])
      expect(ordered(before, put(before, at, [null, null, heading, '注']), before, 5)).toMatchObject({
        from: [0, 1, 2, 3, 4, 5].filter((column) => column !== at).concat(at),
        gone: [],
      });
});

test('a column that people put in between ours goes behind them, a blank one goes', () => {
  const order = ordered(list, put(list, 2, [null, '电话', '123']), list, 4);
  expect(order).toMatchObject({ from: [0, 1, 3, 4, 2], gone: [] });
  expect(movedLines(order.steps, 5).was).toEqual([0, 1, 3, 4, 2]);
  expect(ordered(list, put(list, 2, []), list, 4)).toMatchObject({ from: [0, 1, 3, 4], gone: [2] });
  const before = matrix('甲', '乙');
  expect(ordered(before, put(before, 3, [null, null, '备注']), before, 4)).toMatchObject({
    from: [0, 1, 2, 4, 3],
    gone: [],
  });
});

test('what is drawn beside a table has its headings a row lower', () => {
  const drawn: SheetSpec = {
    ...list,
    cells: list.cells.map((row, index) => (index === 2 ? [...row, '日期', '已达'] : row)),
  };
  expect(ordered(drawn, put(drawn, 5, [null, null, '备注']), drawn, 6).from).toEqual([0, 1, 2, 3, 4, 6, 5]);
  // One that was written before they were known by them has none.
  const before = { columns: 6, headings: writtenSize(drawn).headings?.map((sum, at) => (at > 3 ? '' : sum)) };
  const { from } = columnOrder(drawn, standingColumns(rowsOf(drawn)), before, 6);
  expect(from).toEqual([0, 1, 2, 3, 4, 5]);
});

test('columns of ours that reach further than their headings are counted', () => {
  const drawn: SheetSpec = {
    ...list,
    cells: list.cells.map((row, index) => (index === 2 ? [...row, null, 8] : row)),
  };
  const { from, steps } = ordered(drawn, put(drawn, 1, [null, null, '备注']), drawn, 6);
  expect(from).toEqual([0, 2, 3, 4, 5, 6, 1]);
  expect(movedLines(steps, 7).was).toEqual(from);
});

test('columns beside ours, and headings that were reworded, stay', () => {
  const beside = put(list, 4, [null, '备注', '略']);
  expect(ordered(list, beside, list, 4)).toEqual({ from: [0, 1, 2, 3], gone: [], steps: [] });
  const reworded = rowsOf(list).map((row) => row.map((cell) => (cell === '牵头' ? '主办' : cell)));
  expect(ordered(list, reworded, list, 4)).toEqual({ from: [0, 1, 2, 3], gone: [], steps: [] });
  expect(ordered(withHeads('id', 'Task', 'Lead', 'Due'), beside, list, 4).steps).toEqual([]);
});

test('where people deleted a column of ours, one of theirs beside them is still theirs', () => {
  const beside = put(list, 4, [null, '备注', '略']).map((row) => row.filter((_, column) => column !== 2));
  expect(ordered(list, beside, list, 4)).toMatchObject({ from: [0, 1, undefined, 2, 3], gone: [] });
  const without = (gone: number) => rowsOf(list).map((row) => row.filter((_, column) => column !== gone));
  expect(ordered(list, without(3), list, 4)).toMatchObject({ from: [0, 1, 2, undefined] });
  const noted = put(list, 4, [null, '备注', '略']).map((row) => row.filter((_, column) => column !== 3));
  expect(ordered(list, noted, list, 4)).toMatchObject({ from: [0, 1, 2, undefined, 3], gone: [] });
});

test('years that a plan no longer has go, and those it gets come in, beside a column of people’s', () => {
  const before = withHeads('id', '目标', '2025', '2026');
  const noted = put(before, 4, [null, '备注', '略']);
  expect(ordered(withHeads('id', '目标', '2026', '2027'), noted, before, 4)).toMatchObject({
    from: [0, 1, 3, undefined],
    gone: [2],
  });
  const taken = put(before, 4, [null, '2027', '8']);
  expect(ordered(withHeads('id', '目标', '2025', '2026', '2027'), taken, before, 5).from).toEqual([
    0, 1, 2, 3, 4,
  ]);
});

test('rows that people put in above the table do not hide its headings', () => {
  const lower = [[], [], ...put(list, 2, [null, '电话', '123'])];
  expect(ordered(list, lower, list, 4)).toMatchObject({ from: [0, 1, 3, 4, 2], gone: [] });
});

test('columns are told by the ones they were written as, wherever people have put them', () => {
  const standing = put(matrix('甲', '乙'), 3, [null, null, '备注']);
  const asWritten = columnsAsWritten(
    matrix('甲', '乙'),
    standingColumns(standing),
    writtenSize(matrix('甲', '乙')),
  );
  expect([0, 1, 2, 3, 4].map(asWritten)).toEqual([0, 1, 2, undefined, 3]);
});

test('a column that is renamed stays itself, also where its name goes to another and people have one between', () => {
  const before = withHeads('id', '任务', '责任', '配合');
  const after = withHeads('id', '任务', '主责', '责任');
  const renaming: SheetSpec = {
    ...after,
    table: { name: 'list', range: block(1, 0, 2, 4), renamed: { 责任: '主责', 配合: '责任' } },
  };
  const theirs = [null, '电话', '123'];
  const stays = { from: [0, 1, 3, 4, 2], gone: [] };
  expect(ordered(renaming, put(before, 2, theirs), before, 4)).toMatchObject(stays);
  // Once it is done, the same names are those of the columns that bear them now.
  expect(ordered(renaming, put(after, 2, theirs), after, 4)).toMatchObject(stays);
});

test('without a table, headings are those of the last row that stays in sight; one in the place of another is that one', () => {
  const headed = (...heads: string[]): SheetSpec => {
    const { table: __, ...plain } = withHeads(...heads);
    return { ...plain, freeze: { rows: 2, columns: 0 } };
  };
  const before = headed('单位', '牵头', '合计', '一、任务');
  expect(ordered(before, put(before, 2, [null, '电话', '123']), before, 4)).toMatchObject({
    from: [0, 1, 3, 4, 2],
    gone: [],
  });
  const reworded = headed('单位', '主责', '合计', '一、任务', '二、保障');
  expect(ordered(reworded, rowsOf(before), before, 5)).toMatchObject({
    from: [0, 1, 2, 3, undefined],
    gone: [],
  });
});

test('columns whose names are exchanged stay themselves, before it is done and after', () => {
  const before = withHeads('id', '任务', '责任', '配合');
  const after = withHeads('id', '任务', '配合', '责任');
  const exchanging: SheetSpec = {
    ...after,
    table: { name: 'list', range: block(1, 0, 2, 4), renamed: { 责任: '配合', 配合: '责任' } },
  };
  const stays = { from: [0, 1, 2, 3], gone: [], steps: [] };
  expect(ordered(exchanging, rowsOf(before), before, 4)).toEqual(stays);
  expect(ordered(exchanging, rowsOf(after), after, 4)).toEqual(stays);
});

test('where no heading tells columns apart they are known by their places', () => {
  const { table: __, ...plain } = { ...list, rowHeights: [] };
  expect(ordered(plain, rowsOf(list), plain, 5)).toEqual({
    from: [0, 1, 2, 3, undefined],
    gone: [],
    steps: [{ kind: 'insert', at: 4, count: 1 }],
  });
  expect(ordered(plain, rowsOf(list), plain, 3).steps).toEqual([{ kind: 'delete', at: 3, count: 1 }]);
  const emptied = rowsOf(list).map((row, index) => (index === 1 ? [] : row));
  expect(ordered(list, emptied, list, 4).steps).toEqual([]);
});
