import type { Target } from '../../src/plan/plan';
import { targetProgress } from '../../src/plan/target-status';
import { allThresholds } from '../../src/plan/thresholds';

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
const reading = (value: number, date = '2023-07-02') => ({ readings: [{ value, date }] });

test('a target in words has no status', () => {
  const { value: _value, ...words } = target({});
  expect(targetProgress(words, period, '2024-01-01')).toEqual({ status: 'none' });
});

test('half of the time, half of the way', () => {
  const { progress, expected } = targetProgress(target(reading(45)), period, '2024-01-01');
  expect(progress).toBe(0.45);
  expect(expected).toBeCloseTo(50, 1);
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
    target({ frequency: 'at-deadline', unit: '%', ...reading(5) }),
    period,
    '2024-01-01',
  );
  expect({ status, expected }).toEqual({ status: 'notDue', expected: undefined });
});

test('a yearly target is measured against its own year', () => {
  const { status, expected } = targetProgress(
    target({ frequency: 'per-year', ...reading(60, '2024-07-01') }),
    period,
    '2024-07-02',
  );
  expect(status).toBe('onCourse');
  expect(expected).toBeCloseTo(49.86, 2);
});

test.each([
  [5000, 'met'],
  [2400, 'onCourse'],
  [1900, 'behind'],
  [900, 'farBehind'],
] as const)('half way through, %d of 5,000 is %s', (value, expected) =>
  expect(status({ value: 5000, ...reading(value) }, '2023-07-02')).toBe(expected),
);

test('a rate that must fall is measured from its baseline down', () => {
  const falling = (value: number) =>
    target({
      frequency: 'at-deadline',
      unit: '%',
      comparator: '<=',
      value: 10,
      baseline: { value: 20, year: 2020 },
      ...reading(value),
    });
  const seen = (value: number) => targetProgress(falling(value), period, '2023-07-02');
  expect(seen(10).status).toBe('met');
  expect(seen(15)).toMatchObject({ status: 'onCourse', progress: 0.5 });
  expect(seen(20).status).toBe('farBehind');
});

test('what is at its limit or below is met, whatever the pace, the thresholds and the day', () => {
  for (const preset of allThresholds)
    for (const frequency of ['at-deadline', 'cumulative', 'per-year', 'per-term', 'unknown'] as const)
      for (const baseline of [undefined, { value: 50 }, { value: 500 }])
        for (const asOf of ['2023-07-02', '2025-12-31', '2026-01-01', '2030-01-01'])
          for (const value of [0, 60, 100]) {
            const { status } = targetProgress(
              target({
                comparator: '<=',
                frequency,
                ...(baseline && { baseline }),
                ...reading(value, asOf < '2025-12-31' ? asOf : '2025-12-31'),
              }),
              period,
              asOf,
              preset,
            );
            expect(status).toBe('met');
          }
});

test('a limit on a sum that is passed cannot be kept any more', () => {
  expect(status({ comparator: '<=', ...reading(101) })).toBe('farBehind');
  expect(status({ comparator: '<=', frequency: 'at-deadline', ...reading(101) })).toBe('notDue');
});

test('a range is met between its ends only', () => {
  const range = (value: number) => status({ upTo: 120, ...reading(value) });
  expect([99, 100, 120, 121].map(range)).toEqual(['onCourse', 'met', 'met', 'farBehind']);
});

test('a rate is never summed: the last reading stands for itself', () => {
  const readings = [40, 42, 45].map((value, i) => ({ value, date: `2023-0${i + 1}-01` }));
  const seen = targetProgress(
    target({ frequency: 'at-deadline', unit: '%', value: 90, readings }),
    period,
    '2023-12-31',
  );
  expect(seen.latest?.value).toBe(45);
  expect(seen.progress).toBe(0.5);
});

test('the reading counts that was true last, of one day the one entered last; later ones do not count yet', () => {
  const readings = [
    { value: 30, date: '2023-06-30' },
    { value: 20, date: '2023-03-31' },
    { value: 31, date: '2023-06-30' },
    { date: '2023-09-30', remark: '进展顺利' },
    { value: 99, date: '2024-03-31' },
  ];
  expect(targetProgress(target({ readings }), period, '2024-01-01').latest?.value).toBe(31);
  expect(targetProgress(target({ readings }), period, '2024-03-31').latest?.value).toBe(99);
});

test('a new year begins without a report', () => {
  const yearly = { frequency: 'per-year', ...reading(100, '2023-12-31') } as const;
  expect(status(yearly, '2023-12-31')).toBe('met');
  expect(status(yearly, '2024-01-01')).toBe('noStatement');
});

test('before the start nothing is missing', () => {
  expect(status({}, '2020-12-31')).toBe('notStarted');
  expect(status({}, '2021-01-01')).toBe('noStatement');
});

test.each(allThresholds)('$id: the lines lie where it says', (preset) => {
  const seen = (value: number, asOf = '2023-07-02') =>
    targetProgress(target({ value: 10_000, ...reading(value) }), period, asOf, preset).status;
  const points = (share: number) => 5000 - Math.round(10_000 * share);
  expect(seen(points(preset.behind))).toBe('onCourse');
  expect(seen(points(preset.behind) - 10)).toBe('behind');
  if (preset.farBehind < 0.5) {
    expect(seen(points(preset.farBehind))).toBe('behind');
    expect(seen(points(preset.farBehind) - 10)).toBe('farBehind');
  }
  const lastDays = (left: number) => `2025-12-${String(31 - left).padStart(2, '0')}`;
  if (preset.dueSoon === 30) {
    expect(seen(9000, '2025-12-01')).toBe('onCourse');
    expect(seen(9000, lastDays(29))).toBe('behind');
  }
  if (preset.dueSoon === 0) expect(seen(9000, '2025-12-31')).toBe('onCourse');
});
