import { readOnce } from '../../src/actions/read-once';

test('the same values are read once, equal ones again', () => {
  const read: string[][] = [];
  const count = readOnce((values: string[]) => read.push(values));
  const values = ['甲'];
  expect([count(values), count(values), count(['甲']), count(values)]).toEqual([1, 1, 2, 1]);
});
