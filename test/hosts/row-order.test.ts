import fc from 'fast-check';
import { type RowStep, rowKeys, rowOrder, rowSteps } from '../../src/hosts/row-order';

/** Carries steps out as Excel does. */
function carriedOut(rows: readonly string[], steps: readonly RowStep[]): string[] {
  const now = [...rows];
  for (const step of steps) {
    if (step.kind === 'insert') now.splice(step.at, 0, ...Array.from({ length: step.count }, () => 'new'));
    else if (step.kind === 'delete') now.splice(step.at, step.count);
    else {
      now.splice(step.to, 0, 'blank');
      now[step.to] = String(now[step.from]);
      now.splice(step.from, 1);
    }
  }
  return now;
}

const keysOf = (ids: readonly string[]) =>
  rowKeys(
    ids.map((id) => [id]),
    0,
    1,
  );
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String), { maxLength: 15 });

test('the steps lead from any rows to any others, and what stands below stays below', () => {
  fc.assert(
    fc.property(ids, ids, (present, wanted) => {
      const order = rowOrder(keysOf(present), keysOf(wanted), present.length, 0);
      const expected = wanted.map((id) => (present.includes(id) ? id : 'new'));
      expect(carriedOut([...present, 'below'], rowSteps(order, present.length))).toEqual([
        ...expected,
        'below',
      ]);
    }),
  );
});

test('a row that somebody put in is the new one, wherever its id comes from', () => {
  const present = rowKeys(
    [
      ['a', '甲'],
      ['', '乙'],
      ['b', '丙'],
      ['b', '丙'],
    ],
    0,
    2,
  );
  const wanted = rowKeys(
    [
      ['a', '甲'],
      ['n1', '乙'],
      ['b', '丙'],
      ['n2', '丙'],
    ],
    0,
    2,
  );
  expect(rowOrder(present, wanted, 3, 0)).toEqual({ from: [0, 1, 2, 3], gone: [] });
});

test('a blank row under the table is the user’s', () => {
  const present = rowKeys([['a'], ['b'], [''], ['']], 0, 1);
  expect(rowOrder(present, rowKeys([['a']], 0, 1), 2, 0)).toEqual({ from: [0], gone: [1] });
});

test('text that is reworded is the same row; one that is replaced by several is not', () => {
  const of = (...texts: string[]) =>
    rowKeys(
      texts.map((text) => [text]),
      undefined,
      1,
    );
  expect(rowOrder(of('甲', '乙', '丙'), of('甲', '丁', '丙'), 3, 0).from).toEqual([0, 1, 2]);
  expect(rowOrder(of('甲', '乙', '丙'), of('甲', '丁', '戊', '丙'), 3, 0).from).toEqual([
    0,
    undefined,
    undefined,
    2,
  ]);
});
