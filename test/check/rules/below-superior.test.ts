import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('below-superior', () => {
  const superior = {
    plan: '省行动方案',
    indicator: '参与率',
    comparator: '>=',
    value: 60,
    unit: '%',
  } as const;
  const rate = { indicator: '参与率', unit: '%', superior };
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', { ...rate, value: 55 }),
      targetOf('g2', { ...rate, value: 60 }),
      targetOf('g3', { ...rate, value: 70, comparator: '<=' }),
      targetOf('g4', { ...rate, value: 5, damaged: true }),
      targetOf('g5', { ...rate, value: undefined }),
      targetOf('g6', { ...rate, value: 55, superior: undefined }),
    ],
  });
  expect(saidOf('below-superior', plan)).toEqual([
    'g1: “参与率”的目标是 ≥ 55%，低于《省行动方案》的 ≥ 60%。',
    'g3: “参与率”的目标是 ≤ 70%，低于《省行动方案》的 ≥ 60%。',
  ]);
});
