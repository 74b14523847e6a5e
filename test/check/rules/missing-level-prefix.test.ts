import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('missing-level-prefix', () => {
  const plan = planOf(['市教育局 | 教育局、科技局', '市科协 | 市场监管局、市市场监管局']);
  expect(saidOf('missing-level-prefix', plan)).toEqual([
    '教育局: “教育局”没有写层级，而名录里另有“市教育局”。',
    '市场监管局: “市场监管局”没有写层级，而名录里另有“市市场监管局”。',
  ]);
});
