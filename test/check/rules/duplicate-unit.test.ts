import { mended, saidOf, unitsOf } from '../findings-of';
import { planOf } from '../plan-of';

test('duplicate-unit', () => {
  const plan = planOf([
    '市教育局 | 市科协、市妇联',
    '市教育局 | 市科协、市妇联、市科协',
    '市教育局、市教育局 | 市妇联',
    '市科协 | 市科协',
  ]);
  expect(saidOf('duplicate-unit', plan)).toEqual([
    't2: “办好第2件实事”的责任单位里，“市科协”写了不止一次。',
    't3: “办好第3件实事”的牵头单位里，“市教育局”写了不止一次。',
  ]);
  const fixed = mended('duplicate-unit', plan);
  expect(saidOf('duplicate-unit', fixed)).toEqual([]);
  expect(unitsOf(fixed, 't2')).toBe('市教育局 | 市科协、市妇联');
  expect(unitsOf(fixed, 't3')).toBe('市教育局 | 市妇联');
  expect(unitsOf(fixed, 't4')).toBe('市科协 | 市科协');
});
