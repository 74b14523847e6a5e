import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('rate-out-of-range', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', { indicator: '覆盖率', unit: '%', value: 100 }),
      targetOf('g2', { indicator: '覆盖率', text: '覆盖率达到950%', unit: '%', value: 950 }),
      targetOf('g3', { indicator: '产值增长率', text: '产值增长120%', unit: '%', value: 120 }),
    ],
  });
  expect(saidOf('rate-out-of-range', plan)).toEqual(['g2: “覆盖率”的目标值是 950%，超出了 0–100%。']);
});
