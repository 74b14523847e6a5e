import fc from 'fast-check';
import { mergeValues } from '../../src/plan/merge-values';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly units: readonly string[];
}
interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

const merged = <T>(before: T, after: T, now: T): T => mergeValues(before, after, now).value;

const row = (id: string, title = id, units: readonly string[] = []): Row => ({ id, title, units });
const table = (...rows: readonly Row[]): Table => ({ title: '表', rows });

test('changes in different copies add up', () => {
  const before = table(row('a'), row('b'), row('c'));
  const first = table(row('a', '甲'), row('b'), row('c'));
  const second = table(row('a'), row('b', 'b', ['市乙局']), row('c', '丙'));
  expect(merged(before, second, first)).toEqual(
    table(row('a', '甲'), row('b', 'b', ['市乙局']), row('c', '丙')),
  );
});

test('what one copy has lost or gained is lost or gained', () => {
  const before = table(row('a'), row('b'), row('c'));
  const after = table(row('a'), row('n'), row('c'));
  const now = table(row('m'), row('a', '甲'), row('b', '乙'), row('c'));
  expect(merged(before, after, now)).toEqual(table(row('m'), row('a', '甲'), row('n'), row('c')));
});

test('a member that was taken away is taken away', () => {
  expect(merged<object>({ a: 1, b: 2 }, { a: 1 }, { a: 3, b: 2, c: 4 })).toEqual({ a: 3, c: 4 });
});

test('where both were changed ours stays, and both are told', () => {
  expect(merged(table(row('a')), table(row('a', '后')), table(row('a', '先')))).toEqual(
    table(row('a', '后')),
  );
});

const anyTable = fc.record({
  title: fc.string({ maxLength: 3 }),
  rows: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      title: fc.string({ maxLength: 3 }),
      units: fc.array(fc.constantFrom('甲', '乙'), { maxLength: 2 }),
    }),
    { selector: ({ id }) => id },
  ),
});

test('no change changes nothing, and a change of what is unchanged is taken as it is', () => {
  fc.assert(
    fc.property(anyTable, anyTable, (before, other) => {
      expect(merged(before, before, other)).toEqual(other);
      expect(merged(before, other, before)).toEqual(other);
    }),
  );
});
