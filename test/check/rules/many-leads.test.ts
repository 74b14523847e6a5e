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

test('of leading together with others, how often the unit answers first is told', () => {
  const plan = planOf([
    ...Array.from({ length: 2 }, () => '市教育局、市妇联 | 市科协'),
    ...Array.from({ length: 3 }, () => '市妇联、市教育局 | 市科协'),
  ]);
  expect(saidOf('many-leads', plan)).toEqual([
    '市教育局: “市教育局”牵头 5 项，占全部 5 项任务的 100%，其中排在首位 2 项。',
    '市妇联: “市妇联”牵头 5 项，占全部 5 项任务的 100%，其中排在首位 3 项。',
  ]);
});
