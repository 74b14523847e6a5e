import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('likely-misspelt-unit', () => {
  const plan = planOf([
    '市农业农村局 | 市科协',
    '市农业农村局 | 市教育局',
    '市农牧农村局 | 市体育局',
    '市教育局 | 市科协、东城街道办事处',
    '市科协 | 市教育局、西城街道办事处',
    '市教育局 | 市科协、东城街道办事处、第一幼教中心',
    '市教育局 | 市科协、第二幼教中心',
    '市教育局 | 市科协、第二幼教中心',
  ]);
  expect(saidOf('likely-misspelt-unit', plan)).toEqual([
    't3: “市农牧农村局”与“市农业农村局”只差一个字，而后者用得多，疑似写错。',
  ]);
});

test('names that stand side by side were told apart by whoever wrote them', () => {
  const plan = planOf(['市农业农村局 | 市农牧农村局', '市农业农村局', '市农业农村局']);
  expect(saidOf('likely-misspelt-unit', plan)).toEqual([]);
});
