import type { Target } from '../../src/plan/plan';
import { targetProgress } from '../../src/plan/target-status';

const period = { from: 2021, to: 2025 };

const target = (parts: Partial<Target>): Target => ({
  id: 'g-1',
  text: '',
  indicator: '建成书房',
  comparator: '>=',
  value: 100,
  due: '2025',
  frequency: 'cumulative',
  ...parts,
});

const status = (parts: Partial<Target>, asOf = '2024-01-01') =>
  targetProgress(target(parts), period, asOf).status;
const reading = (value: number, date = '2023-07-02') => ({ latest: { value, date } });

test('a target in words has no status', () => {
  const { value: _value, ...words } = target({});
  expect(targetProgress(words, period, '2024-01-01')).toEqual({ status: 'none' });
});

test('half of the time, half of the way', () => {
  const { progress, expected } = targetProgress(target(reading(45)), period, '2024-01-01');
  expect(progress).toBe(0.45);
  expect(expected).toBeCloseTo(0.5, 3);
});

test('behind from 10 points on, far behind from 30 points on', () => {
  expect(status(reading(45))).toBe('onCourse');
  expect(status(reading(35))).toBe('behind');
  expect(status(reading(15))).toBe('farBehind');
});

test('no report before the due date is no statement, after it is overdue; the last day still counts', () => {
  expect(status({}, '2025-12-31')).toBe('noStatement');
  expect(status({}, '2026-01-01')).toBe('overdue');
  expect(status({ due: '2024-02-29' }, '2024-02-29')).toBe('noStatement');
  expect(status({ due: '2024-02-29', ...reading(99) }, '2024-03-01')).toBe('overdue');
});

test('what is met stays met after its due date', () => {
  expect(status(reading(100), '2027-01-01')).toBe('met');
});

test.each([
  ['>=', 100, true],
  ['>', 100, false],
  ['=', 101, true],
  ['~', 100, true],
  ['<=', 100, true],
  ['<=', 101, false],
  ['<', 100, false],
  ['<', 99, true],
] as const)('%s 100 with %d is met: %s', (comparator, value, met) =>
  expect(status({ comparator, ...reading(value) }) === 'met').toBe(met),
);

test('where lower is better, a met target is never red and progress comes from above', () => {
  expect(status({ comparator: '<=', ...reading(80) }, '2030-01-01')).toBe('met');
  const { progress } = targetProgress(
    target({ comparator: '<=', value: 10, baseline: { value: 30, year: 2020 }, ...reading(20) }),
    period,
    '2024-01-01',
  );
  expect(progress).toBe(0.5);
});

test('a rate without a baseline has no expected value on the way', () => {
  const { status, expected } = targetProgress(
    target({ frequency: 'at-deadline', ...reading(5) }),
    period,
    '2024-01-01',
  );
  expect({ status, expected }).toEqual({ status: 'notDue', expected: undefined });
});

test('a yearly target is measured against its own year', () => {
  const { status, expected } = targetProgress(
    target({ frequency: 'per-year', latest: { value: 60, date: '2024-07-01' } }),
    period,
    '2024-07-02',
  );
  expect(status).toBe('onCourse');
  expect(expected).toBeCloseTo(0.4986, 3);
});
