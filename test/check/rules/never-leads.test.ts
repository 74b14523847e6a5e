import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('never-leads', () => {
  const plan = planOf([
    ...Array.from({ length: 9 }, () => '市教育局 | 市科协、市妇联、各县人民政府'),
    '市教育局 | 市科协、各县人民政府',
    '市妇联 | 市教育局',
  ]);
  expect(saidOf('never-leads', plan)).toEqual(['市科协: 参与 10 项以上任务而从不牵头的单位：市科协。']);
});
