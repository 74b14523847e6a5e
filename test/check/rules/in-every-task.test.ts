import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('in-every-task', () => {
  const plan = planOf(
    Array.from({ length: 10 }, (_, i) => (i ? '市教育局 | 市科协' : '市科协 | 市教育局、市妇联')),
  );
  expect(saidOf('in-every-task', plan)).toEqual(['市科协: 2 个单位列入了全部 10 项任务：市科协、市教育局。']);
});
