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

test('a task whose words say once by when it is done has that deadline; several times tell none', () => {
  const dues = (text: string) =>
    readPlan(readText(`2031年清溪区工作要点\n\n一、重点任务\n${text}`), {
      leadRule: 'stated',
    }).plan.tasks.map(({ deadline }) => deadline);
  expect(
    dues(
      '1.举办大赛，4月底前完成。（区甲局负责）\n2.建设展馆，三季度建成开放。（区乙会牵头）\n3.开展讲座。（区甲局牵头，2032年6月底前完成）\n',
    ),
  ).toEqual([
    { text: '4月底前', date: '2031-04-30' },
    { text: '三季度', date: '2031-09-30' },
    { text: '2032年6月底前', date: '2032-06-30' },
  ]);
  expect(
    dues(
      '1.建设展馆，3月底前完成招标，12月底前建成。（区甲局负责）\n2.到2035年，比例达到20%。（区乙会负责）\n',
    ),
  ).toEqual([undefined, undefined]);
});

test('a labelled time may stand apart from the labels of the units', () => {
  expect(
    read(
      '任务一：活动周\n时间：5月下旬\n主题：弘扬精神\n主办单位：区甲局\n任务二：学堂\n牵头单位：区丙局\n',
    ).map(([, deadline]) => deadline),
  ).toEqual([{ text: '5月下旬' }, undefined]);
});

test('in English too, with other labels between them', () => {
  expect(
    read(
      'Action 1.1 Build a base\nLead: Board of Tides\nBudget: $2m\nTimescale: June 2032\n\nAction 1.2 Open a school\nLead: Board of Tides\nTimescale: Annually\n',
    ).map(([units, deadline]) => [units, deadline]),
  ).toEqual([
    ['lead Board of Tides', { text: 'June 2032', date: '2032-06-30' }],
    ['lead Board of Tides', { text: 'Annually' }],
  ]);
});
