import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('missing-measure', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', {}),
      targetOf('g2', { unit: undefined }),
      targetOf('g3', { unit: undefined, damaged: true }),
    ],
  });
  expect(saidOf('missing-measure', plan)).toEqual(['g2: “培训农民”的目标值 500 没有计量单位。']);
});
