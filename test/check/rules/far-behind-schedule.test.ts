import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('far-behind-schedule', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    period: { from: 2021, to: 2024 },
    targets: [
      targetOf('g1', { due: '2024', value: 400, readings: [{ date: '2023-12-31', value: 100 }] }),
      targetOf('g2', { due: '2024', value: 400, readings: [{ date: '2023-12-31', value: 200 }] }),
      targetOf('g3', { due: '2024', comparator: '<=', readings: [{ date: '2023-12-31', value: 501 }] }),
      targetOf('g4', { due: '2024', upTo: 600, readings: [{ date: '2023-12-31', value: 601 }] }),
      targetOf('g5', { due: '2024' }),
    ],
  });
  expect(saidOf('far-behind-schedule', plan)).toEqual([
    'g1: “培训农民” 2023-12-31 应达 299.73 人次，填报 100 人次，落后 50 个百分点。',
    'g3: “培训农民” 2023-12-31 填报 501 人次，已超过上限 500 人次，累计数不会再降。',
    'g4: “培训农民” 2023-12-31 填报 601 人次，已超过上限 600 人次，累计数不会再降。',
  ]);
});
