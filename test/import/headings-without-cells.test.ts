import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

test('the headings of a table whose cells were copied in no order name nobody', () => {
  const text = [
    '大气污染防治行动计划',
    '序号 重点任务 工作措施 牵头部门 主责单位 协办单位',
    '时限',
    '一 空气质量目标',
    '市交通局',
    '1 目标任务 最大努力巩固改善空气质量 年底前 各区政府 市经济局',
    '浓度 重污染天数力争继续下降 含开发区管委会 市建设委 等部门',
  ].join('\n');
  const { plan } = readPlan(readText(text), { leadRule: 'stated' });
  expect(plan.tasks.flatMap(({ assignments }) => assignments)).toEqual([]);
  expect(plan.notes.map(({ kind }) => kind)).toContain('no-tasks');
});
