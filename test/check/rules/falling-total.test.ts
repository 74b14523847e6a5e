import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('falling-total', () => {
  const series = (...values: readonly (readonly [string, number])[]) => ({
    readings: values.map(([date, value]) => ({ date, value })),
  });
  const falling = series(['2022-09-30', 200], ['2022-06-30', 300]);
  const plan = planOf(['市教育局 | 市科协'], {
    period: { from: 2021, to: 2025 },
    targets: [
      targetOf('g1', falling),
      targetOf('g2', { ...falling, unit: '%' }),
      targetOf('g3', { ...falling, frequency: 'at-deadline' }),
      targetOf('g4', { ...series(['2022-12-31', 500], ['2023-03-31', 80]), frequency: 'per-year' }),
      targetOf('g5', { ...series(['2022-03-31', 90], ['2022-06-30', 80]), frequency: 'per-year' }),
      targetOf('g6', series(['2022-06-30', 300], ['2022-06-30', 200], ['2022-09-30', 250])),
    ],
  });
  expect(saidOf('falling-total', plan)).toEqual([
    'g1: “培训农民”是累计数，2022-09-30 填报 200，比 2022-06-30 的 300 还少。',
    'g5: “培训农民”是累计数，2022-06-30 填报 80，比 2022-03-31 的 90 还少。',
  ]);
});
