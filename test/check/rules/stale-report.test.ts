import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('stale-report', () => {
  const on = (date: string, value = 90) => ({ readings: [{ date, value }] });
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', on('2022-12-31')),
      targetOf('g2', on('2022-09-30')),
      targetOf('g3', on('2022-06-30')),
      targetOf('g4', on('2022-06-30', 500)),
      targetOf('g5', {}),
    ],
  });
  expect(saidOf('stale-report', plan)).toEqual([
    'g3: “培训农民”最近一次填报是 2022-06-30，而最新一期填报到了 2022-12-31。',
  ]);
});
