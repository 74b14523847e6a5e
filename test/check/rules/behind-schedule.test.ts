import { evenPace } from '../../../src/plan/thresholds';
import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

/** A quarter of 2021–2024 has gone by at the end of 2021. */
const plan = planOf(['市教育局 | 市科协'], {
  period: { from: 2021, to: 2024 },
  targets: [
    ['g1', 1000],
    ['g2', 999],
    ['g3', 601],
    ['g4', 199],
    ['g5', undefined],
    ['g6', 4000],
  ].map(([id, value]) =>
    targetOf(String(id), {
      value: 4000,
      due: '2024',
      readings: [{ date: '2021-12-31', ...(value === undefined ? {} : { value: Number(value) }) }],
    }),
  ),
});

test('behind-schedule: by as much as the office lets pass', () => {
  expect(saidOf('behind-schedule', plan)).toEqual([
    'g4: “培训农民” 2021-12-31 应达 997.26 人次，填报 199 人次，落后 20 个百分点。',
  ]);
  const strict = { ...plan, thresholds: { behind: 0.05, farBehind: 0.15, dueSoon: 0 } };
  expect(saidOf('behind-schedule', strict)).toEqual([
    'g3: “培训农民” 2021-12-31 应达 997.26 人次，填报 601 人次，落后 10 个百分点。',
  ]);
  expect(saidOf('far-behind-schedule', strict)).toEqual([
    'g4: “培训农民” 2021-12-31 应达 997.26 人次，填报 199 人次，落后 20 个百分点。',
  ]);
});

test('behind-schedule: what is due soon and not met', () => {
  const due = { value: 90, unit: '%', frequency: 'at-deadline', due: '2022-01-10' } as const;
  const rates = planOf(['市教育局 | 市科协'], {
    thresholds: evenPace,
    targets: [
      targetOf('g1', { ...due, readings: [{ date: '2021-12-31', value: 80 }] }),
      targetOf('g2', { ...due, readings: [{ date: '2021-12-31', value: 91 }] }),
      targetOf('g3', { ...due, due: '2022-06-30', readings: [{ date: '2021-12-31', value: 80 }] }),
    ],
  });
  expect(saidOf('behind-schedule', rates)).toEqual([
    'g1: “培训农民” 2022-01-10 到期，最近填报 80%，还没有达到 90%。',
  ]);
});

test('behind-schedule: a share typed as a fraction is told of as that', () => {
  const rate = {
    unit: '%',
    value: 95,
    frequency: 'at-deadline',
    baseline: { value: 70 },
    due: '2024',
  } as const;
  const typed = (value: number) => ({
    ...plan,
    targets: [targetOf('g1', { ...rate, readings: [{ date: '2022-12-31', value }] })],
  });
  expect(saidOf('far-behind-schedule', typed(0.8))).toEqual([]);
  expect(saidOf('behind-schedule', typed(78))).toEqual([
    'g1: “培训农民” 2022-12-31 应达 82.48%，填报 78%，落后 18 个百分点。',
  ]);
});
