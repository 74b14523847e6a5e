import { seamOf } from '../../../src/import/readers/pdf-seam';

test.each([
  ['co', '市科协、市文', '化局、团市委', 'one'],
  ['co', '市科协、', '团市委', 'one'],
  ['co', '各县（市、区）人民政', '府、市科协', 'one'],
  ['co', '市科协、市教育局', '团市委、市妇联', 'two'],
  ['lead', '市数据局', '市教育局', 'two'],
  ['lead', '村局', '和旅游', 'unknown'],
  ['number', '12', '13', 'two'],
  ['task', '办好讲座（含各', '开发区）', 'one'],
  ['task', '办好讲座', '2．办好竞赛', 'two'],
  ['deadline', '2026年12月底', '长期坚持', 'two'],
  ['deadline', '2026年12月', '底', 'unknown'],
] as const)('in a column of %s, %s over %s: %s', (role, above, below, seam) => {
  expect(seamOf(role, above, below)).toBe(seam);
});
