import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('collective-lead', () => {
  const plan = planOf([
    '市教育局 | 各县人民政府',
    '各县人民政府 | 市教育局',
    '市教育局、各县人民政府 | 市科协',
  ]);
  expect(saidOf('collective-lead', plan)).toEqual([
    't2: “办好第2件实事”由“各县人民政府”牵头，这不是一个能单独负责的单位。',
  ]);
});
