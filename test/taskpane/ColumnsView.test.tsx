/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { excelPlace } from '../hosts/excel-place';
import { showPane } from './show-pane';

const rows = [
  ['编码', '甲', '乙', '丙'],
  ['1', '办好校园科普活动并逐步形成长效机制', '市甲局', '市乙局、市丙局'],
  ['2', '培训科技教师', '市甲局', '市丁局'],
];

test('of a table with unknown headings the columns are asked for, guessed and read as chosen', async () => {
  const { host, user } = excelPlace('我的数据');
  rows.forEach((cells, row) => cells.forEach((cell, column) => user.type('我的数据', row, column, cell)));
  showPane(host);
  const person = userEvent.setup();
  await person.click(await screen.findByText('读取当前工作表'));
  const task = await screen.findByLabelText<HTMLSelectElement>('第 2 列：甲');
  expect(task.value).toBe('task');

  await person.selectOptions(task, '不读取');
  expect(screen.getByText<HTMLButtonElement>('按此读取').disabled).toBe(true);
  await person.selectOptions(task, '任务');
  await person.selectOptions(screen.getByLabelText('第 3 列：乙'), '配合单位');
  await person.selectOptions(screen.getByLabelText('第 4 列：丙'), '牵头单位');
  await person.click(screen.getByText('按此读取'));
  await screen.findByText('2 培训科技教师');
  expect(screen.getByText('● 市丁局')).toBeTruthy();

  // The columns hold for another lead rule too.
  await person.click(screen.getByLabelText('不推定牵头'));
  await screen.findByText('2 培训科技教师');
  expect(screen.getByText('● 市丁局')).toBeTruthy();
});
