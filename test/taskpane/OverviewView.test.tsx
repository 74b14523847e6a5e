/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSheets } from '../../src/actions/build-sheets';
import { planSheets } from '../../src/actions/plan-sheets';
import { tabNames } from '../../src/actions/tab-names';
import { overview } from '../../src/actions/overview';
import { check } from '../../src/check/check';
import { block } from '../../src/sheets/address';
import { listColumns, listFirstRow } from '../../src/sheets/list-layout';
import { workbookState } from '../../src/actions/workbook-state';
import { showPane } from './show-pane';
import { excelPlace } from '../hosts/excel-place';
import { samplePlan } from '../sheets/sample-plan';

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;

async function built() {
  const place = excelPlace('我的数据');
  await buildSheets(samplePlan, check(samplePlan), place.host, choices);
  return place;
}

async function counts(host: Awaited<ReturnType<typeof built>>['host']) {
  const state = await workbookState(host);
  if (!state.ok) throw new Error(state.reason.en);
  return overview(state, choices.asOf);
}

const missing = samplePlan.tasks.filter(
  ({ assignments }) => !assignments.some(({ role }) => role === 'lead'),
);

test('counts what the workbook holds', async () => {
  const { host } = await built();
  showPane(host);
  expect(await screen.findByRole('button', { name: `${samplePlan.tasks.length} 任务` })).toBeTruthy();
  expect(screen.getByRole('button', { name: `${samplePlan.units.length} 单位` })).toBeTruthy();
  expect(screen.getByRole('button', { name: `${missing.length} 缺牵头` })).toBeTruthy();
});

test('counts open findings by severity and targets by light', async () => {
  const { host } = await built();
  const all = check(samplePlan);
  const { findings, targets } = await counts(host);
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const { count, places } = findings[severity];
    expect(count).toBe(all.filter((finding) => finding.severity === severity).length);
    expect(places.length).toBe(count);
  }
  // What is wrong with the plan as a whole has no cell of its own.
  expect(findings.notice.places).toContainEqual(expect.objectContaining({ sheet: 'findings' }));
  const withFigure = samplePlan.targets.filter(({ value }) => value !== undefined);
  expect(withFigure.length).toBeGreaterThan(0);
  expect(targets.reduce((sum, { count }) => sum + count, 0)).toBe(withFigure.length);
});

test('a missing lead is found in its row after somebody has moved rows', async () => {
  const { host, user } = await built();
  const tab = '责任清单';
  const rows = user.look(tab);
  const lacks = (task: (typeof samplePlan.tasks)[number]) => missing.includes(task);
  const one = listFirstRow + samplePlan.tasks.findIndex(lacks);
  const other = listFirstRow + samplePlan.tasks.findIndex((task) => !lacks(task));
  // The rows trade places, ids and all.
  rows[one]?.forEach((value, column) => user.type(tab, other, column, String(value ?? '')));
  rows[other]?.forEach((value, column) => user.type(tab, one, column, String(value ?? '')));
  const { places } = (await counts(host)).missingLeads;
  const now = user.look(tab);
  const title = listColumns.indexOf('title');
  expect(places.map(({ row }) => now[row]?.[title]).sort()).toEqual(missing.map((task) => task.title).sort());
});

test('says nothing of a workbook without a plan', async () => {
  const { host } = excelPlace('我的数据');
  expect((await workbookState(host)).ok).toBe(false);
  showPane(host);
  expect(await screen.findByRole('button', { name: '导入方案…' })).toBeTruthy();
  expect(screen.queryByText('缺牵头')).toBeNull();
});

test('a number leads to its rows, one after the other', async () => {
  const { host, excel } = await built();
  showPane(host, 'en');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: `${samplePlan.tasks.length} Tasks` }));
  await screen.findByText(`Tasks: 1/${samplePlan.tasks.length}`);
  await user.keyboard('{Enter}');
  await screen.findByText(`Tasks: 2/${samplePlan.tasks.length}`);
  expect(excel.book.selection).toEqual({
    sheet: '责任清单',
    area: block(listFirstRow + 1, listColumns.indexOf('title')),
  });
});

test('which sheets are right is asked where one was taken back alone; nothing is written before', async () => {
  const { host, user } = await built();
  const later = {
    ...samplePlan,
    tasks: samplePlan.tasks.map((task) => ({ ...task, title: `${task.title}。` })),
  };
  await buildSheets(later, check(later), host, choices);
  const [written] = await planSheets(samplePlan, check(samplePlan), await tabNames(host, 'zh-CN'), choices);
  await host.write(written ? [written] : []);
  const title = () => user.look('责任清单')[listFirstRow]?.[listColumns.indexOf('title')];
  showPane(host);
  const person = userEvent.setup();
  await screen.findByText(/^“责任清单”与保存的方案不是同一次写成的/);
  const errors = check(later).filter(({ severity }) => severity === 'error').length;
  await screen.findByRole('button', { name: `${errors + 1} 错误` });
  await person.click(screen.getByRole('button', { name: '更新工作表' }));
  await screen.findByText(/^“责任清单”与工作簿里保存的方案不是同一次写成的/);
  expect(title()).toBe(samplePlan.tasks[0]?.title);

  await person.click(screen.getByRole('button', { name: '恢复这些表' }));
  await screen.findByText(/^已恢复 1 处。/);
  await screen.findByRole('button', { name: `${errors} 错误` });
  expect(screen.queryByText(/不是同一次写成的/)).toBeNull();
  expect(title()).toBe(later.tasks[0]?.title);
});

test('an edit in the sheet changes the numbers', async () => {
  const { host, user } = await built();
  showPane(host);
  await screen.findByRole('button', { name: `${missing.length} 缺牵头` });
  const rows = user.look('责任清单');
  const header = rows.findIndex((cells) => cells.includes('牵头单位'));
  const column = rows[header]?.indexOf('牵头单位') ?? -1;
  const led = rows.findIndex((cells, row) => row > header && String(cells[column] ?? '').length > 1);
  user.type('责任清单', led, column, '');
  await screen.findByRole('button', { name: `${missing.length + 1} 缺牵头` });
});
