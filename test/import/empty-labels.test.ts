import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

const lines = [
  '云河市全民阅读行动实施方案',
  '二、重点任务',
  '1．改造社区书屋。配齐图书。',
  '牵头单位：市民政局',
  '责任单位：',
  '2．推进夜间开放。延长开放时间。',
  '责任单位：',
  '3．开通流动书车。责任单位：市总工会',
];

test('a label that nobody has filled in is no word of its task', () => {
  const { plan } = readPlan(readText(lines.join('\n')), { leadRule: 'stated' });
  expect(plan.tasks.map(({ text }) => text)).toEqual([
    '改造社区书屋。配齐图书。',
    '推进夜间开放。延长开放时间。',
    '开通流动书车。',
  ]);
});
