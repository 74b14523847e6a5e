import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

const read = (lines: string) =>
  readPlan(readText(`清溪区重点任务清单\n\n${lines}`), {
    leadRule: 'stated',
  }).plan.tasks.map(({ assignments, deadline, text }) => [
    assignments.map(({ printed, role }) => `${role} ${printed}`).join(' '),
    deadline,
    text,
  ]);

test('a deadline on a line of its own belongs to the units on the line beside it', () => {
  const below =
    '任务一：建设基地\n牵头单位：区甲局\n配合单位：区乙局、各街道\n完成时间：2026年—2027年\n任务二：开办学堂\n牵头单位：区丙局。\n完成时限：长期坚持\n';
  expect(read(below)).toEqual([
    ['lead 区甲局 co 区乙局 co 各街道', { text: '2026年—2027年', date: '2027-12-31' }, '建设基地'],
    ['lead 区丙局', { text: '长期坚持' }, '开办学堂'],
  ]);
  const above =
    '任务一：建设基地\n完成时间：2027年12月\n牵头单位：区甲局\n任务二：开办学堂\n完成时间：长期坚持\n牵头单位：区丙局\n';
  expect(read(above)).toEqual([
    ['lead 区甲局', { text: '2027年12月', date: '2027-12-31' }, '建设基地'],
    ['lead 区丙局', { text: '长期坚持' }, '开办学堂'],
  ]);
});
