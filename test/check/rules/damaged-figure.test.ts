import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('damaged-figure', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [targetOf('g1', {}), targetOf('g2', { text: '注册人数达到4人以上', value: 4, damaged: true })],
  });
  expect(saidOf('damaged-figure', plan)).toEqual(['g2: “注册人数达到4人以上”里的数字像是丢了字。']);
});
