import { mended, saidOf, unitsOf } from '../findings-of';
import { planOf } from '../plan-of';

test('lead-also-co', () => {
  const plan = planOf(['市教育局 | 市科协', '市教育局 | 市科协、市教育局', '市教育局 | 市科协、市科协']);
  expect(saidOf('lead-also-co', plan)).toEqual(['t2: “办好第2件实事”的牵头单位“市教育局”又列在责任单位里。']);
  const fixed = mended('lead-also-co', plan);
  expect(saidOf('lead-also-co', fixed)).toEqual([]);
  expect(unitsOf(fixed, 't2')).toBe('市教育局 | 市科协');
  expect(unitsOf(fixed, 't3')).toBe('市教育局 | 市科协、市科协');
});
