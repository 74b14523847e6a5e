import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('reading-in-another-unit', () => {
  const on = (value: number, unit?: string) => ({
    readings: [{ date: '2022-06-30', value, ...(unit && { unit }) }],
  });
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', on(300)),
      targetOf('g2', on(3, '场')),
      targetOf('g3', { unit: '%', value: 95, frequency: 'at-deadline', ...on(0.35) }),
      targetOf('g4', { unit: '%', value: 0.8, frequency: 'at-deadline', ...on(0.35) }),
      targetOf('g5', { unit: '%', value: 15, relative: true, frequency: 'at-deadline', ...on(0.35) }),
    ],
  });
  expect(saidOf('reading-in-another-unit', plan)).toEqual([
    'g2: “培训农民”以“人次”计，2022-06-30 却填报了“3场”，未计入。',
    'g3: “培训农民” 2022-06-30 填报 0.35，像是把 35% 填成了小数。',
  ]);
});
