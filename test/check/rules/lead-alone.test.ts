import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('lead-alone', () => {
  const plan = planOf(['市教育局 | 市科协', '市教育局', '| 市科协', '']);
  expect(saidOf('lead-alone', plan)).toEqual(['t2: “办好第2件实事”只有牵头单位“市教育局”，没有责任单位。']);
});
