import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('missing-baselines', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', {}),
      targetOf('g2', { indicator: '普及率', frequency: 'at-deadline' }),
      targetOf('g3', { indicator: '覆盖率', frequency: 'at-deadline', baseline: { value: 6.2 } }),
    ],
  });
  expect(saidOf('missing-baselines', plan)).toEqual(['g2: 1 个期末指标没有基期值（如“普及率”）。']);
});
