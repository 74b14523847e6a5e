import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('target-without-owner', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', {}),
      targetOf('g2', { task: 'gone' }),
      targetOf('g3', { task: 'gone', indicator: '机制基本形成', value: undefined }),
    ],
  });
  expect(saidOf('target-without-owner', plan)).toEqual(['g2: 指标“培训农民”不属于任何任务，没有牵头单位。']);
  const more = {
    ...plan,
    targets: [...plan.targets, targetOf('g4', { task: undefined, indicator: '参与率' })],
  };
  expect(saidOf('target-without-owner', more)).toEqual([
    'g2: 指标“培训农民”、“参与率”不属于任何任务，没有牵头单位。',
  ]);
});
