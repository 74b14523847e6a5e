import type { Target } from '../../src/plan/plan';
import { describeTarget, noExpectation } from '../../src/plan/target';
import { targetProgress } from '../../src/plan/target-status';

const period = { from: 2021, to: 2025 };
const rate: Target = {
  id: 't1', text: '', indicator: '森林覆盖率', comparator: '>=', value: 40, unit: '%', due: '2025', frequency: 'at-deadline',
}; // prettier-ignore
const trained: Target = {
  id: 't2', text: '', indicator: '培训护理员', comparator: '=', value: 5000, unit: '人次', due: '2025', frequency: 'cumulative',
}; // prettier-ignore

test('a target in one line', () => {
  expect(describeTarget(rate, 'zh-CN')).toBe('森林覆盖率 ≥ 40%（2025）');
  expect(describeTarget(trained, 'zh-CN')).toBe('培训护理员 = 5,000 人次（累计，2025）');
  expect(describeTarget(trained, 'en')).toBe('培训护理员 = 5,000 人次 (in total, 2025)');
  const { value: _value, unit: _unit, ...inWords } = rate;
  expect(describeTarget({ ...inWords, indicator: '体系基本形成' }, 'zh-CN')).toBe('体系基本形成（2025）');
});

test('what has no expected value says why', () => {
  expect(noExpectation(rate, period)?.['zh-CN']).toContain('缺基期值');
  expect(noExpectation({ ...rate, baseline: { value: 35, year: 2020 } }, period)).toBeUndefined();
  expect(noExpectation({ ...rate, baseline: { value: 35 } }, undefined)?.en).toContain('first year');
  expect(noExpectation(trained, period)).toBeUndefined();
  expect(noExpectation(trained, undefined)?.en).toContain('period');
  expect(noExpectation({ ...trained, frequency: 'per-year' }, period)).toBeUndefined();
  expect(noExpectation({ ...trained, frequency: 'per-term' }, period)?.['zh-CN']).toContain('学期');
  const { due: _due, ...undated } = trained;
  expect(noExpectation(undated, period)?.['zh-CN']).toContain('时限');
});

test('the reason is given exactly where the status finds no even pace', () => {
  const latest = { value: 1, date: '2023-06-30' };
  const { due: _due, ...undated } = trained;
  for (const target of [rate, trained, undated, { ...rate, baseline: { value: 35, year: 2020 } }]) {
    for (const years of [period, undefined]) {
      const { expected } = targetProgress({ ...target, latest }, years, '2023-06-30');
      expect(noExpectation(target, years) === undefined).toBe(expected !== undefined);
    }
  }
});

test.each([
  [5000, 'met'],
  [2400, 'onCourse'],
  [1900, 'behind'],
  [900, 'farBehind'],
] as const)('half way through, %d of 5,000 trained is %s', (value, status) => {
  const target = { ...trained, latest: { value, date: '2023-07-02' } };
  expect(targetProgress(target, period, '2023-07-02').status).toBe(status);
});

test('a rate that must fall is measured from its baseline down', () => {
  const falling: Target = { ...rate, comparator: '<=', value: 10, baseline: { value: 20, year: 2020 } };
  const seen = (value: number) =>
    targetProgress({ ...falling, latest: { value, date: '2023-07-02' } }, period, '2023-07-02');
  expect(seen(10).status).toBe('met');
  expect(seen(15)).toMatchObject({ status: 'onCourse', progress: 0.5 });
  expect(seen(20).status).toBe('farBehind');
});

test('after its date a target not reached is overdue, without a reading as well', () => {
  expect(targetProgress(trained, period, '2026-01-01').status).toBe('overdue');
  expect(
    targetProgress({ ...trained, latest: { value: 4999, date: '2025-12-31' } }, period, '2026-01-01').status,
  ).toBe('overdue');
  expect(targetProgress(trained, period, '2025-12-31').status).toBe('noStatement');
});
