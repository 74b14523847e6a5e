import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('many-leads', () => {
  const plan = planOf([
    ...Array.from({ length: 5 }, () => '市教育局 | 市科协'),
    ...Array.from({ length: 4 }, () => '市妇联 | 市科协'),
    '市科协 | 市教育局',
  ]);
  expect(saidOf('many-leads', plan)).toEqual(['市教育局: “市教育局”牵头 5 项，占全部 10 项任务的 50%。']);
});
