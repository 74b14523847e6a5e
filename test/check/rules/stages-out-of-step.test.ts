import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('stages-out-of-step', () => {
  const stages = (...values: readonly (readonly [number, number])[]) => ({
    due: '2025',
    stages: values.map(([year, value]) => ({ year, value })),
  });
  const plan = planOf(['市教育局 | 市科协'], {
    period: { from: 2021, to: 2025 },
    targets: [
      targetOf('g1', stages([2022, 100], [2023, 250], [2024, 400])),
      targetOf('g2', stages([2023, 80], [2022, 100])),
      targetOf('g3', stages([2024, 300], [2025, 450])),
      targetOf('g4', { ...stages([2022, 9], [2023, 7], [2025, 5]), comparator: '<=', value: 5 }),
      targetOf('g5', { ...stages([2022, 7], [2023, 9]), comparator: '<=', value: 5 }),
      targetOf('g6', { ...stages([2022, 7], [2023, 6]), value: undefined }),
      targetOf('g7', {}),
    ],
  });
  expect(saidOf('stages-out-of-step', plan)).toEqual([
    'g2: “培训农民” 2023 年末应达 80 人次，反而不如 2022 年末的 100 人次。',
    'g3: “培训农民”到期的 2025 年末只要求 450 人次，达不到总目标 500 人次。',
    'g5: “培训农民” 2023 年末应达 9 人次，反而不如 2022 年末的 7 人次。',
  ]);
});
