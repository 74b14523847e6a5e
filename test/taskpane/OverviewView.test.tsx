/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSheets } from '../../src/actions/build-sheets';
import { overview } from '../../src/actions/overview';
import { check } from '../../src/check/check';
import { block } from '../../src/sheets/address';
import { listColumns, listFirstRow } from '../../src/sheets/list-layout';
import { OverviewView } from '../../src/taskpane/OverviewView';
import { stringsOf } from '../../src/taskpane/strings/strings-of';
import { excelPlace } from '../hosts/excel-place';
import { samplePlan } from '../sheets/sample-plan';

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;

async function built() {
  const place = excelPlace('我的数据');
  await buildSheets(samplePlan, check(samplePlan), place.host, choices);
  return place;
}

function show(host: Awaited<ReturnType<typeof built>>['host'], language: 'zh-CN' | 'en' = 'zh-CN') {
  const said: string[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <OverviewView
        {...{ host, language, strings: stringsOf(language), writes: 0 }}
        onAct={(act) => void act().then((text) => said.push(text[language]))}
      />
    </FluentProvider>,
  );
  return said;
}

const missing = samplePlan.tasks.filter(
  ({ assignments }) => !assignments.some(({ role }) => role === 'lead'),
);

test('counts what the workbook holds', async () => {
  const { host } = await built();
  show(host);
  expect(await screen.findByRole('button', { name: `任务 ${samplePlan.tasks.length}` })).toBeTruthy();
  expect(screen.getByRole('button', { name: `单位 ${samplePlan.units.length}` })).toBeTruthy();
  expect(screen.getByRole('button', { name: `缺牵头 ${missing.length}` })).toBeTruthy();
});

test('counts open findings by severity and targets by light', async () => {
  const { host } = await built();
  const found = await overview(host, choices.asOf);
  const all = check(samplePlan);
  if (!found.ok) throw new Error(found.reason.en);
  const { findings, targets } = found.overview;
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
  const found = await overview(host, choices.asOf);
  if (!found.ok) throw new Error(found.reason.en);
  const now = user.look(tab);
  const title = listColumns.indexOf('title');
  const { places } = found.overview.missingLeads;
  expect(places.map(({ row }) => now[row]?.[title]).sort()).toEqual(missing.map((task) => task.title).sort());
});

test('says nothing of a workbook without a plan', async () => {
  const { host } = excelPlace('我的数据');
  expect((await overview(host, choices.asOf)).ok).toBe(false);
});

test('a number leads to its rows, one after the other', async () => {
  const { host, excel } = await built();
  const said = show(host, 'en');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: `Tasks ${samplePlan.tasks.length}` }));
  await waitFor(() => expect(said).toEqual([`Tasks: 1/${samplePlan.tasks.length}`]));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(said[1]).toBe(`Tasks: 2/${samplePlan.tasks.length}`));
  expect(excel.book.selection).toEqual({
    sheet: '责任清单',
    area: block(listFirstRow + 1, listColumns.indexOf('title')),
  });
});

test('an edit in the sheet changes the numbers', async () => {
  const { host, user } = await built();
  show(host);
  await screen.findByRole('button', { name: `缺牵头 ${missing.length}` });
  const rows = user.look('责任清单');
  const header = rows.findIndex((cells) => cells.includes('牵头单位'));
  const column = rows[header]?.indexOf('牵头单位') ?? -1;
  const led = rows.findIndex((cells, row) => row > header && String(cells[column] ?? '').length > 1);
  user.type('责任清单', led, column, '');
  await screen.findByRole('button', { name: `缺牵头 ${missing.length + 1}` }, { timeout: 8000 });
});
