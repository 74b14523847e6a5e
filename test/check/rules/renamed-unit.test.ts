import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('renamed-unit', () => {
  const plan = planOf(['市卫计委 | 市教育局、市文化旅游局', '市教育局 | 市林业局'], {
    published: '2021-05-01',
  });
  expect(saidOf('renamed-unit', plan)).toEqual([
    't1: “市卫计委”在机构改革后一般已更名为“卫生健康委（局）”，而文件日期是 2021-05-01。',
  ]);
});

test('before the reform the old name is right, and without a date nobody knows', () => {
  expect(saidOf('renamed-unit', planOf(['市卫计委'], { published: '2017-05-01' }))).toEqual([]);
  expect(saidOf('renamed-unit', planOf(['市卫计委']))).toEqual([]);
});
