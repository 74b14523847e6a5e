import type { Target } from '../../src/plan/plan';
import { describeWay, expectedValue, noExpectation, wayOf } from '../../src/plan/expectation';

const period = { from: 2021, to: 2025 };
const rate: Target = {
  id: 't1', text: '', indicator: '森林覆盖率', comparator: '>=', value: 40, unit: '%', due: '2025', frequency: 'at-deadline',
}; // prettier-ignore
const trained: Target = {
  id: 't2', text: '', indicator: '培训护理员', comparator: '=', value: 5000, unit: '人次', due: '2025', frequency: 'cumulative',
}; // prettier-ignore
const rising: Target = { ...rate, baseline: { value: 35, year: 2020 } };
const falling: Target = { ...rate, comparator: '<=', value: 10, baseline: { value: 20, year: 2020 } };

const expected = (target: Target, day: string, years: typeof period | undefined = period) => {
  const way = wayOf(target, years, day);
  return way && expectedValue(way, day);
};
const { due: _due, ...undated } = trained;
const { value: _value, ...inWords } = rate;

/** Days of five years that have gone by on 2023-07-02. */
const half = 912 / 1825;

test.each<[string, Target, string, number | undefined]>([
  ['a sum half way through', trained, '2023-07-02', 5000 * half],
  ['nothing before the start', trained, '2020-05-01', 0],
  ['everything after the end', trained, '2027-05-01', 5000],
  ['a rate from its baseline', rising, '2025-12-31', 40],
  ['a rate without baseline', rate, '2023-07-02', undefined],
  ['downwards', falling, '2023-07-02', 20 - 10 * half],
  ['a baseline that is past the target', { ...rate, baseline: { value: 41 } }, '2023-07-02', undefined],
  ['a change starts from 0', { ...rate, relative: true, value: 10 }, '2023-07-02', 10 * half],
  ['a year of its own', { ...undated, frequency: 'per-year' }, '2024-12-31', 5000],
  ['a year before the first', { ...undated, frequency: 'per-year' }, '2019-12-31', 0],
  ['a year after the last', { ...undated, frequency: 'per-year' }, '2030-02-01', 5000],
  ['a term from August on', { ...undated, frequency: 'per-term', value: 184 }, '2023-08-02', 184 / 183],
  ['a term until July', { ...undated, frequency: 'per-term' }, '2024-07-31', 5000],
  ['a rate of every year', { ...rate, frequency: 'per-year' }, '2023-07-02', undefined],
  ['a limit on a sum', { ...trained, comparator: '<=' }, '2023-07-02', undefined],
  ['a range', { ...trained, upTo: 6000 }, '2023-07-02', 5000 * half],
  ['words', inWords, '2023-07-02', undefined],
])('%s', (_name, target, day, value) => {
  const found = expected(target, day);
  if (value === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(value, 6);
});

test('a leap day is a day of its own', () => {
  const leap = { ...trained, due: '2024-02-29', value: 60, frequency: 'cumulative' } as const;
  const years = { from: 2024, to: 2024 };
  expect(expected(leap, '2024-02-29', years)).toBe(60);
  expect(expected(leap, '2024-02-28', years)).toBeCloseTo((60 * 58) / 59, 9);
});

test('figures for single years bend the way; the others stay where an even pace has them', () => {
  const staged = { ...trained, stages: [{ year: 2023, value: 500 }] };
  expect(expected(staged, '2023-12-31')).toBe(500);
  expect(expected(staged, '2022-12-31')).toBeCloseTo(expected(trained, '2022-12-31') ?? 0, 9);
  expect(expected(staged, '2024-06-30')).toBeGreaterThan(500);
  expect(wayOf(staged, period, '2023-01-01')?.stages.map(({ day }) => day.slice(0, 4))).toEqual([
    '2021', '2022', '2023', '2024',
  ]); // prettier-ignore
});

test('the way is told in words, in both languages', () => {
  const way = wayOf({ ...undated, frequency: 'per-year' }, period, '2023-05-05');
  expect(way && describeWay(way)).toEqual({
    'zh-CN': '自 2023-01-01 的 0 匀速推进到 2023-12-31 的 5000',
    en: 'Even pace from 0 on 2023-01-01 to 5000 on 2023-12-31',
  });
  const long = wayOf(rising, period, '2023-05-05');
  expect(long && describeWay(long)['zh-CN']).toBe(
    '自 2021-01-01 的 35 匀速推进到 2025-12-31 的 40，逐年以年末应达值为准',
  );
});

test('what has no expected value says why', () => {
  expect(noExpectation(rate, period)?.['zh-CN']).toContain('缺基期值');
  expect(noExpectation(rising, period)).toBeUndefined();
  expect(noExpectation({ ...rate, baseline: { value: 35 } }, undefined)?.en).toContain('first year');
  expect(noExpectation(trained, period)).toBeUndefined();
  expect(noExpectation(trained, undefined)?.en).toContain('period');
  expect(noExpectation({ ...trained, frequency: 'per-year' }, period)).toBeUndefined();
  expect(noExpectation({ ...rate, frequency: 'per-term' }, period)?.['zh-CN']).toContain('比率');
  expect(noExpectation({ ...trained, comparator: '<=' }, period)?.['zh-CN']).toContain('控制类');
  expect(noExpectation({ ...rate, baseline: { value: 50 } }, period)?.['zh-CN']).toContain('起点');
  expect(noExpectation({ ...trained, due: '2020' }, period)?.['zh-CN']).toContain('早于');
  expect(noExpectation(inWords, period)?.['zh-CN']).toContain('定性');
  expect(noExpectation(undated, period)?.['zh-CN']).toContain('时限');
});

test('the reason is given exactly where no way is found', () => {
  for (const frequency of ['at-deadline', 'cumulative', 'per-year', 'per-term', 'unknown'] as const)
    for (const base of [rate, trained, undated, rising, falling, inWords])
      for (const relative of [true, false])
        for (const years of [period, undefined]) {
          const target = { ...base, frequency, relative };
          expect([target, noExpectation(target, years) === undefined]).toEqual([
            target,
            wayOf(target, years, '2023-06-30') !== undefined,
          ]);
        }
});
