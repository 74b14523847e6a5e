import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('several-leads', () => {
  const plan = planOf(['市教育局 | 市科协', '市教育局、市科协 | 市妇联', '市妇联、市妇联 | 市科协']);
  expect(saidOf('several-leads', plan)).toEqual(['t2: “办好第2件实事”有 2 个牵头单位：市教育局、市科协。']);
});
