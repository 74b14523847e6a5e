import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('baseline-beyond-target', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', { baseline: { value: 300 } }),
      targetOf('g2', { baseline: { value: 600 } }),
      targetOf('g3', { baseline: { value: 600 }, text: '在600人次基础上增加500人次' }),
      targetOf('g4', { baseline: { value: 600 }, comparator: '<=' }),
    ],
  });
  expect(saidOf('baseline-beyond-target', plan)).toEqual([
    'g2: “培训农民”的基期值 600 已经超过目标“>= 500”。',
  ]);
});
