import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('unclear-direction', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', {}),
      targetOf('g2', { indicator: '婴儿死亡率', text: '婴儿死亡率达到5‰', value: 5 }),
      targetOf('g3', { indicator: '死亡人数', text: '死亡人数下降10%以上', value: 10 }),
      targetOf('g4', { indicator: '婴儿死亡率', comparator: '<=', value: 5 }),
    ],
  });
  expect(saidOf('unclear-direction', plan)).toEqual(['g2: “婴儿死亡率”一般越低越好，现在却按“>= 5”计算。']);
});
