/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSheets } from '../../src/actions/build-sheets';
import { workbookState } from '../../src/actions/workbook-state';
import { check } from '../../src/check/check';
import type { LiveHost } from '../../src/hosts/host';
import type { Plan } from '../../src/plan/plan';
import { keptWrite } from '../../src/taskpane/unfinished-write';
import { excelPlace } from '../hosts/excel-place';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';
import { showPane } from './show-pane';

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
const later: Plan = { ...samplePlan, title: '修订后的方案', tasks: samplePlan.tasks.slice(1), targets: [] };

/** Writes the first sheets only and never comes back, as when the program is closed in the middle. */
function closedInTheMiddle(host: LiveHost): LiveHost {
  return {
    ...host,
    async write(specs) {
      await host.write(specs.slice(0, 3));
      return new Promise(() => undefined);
    },
  };
}

/** A pane begins to write another plan and is closed; another pane opens beside what is left. */
async function brokenOff(first: Plan | undefined) {
  window.localStorage.clear();
  const place = excelPlace('我的数据');
  if (first) await buildSheets(first, check(first), place.host, choices);
  window.localStorage.setItem('responsibility-matrix draft 1', JSON.stringify(later));
  showPane(closedInTheMiddle(place.host));
  const person = userEvent.setup();
  await person.click(await screen.findByText('继续'));
  await person.click(await screen.findByText('写入工作簿', { selector: 'button' }));
  const untilKept = async (): Promise<void> => {
    if (keptWrite('plan.xlsx')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await untilKept();
  };
  await untilKept();
  await new Promise((resolve) => setTimeout(resolve, 500));
  cleanup();
  showPane(place.host);
  await screen.findByText(/^上次写入“修订后的方案”时中断了/);
  return { ...place, person };
}

test('a write that was broken off is finished', async () => {
  const { host, person } = await brokenOff(samplePlan);
  await person.click(screen.getByText('继续写完'));
  await screen.findByText(/^已写入/);
  expect(await workbookState(host)).toMatchObject({ ok: true, plan: later });
  expect(keptWrite('plan.xlsx')).toBeUndefined();
});

test('or taken back to the plan that was there', async () => {
  const { host, person } = await brokenOff(samplePlan);
  await person.click(screen.getByText('恢复到写入之前'));
  await screen.findByText(/^已撤销/);
  expect(await workbookState(host)).toMatchObject({ ok: true, plan: samplePlan });
});

test('or to a workbook without a plan', async () => {
  const { host, person, excel } = await brokenOff(undefined);
  await person.click(screen.getByText('恢复到写入之前'));
  await screen.findByText(/^已撤销/);
  expect((await host.tabs()).size).toBe(0);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['我的数据']);
});

test('a write that came to its end leaves nothing behind, and another workbook is not asked', async () => {
  window.localStorage.clear();
  const { person } = await openView(samplePlan, '设置');
  await person.click(await screen.findByLabelText('只许一个牵头'));
  await person.click(screen.getByText('应用到工作簿'));
  await screen.findByText(/^已写入/);
  expect(keptWrite('plan.xlsx')).toBeUndefined();
  expect(keptWrite('other.xlsx')).toBeUndefined();
});
