import { readPlan } from '../../src/import/import';
import { holdsItsUnits } from '../../src/import/readers/disorder';
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
  expect(plan.notes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['no-tasks', 'unordered-table']));
});

test('cells of a page copied in no order are no table, and the note says so', () => {
  const text = [
    '甲市 2031 年重点任务分工表',
    '责任分工',
    '序号 类别',
    '',
    '重点任务',
    '',
    '牵头单',
    '位',
    '',
    '配合单位',
    '',
    '完成时限',
    '',
    '一、产业发展',
    '1',
    '工业',
    '2',
    '3',
    '',
    '实施技术改造项目 100',
    '项。',
    '新增规上企业 20 家。',
    '',
    '市甲局',
    '',
    '建设产业园区',
    '农业',
    '',
    '市乙局',
    '市丙局',
    '各县（市、区）人民政府',
    '',
    '12 月底',
    '',
    '市乙局、市',
    '丁局',
    '',
    '全年',
    '',
    '建设高标准农田',
    '',
    '市戊局',
    '市己局',
    '',
    '新建学校 3 所',
    '',
    '市庚局',
    '',
    '市辛局（市壬办）、各县（市、',
    '区）',
    '',
    '市癸委',
    '',
    '无',
    '',
    '10 月',
    '',
    '二、民生保障',
    '4',
    '',
    '教育',
    '',
    '5',
    '',
    '卫生',
    '建设医院',
    '',
    '9月',
  ].join('\n');
  const { plan } = readPlan(readText(text), { leadRule: 'stated' });
  expect(plan.tasks.flatMap(({ assignments }) => assignments)).toEqual([]);
  expect(plan.notes.map(({ kind }) => kind)).toContain('unordered-table');
});

describe('rows put together from lines of one cell each', () => {
  const headings = ['序号', '重点任务', '牵头单位', '配合单位'];
  const table = (...rows: string[][]) =>
    [headings, ...rows].map((row) =>
      row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, place: { line: 1 } })),
    );

  test('are believed where units stand under their headings', () => {
    const rows = [
      ['1', '培育人才', '市甲局', '市乙局、丙财局'],
      ['2', '建设基地', '国网甲市公司', '各县（市、区）'],
      ['3', '开展培训', '市丁局', ''],
    ];
    expect(holdsItsUnits(table(...rows))).toBe(true);
  });

  test('are not where names begin in the middle, or words of other cells stand among them', () => {
    const rows = [
      ['1', '培育人才', '市甲局', '市乙局'],
      ['2', '活动市文化甲', '和旅游局', '市丙局'],
      ['3', '建设基地市戊局', '规划局', '市己6月底丁局'],
    ];
    expect(holdsItsUnits(table(...rows))).toBe(false);
  });
});

test('numbered rows whose cells were copied in no order are not put together in another way', () => {
  const text = [
    '清溪市任务分工表',
    '',
    '序号',
    '工作任务',
    '牵头单位',
    '责任单位',
    '完成时限',
    '1',
    '推进资源衔接，建 团市委、各县',
    '市民甲局、市大数据乙 2031 年 12 月',
    '设校外基地，开放各类科 （市、区）人',
    '管理局',
    '底前',
    '技场馆。',
    '民政府',
    '2',
    '建立科普化机制，推动实',
    '验室向公众开放，丰富资源供 市丙局',
    '给',
    '市工商丁联、市应急戊',
    '局、市财政己局',
    '2031 年 12 月',
    '底前',
    '各县（市、区）人民政',
    '市生态庚局 府、市辛会、市壬联、市 长期坚持',
    '委甲部、市委乙部',
    '3',
    '实施培育计划',
    '4',
    '加强信息化社会技能培',
    '市癸局',
    '训，推进智慧助老',
  ].join('\n');
  const { plan } = readPlan(readText(text), { leadRule: 'stated' });
  expect(plan.tasks.flatMap(({ assignments }) => assignments)).toEqual([]);
  expect(plan.notes.map(({ kind }) => kind)).toContain('no-tasks');
});

test('headings of a table are no task, and what stands below them in no order names nobody', () => {
  const text = [
    '河岸修复任务清单',
    '',
    '序号',
    '',
    '工作任务',
    '',
    '具体事项',
    '市甲局',
    '',
    '牵头部门',
    '',
    '种植本地草木（市',
    '1',
    '',
    '配合部门',
    '时限要求',
    '乙中心）',
    '无',
    '2031 年',
  ].join('\n');
  const { plan } = readPlan(readText(text), { leadRule: 'stated' });
  expect(plan.tasks.flatMap(({ assignments }) => assignments)).toEqual([]);
  expect(plan.notes.map(({ kind }) => kind)).toContain('unordered-table');
});
