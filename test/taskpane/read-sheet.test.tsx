/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { excelPlace } from '../hosts/excel-place';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';
import { showPane } from './show-pane';

const rows = [
  ['序号', '重点任务', '牵头单位', '责任单位', '完成时限'],
  ['1', '建设“科普馆”, 含展厅', '市甲局', '市乙局、市丙局', '2025年12月底'],
  ['2', '培训骨干', '市乙局', '市甲局', '长期'],
];

test('the sheet in front is read as a plan', async () => {
  const { host, user } = excelPlace('我的数据');
  rows.forEach((cells, row) => cells.forEach((cell, column) => user.type('我的数据', row, column, cell)));
  showPane(host);
  await userEvent.setup().click(await screen.findByText('读取当前工作表'));
  await screen.findByText('1 建设“科普馆”, 含展厅');
  expect(screen.getByText('● 市甲局')).toBeTruthy();
  expect(screen.getByText('○ 市乙局、市丙局')).toBeTruthy();
});

test('a sheet of our own is not read as somebody else’s plan', async () => {
  const { host, person } = await openView(samplePlan, '概览');
  await host.select('list', 0, 0);
  await person.click(screen.getByText('导入方案…'));
  await person.click(await screen.findByText('读取当前工作表'));
  await screen.findByText(/^当前工作表没有内容/);
});
