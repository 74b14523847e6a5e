import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('target-without-figure', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', {}),
      targetOf('g2', { value: undefined, indicator: '参保率' }),
      targetOf('g3', { value: undefined, indicator: '工作机制基本形成' }),
      targetOf('g4', { value: undefined, indicator: '注册人数', damaged: true }),
    ],
  });
  expect(saidOf('target-without-figure', plan)).toEqual(['g2: “参保率”没有目标值。']);
});
