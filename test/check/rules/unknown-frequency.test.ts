import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('unknown-frequency', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', {}),
      targetOf('g2', { frequency: 'unknown' }),
      targetOf('g3', { frequency: 'unknown', damaged: true }),
    ],
  });
  expect(saidOf('unknown-frequency', plan)).toEqual(['g2: 看不出“培训农民”是累计数、年度数还是期末数。']);
});
