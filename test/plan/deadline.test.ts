import { readDeadline } from '../../src/plan/deadline';

const ofOneYear = { from: 2026, to: 2026 };

test.each([
  ['2026年12月底前', '2026-12-31'],
  ['2026年6月中旬', '2026-06-20'],
  ['2027年第二季度', '2027-06-30'],
  ['2026年—2027年', '2027-12-31'],
  ['2026-2028年', '2028-12-31'],
  ['2026年3月至2027年6月', '2027-06-30'],
  ['2026年3月—11月', '2026-11-30'],
  ['2026年9月-11月', '2026-11-30'],
  ['2026年3月至年底', '2026-12-31'],
  ['2026-12-15', '2026-12-15'],
  ['2027年12月底前落实到位', '2027-12-31'],
  ['长期坚持', undefined],
  ['June 2032', '2032-06-30'],
  ['15 March 2032', '2032-03-15'],
  ['December 31, 2031', '2031-12-31'],
  ['By the end of 2032', '2032-12-31'],
  ['Q3 2032', '2032-09-30'],
  ['first half of 2032', '2032-06-30'],
  ['2031–2034', '2034-12-31'],
  ['May 2031 to June 2032', '2032-06-30'],
  ['2031-06', '2031-06-30'],
  // The year of accounts ends where the country says.
  ['2031-32', undefined],
  ['FY 2032', undefined],
  ['from 2032', undefined],
  ['Annually until 2035', undefined],
  ['Year 2', undefined],
])('%s ends on %s', (text, date) => {
  expect(readDeadline(text).date).toBe(date);
});

test('in a plan of one year its year is meant', () => {
  expect(readDeadline('4月至6月', ofOneYear).date).toBe('2026-06-30');
  expect(readDeadline('4月至6月').date).toBeUndefined();
});
