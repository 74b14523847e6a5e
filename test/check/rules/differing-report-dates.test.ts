import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('differing-report-dates', () => {
  const on = (...dates: string[]) => ({ readings: dates.map((date, index) => ({ date, value: index })) });
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', on('2022-06-30', '2022-09-30')),
      targetOf('g2', on('2022-09-15')),
      targetOf('g3', on('2022-06-15')),
    ],
  });
  expect(saidOf('differing-report-dates', plan)).toEqual([
    'g2: 本期填报的数据日期不一致（2022-09-15、2022-09-30）：1 个目标早于 2022-09-30，如“培训农民”。',
  ]);
  const agreed = { ...plan, targets: plan.targets.filter(({ id }) => id !== 'g2') };
  expect(saidOf('differing-report-dates', agreed)).toEqual([]);
});
