import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSheets } from '../../src/actions/build-sheets';
import { importDocument } from '../../src/actions/import-document';
import { check } from '../../src/check/check';
import { fileHost } from '../../src/hosts/file/file-host';
import type { Plan } from '../../src/plan/plan';
import { allSheets } from '../../src/sheets/all-sheets';
import { readBase } from '../../src/sheets/base';

const seed = join(__dirname, '../../seeds/two-labels.txt');
const chinese = { language: 'zh-CN', asOf: '2026-04-01' } as const;

installChartSupport();

let folder: string;
let path: string;
let plan: Plan;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'build-test-'));
  path = join(folder, 'annex.xlsx');
  const imported = await importDocument(
    { name: 'plan.txt', bytes: readFileSync(seed) },
    { leadRule: 'stated' },
  );
  if (!imported.ok) throw new Error(imported.reason.en);
  plan = imported.plan;
});
afterEach(() => rmSync(folder, { recursive: true }));

const tabsInOrder = async () => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map(({ name }) => name);
};

test('every sheet is written, in the order of the tabs, and the workbook keeps the plan', async () => {
  const receipt = await buildSheets(plan, check(plan), fileHost(path), chinese);
  const usual = allSheets.map(({ tab }) => tab['zh-CN']);
  expect(await tabsInOrder()).toEqual(usual);
  expect(receipt).toMatchObject({ added: usual, rewritten: [], leftAlone: [] });
  expect(receipt.cells).toBeGreaterThan(500);
  const values = await fileHost(path).read();
  expect(readBase(values.get('base') ?? [])).toEqual({ ok: true, plan });
});

test('what was written reads back as the same plan, without a note', async () => {
  await buildSheets(plan, check(plan), fileHost(path), chinese);
  const values = await fileHost(path).read();
  for (const sheet of allSheets.filter(({ read }) => read))
    expect([sheet.id, sheet.read?.(values.get(sheet.id) ?? [], plan)]).toEqual([
      sheet.id,
      { plan, notes: [] },
    ]);
});

test('a tab that the user has taken is left alone, and ours gets a number; renamed tabs keep their name', async () => {
  const theirs = new Workbook();
  theirs.addWorksheet('责任清单').getCell('A1').value = '我的数据';
  await theirs.xlsx.writeFile(path);

  await buildSheets(plan, [], fileHost(path), chinese);
  const tabs = await fileHost(path).tabs();
  expect(tabs.get('list')).toBe('责任清单 (2)');
  expect(tabs.get('matrix')).toBe('责任矩阵');

  const english = await buildSheets(plan, [], fileHost(path), { ...chinese, language: 'en' });
  expect(english).toMatchObject({ added: [], leftAlone: ['责任清单'] });
  expect(await fileHost(path).tabs()).toEqual(tabs);

  const after = new Workbook();
  await after.xlsx.readFile(path);
  expect(after.getWorksheet('责任清单')?.getCell('A1').value).toBe('我的数据');
});

test('progress names the sheets as they are written', async () => {
  const seen: string[] = [];
  await buildSheets(plan, [], fileHost(path), chinese, (_done, _total, sheet) => seen.push(sheet));
  expect(seen.filter(Boolean)).toEqual(allSheets.map(({ tab }) => tab['zh-CN']));
});
