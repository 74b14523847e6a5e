/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { fireEvent, screen, within } from '@testing-library/react';
import { buildSheets } from '../../src/actions/build-sheets';
import { check } from '../../src/check/check';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import type { Plan } from '../../src/plan/plan';
import { listColumns, listFirstRow } from '../../src/sheets/list-layout';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';

const [task, ...rest] = samplePlan.tasks;
if (!task) throw new Error('The sample has no task.');
const retitled: Plan = { ...samplePlan, tasks: [{ ...task, title: '建设乡村书屋' }, ...rest] };

test('a version is kept, compared with what stands there, printed, and restored after a look', async () => {
  const place = await openView(samplePlan, '版本');
  await screen.findByText(/^还没有版本/);
  await place.person.type(screen.getByLabelText('把现在的方案存为一个版本'), '送审稿');
  await place.person.click(screen.getByText('保存版本'));
  await screen.findByText('已存 1 个版本');
  const card = screen.getByText('送审稿').closest('li');
  if (!card) throw new Error('The version has no card.');
  expect(within(card).getByText(/任务 8 · 单位 7 · 目标 4/)).toBeTruthy();

  place.user.type('责任清单', listFirstRow, listColumns.indexOf('title'), '建设乡村书屋');
  await place.person.click(screen.getByRole('button', { name: '与现在比较 送审稿' }));
  await screen.findByText(/任务：由“建设城市书房”改为“建设乡村书屋”/);
  await place.person.click(screen.getByText('写成责任变化表'));
  await screen.findByText(/^已写入 2 张表/);
  expect(place.user.look('变化（按任务）').flat()).toContain('任务：由“建设城市书房”改为“建设乡村书屋”');

  await place.person.click(screen.getByRole('button', { name: '恢复… 送审稿' }));
  await within(card).findByText(/任务：由“建设乡村书屋”改为“建设城市书房”/);
  expect((await place.state()).plan.tasks[0]?.title).toBe('建设乡村书屋');
  // Restoring tells how far it is, and can be stopped with nothing changed.
  fireEvent.click(screen.getByText('恢复这个版本'));
  await screen.findByRole('progressbar');
  fireEvent.click(screen.getByText('取消'));
  await screen.findByText(/^已取消/);
  expect((await place.state()).plan.tasks[0]?.title).toBe('建设乡村书屋');
  await place.person.click(screen.getByRole('button', { name: '恢复… 送审稿' }));
  await place.person.click(screen.getByText('恢复这个版本'));
  await screen.findByText('已存 2 个版本');
  expect((await place.state()).plan.tasks[0]?.title).toBe('建设城市书房');

  await place.person.click(screen.getByRole('button', { name: '删除 送审稿' }));
  await screen.findByText('已存 1 个版本');
});

test('a workbook that somebody else has edited is compared with the one that is open', async () => {
  const place = await openView(samplePlan, 'Versions', 'en');
  await screen.findByText(/^There is no version yet/);
  const theirs = openedWorkbook();
  await buildSheets(retitled, check(retitled), theirs, { language: 'en', asOf: '2026-01-01' });
  const chooser = screen.getByLabelText('Compare with a file…', { selector: 'input' });
  const choose = (name: string, bytes: Uint8Array) => {
    const file = new File([], name);
    // The page's files have it, those of the tests do not.
    file.arrayBuffer = () => Promise.resolve(bytes.slice().buffer as ArrayBuffer);
    fireEvent.change(chooser, { target: { files: [file] } });
  };
  choose('theirs.xlsx', theirs.bytes());
  await screen.findByText(/Task: from “建设乡村书屋” to “建设城市书房”/);
  choose('empty.docx', new Uint8Array());
  await screen.findByText(/^“empty.docx” was not read: it is empty/);
  expect((await place.state()).plan).toEqual(samplePlan);
});
