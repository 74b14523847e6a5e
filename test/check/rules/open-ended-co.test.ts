import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('open-ended-co', () => {
  const plan = planOf([
    '市有关部门 | 市科协',
    '市教育局 | 市科协、相关单位',
    '市教育局 | 市妇联等',
    '市科协 | 市高等教育局',
  ]);
  expect(saidOf('open-ended-co', plan)).toEqual([
    't2: “办好第2件实事”的责任单位里有“相关单位”，没有点名。',
    't3: “办好第3件实事”的责任单位里有“市妇联等”，没有点名。',
  ]);
});
