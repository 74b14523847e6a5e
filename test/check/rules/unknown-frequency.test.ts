import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('unknown-frequency: all of them in one sentence', () => {
  const unsettled = (id: string, indicator: string) => targetOf(id, { indicator, frequency: 'unknown' });
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', {}),
      unsettled('g2', '培训农民'),
      targetOf('g3', { frequency: 'unknown', damaged: true }),
      unsettled('g4', '新建书屋'),
      unsettled('g5', '举办讲座'),
      unsettled('g6', '改造场馆'),
    ],
  });
  expect(saidOf('unknown-frequency', plan)).toEqual([
    'g2: 看不出“培训农民”、“新建书屋”、“举办讲座” 等 4 个是累计数、年度数还是期末数。',
  ]);
  expect(saidOf('unknown-frequency', { ...plan, period: { from: 2024, to: 2024 } })).toEqual([]);
});
