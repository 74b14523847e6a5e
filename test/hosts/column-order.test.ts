import { columnOrder } from '../../src/hosts/column-order';
import { movedLines } from '../../src/hosts/moved-lines';
import { block } from '../../src/sheets/address';
import type { SheetSpec } from '../../src/sheets/sheet';
import { list as listed } from './showcase';

/** Ids of units in a hidden row above their names. */
const matrix = (...units: string[]): SheetSpec => ({
  ...listed,
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
  ...listed,
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

test('units are known by their ids, in whatever order they stand', () => {
  const { from, gone, steps } = columnOrder(matrix('丙', '甲', '丁'), rowsOf(matrix('甲', '乙', '丙')), 5, 5);
  expect(from).toEqual([0, 1, 4, 2, undefined]);
  expect(gone).toEqual([3]);
  expect(movedLines(steps, 5).was).toEqual([0, 1, 4, 2, undefined]);
});

test('a unit that people typed beside the others, or between them, is taken in where it stands', () => {
  const typed = [null, null, '丁', '●'];
  expect(columnOrder(matrix('丁', '甲'), put(matrix('甲'), 3, typed), 3, 4)).toMatchObject({
    from: [0, 1, 3, 2],
    gone: [],
  });
  expect(columnOrder(matrix('甲', '乙', '丁'), put(matrix('甲', '乙'), 3, typed), 4, 5)).toMatchObject({
    from: [0, 1, 2, 4, 3],
    gone: [],
  });
});

test('a column that people put in between ours goes behind them, a blank one goes', () => {
  const theirs = put(list, 2, [null, '电话', '123']);
  const order = columnOrder(list, theirs, 4, 4);
  expect(order).toMatchObject({ from: [0, 1, 3, 4, 2], gone: [] });
  expect(movedLines(order.steps, 5).was).toEqual([0, 1, 3, 4, 2]);
  expect(columnOrder(list, put(list, 2, []), 4, 4)).toMatchObject({ from: [0, 1, 3, 4], gone: [2] });
  expect(
    columnOrder(matrix('甲', '乙'), put(matrix('甲', '乙'), 3, [null, null, '备注']), 4, 4),
  ).toMatchObject({
    from: [0, 1, 2, 4, 3],
    gone: [],
  });
});

test('columns beside ours, and headers that were reworded, stay', () => {
  const beside = put(list, 4, [null, '备注', '略']);
  expect(columnOrder(list, beside, 4, 4)).toEqual({ from: [0, 1, 2, 3], gone: [], steps: [] });
  const reworded = rowsOf(list).map((row) => row.map((cell) => (cell === '牵头' ? '主办' : cell)));
  expect(columnOrder(list, reworded, 4, 4)).toEqual({ from: [0, 1, 2, 3], gone: [], steps: [] });
  const others = rowsOf(list).map((row, index) => (index === 1 ? ['id', 'Task', 'Lead', 'Due'] : row));
  expect(columnOrder(list, others, 4, 4).steps).toEqual([]);
});

test('where no header tells columns apart they are known by their places', () => {
  const { table: _, ...plain } = { ...list, rowHeights: [] };
  expect(columnOrder(plain, rowsOf(list), 4, 5)).toEqual({
    from: [0, 1, 2, 3, undefined],
    gone: [],
    steps: [{ kind: 'insert', at: 4, count: 1 }],
  });
  expect(columnOrder(plain, rowsOf(list), 4, 3).steps).toEqual([{ kind: 'delete', at: 3, count: 1 }]);
});
