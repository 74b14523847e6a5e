import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('unreadable-deadline', () => {
  const plan = planOf([
    { units: '市教育局', deadline: { text: '2025年底', date: '2025-12-31' } },
    { units: '市教育局', deadline: { text: '长期坚持' } },
    { units: '市教育局', deadline: { text: '下一步' } },
  ]);
  expect(saidOf('unreadable-deadline', plan)).toEqual(['t3: “办好第3件实事”的时限“下一步”认不出具体日期。']);
});
