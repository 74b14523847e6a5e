import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('missing-deadline', () => {
  const plan = planOf([
    { units: '市教育局', deadline: { text: '2025年底', date: '2025-12-31' } },
    { units: '市教育局', deadline: { text: '长期坚持' } },
    '市科协',
  ]);
  expect(saidOf('missing-deadline', plan)).toEqual(['t3: “办好第3件实事”没有完成时限，其他任务大多有。']);
});

test('where most have none, the plan is told once', () => {
  expect(saidOf('missing-deadline', planOf(['市教育局', '市科协']))).toEqual([]);
});
