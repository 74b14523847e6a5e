import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('deadline-outside-period', () => {
  const plan = planOf(
    [
      { units: '市教育局', deadline: { text: '2025年底', date: '2025-12-31' } },
      { units: '市教育局', deadline: { text: '2052年底', date: '2052-12-31' } },
      { units: '市科协', deadline: { text: '2026年3月', date: '2026-03-31' } },
      '市科协',
    ],
    { period: { from: 2021, to: 2025 } },
  );
  expect(saidOf('deadline-outside-period', plan)).toEqual([
    't2: “办好第2件实事”的时限“2052年底”不在规划期 2021—2025 年之内。',
  ]);
});
