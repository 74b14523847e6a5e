import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSheets } from '../../src/actions/build-sheets';
import { lastingPlan } from '../../src/actions/plan-sheets';
import { forgetVersion } from '../../src/actions/forget-version';
import { keepVersion } from '../../src/actions/keep-version';
import { restoreVersion } from '../../src/actions/restore-version';
import { rebuildSheets } from '../../src/actions/rebuild-sheets';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import { fileHost } from '../../src/hosts/file/file-host';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import type { Host } from '../../src/hosts/host';
import { pageWorkbook } from '../../src/hosts/workbench/page-workbook';
import { writtenFile } from '../../src/workbench/written-file';
import type { Plan } from '../../src/plan/plan';
import { openVersion } from '../../src/plan/version-chain';
import { openedTabs } from '../../src/workbench/opened-tabs';
import { excelPlace } from '../hosts/excel-place';
import { workbenchPlace } from '../hosts/workbench-place';
import { anyPlan } from '../sheets/any-plan';
import { samplePlan } from '../sheets/sample-plan';

jest.setTimeout(600_000);

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
const at = new Date(2026, 0, 31, 8, 30);
const lasting = (plan: Plan) => lastingPlan(plan, check(plan));
const folder = mkdtempSync(join(tmpdir(), 'versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [first, ...rest] = samplePlan.tasks;
if (!first) throw new Error('The sample has tasks.');
const retitled: Plan = { ...samplePlan, tasks: [{ ...first, title: '建设乡村书屋' }, ...rest] };

let files = 0;
const hosts: readonly (readonly [string, () => Host])[] = [
  ['Excel', () => excelPlace('我的数据').host],
  ['the page', () => workbenchPlace().host],
  ['a file', () => fileHost(join(folder, `${files++}.xlsx`))],
];

async function written(host: Host, plan: Plan): Promise<void> {
  await buildSheets(plan, check(plan), host, choices);
}

async function inWorkbook(host: Host) {
  const found = await workbookPlan(host);
  if (!found.ok) throw new Error(found.reason.en);
  return found;
}

const names = async (host: Host) => (await inWorkbook(host)).versions.map(({ name }) => name);

async function withoutVersions(host: Host) {
  return [...(await host.read())].filter(([id]) => id !== 'versions');
}

describe.each(hosts)('in %s', (_name, makeHost) => {
  test('what is restored is exactly what was kept, and what it replaces is kept; keeping changes nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyPlan, async (plan, other) => {
        const host = makeHost();
        await written(host, plan);
        const before = await withoutVersions(host);
        await keepVersion(host, choices, '送审稿', at);
        expect(await withoutVersions(host)).toEqual(before);
        await written(host, other);
        expect((await restoreVersion(host, choices, '送审稿', at)).ok).toBe(true);
        const restored = await inWorkbook(host);
        expect([restored.base, restored.plan, restored.notes]).toEqual([lasting(plan), lasting(plan), []]);
        const replaced = restored.versions.at(-1)?.name ?? '';
        expect(openVersion(restored.versions, replaced)).toEqual({ ok: true, plan: lasting(other) });
      }),
      { numRuns: Number(process.env['MERGE_CASES'] ?? 0) > 1_000 ? 10 : 1 },
    );
  });

  test('versions outlive a rebuild, and names are told apart', async () => {
    const host = makeHost();
    await written(host, samplePlan);
    const [named, again, usual] = [
      await keepVersion(host, choices, ' 送审稿 ', at),
      await keepVersion(host, choices, '送审稿', at),
      await keepVersion(host, choices, '', at),
    ];
    expect([named, again, usual].map((kept) => kept.ok && kept.receipt['zh-CN'])).toEqual([
      '已保存版本“送审稿”（任务 8 项、单位 7 个）；各表未改动。',
      '已保存版本“送审稿 (2)”（任务 8 项、单位 7 个）；各表未改动。',
      '已保存版本“2026年1月31日”（任务 8 项、单位 7 个）；各表未改动。',
    ]);
    await rebuildSheets(host, choices);
    expect(await names(host)).toEqual(['送审稿', '送审稿 (2)', '2026年1月31日']);
    expect((await inWorkbook(host)).versions[0]?.kept).toBe('2026-01-31T08:30');
    expect((await forgetVersion(host, choices, '送审稿')).ok).toBe(true);
    expect(await names(host)).toEqual(['送审稿 (2)', '2026年1月31日']);
    const { versions, base } = await inWorkbook(host);
    expect(openVersion(versions, '送审稿 (2)')).toEqual({ ok: true, plan: base });
  });
});

test('edits that were not taken yet are in a version, and outlive a restored one', async () => {
  const { host, user } = excelPlace();
  await written(host, samplePlan);
  await keepVersion(host, choices, '送审稿', at);
  const typed = (words: string, by: string) => {
    const rows = user.look('责任清单');
    const row = rows.findIndex((cells) => cells.includes(words));
    user.type('责任清单', row, rows[row]?.indexOf(words) ?? -1, by);
  };
  typed('建设城市书房', '建设乡村书屋');
  const restored = await restoreVersion(host, choices, '送审稿', at);
  expect(restored.ok && restored.receipt['zh-CN']).toMatch(
    /^已恢复版本“送审稿”。恢复前的内容已存为版本“2026年1月31日恢复‘送审稿’之前”。已写入/,
  );
  const { versions, base } = await inWorkbook(host);
  expect(base).toEqual(lasting(samplePlan));
  const kept = openVersion(versions, '2026年1月31日恢复“送审稿”之前');
  expect(kept.ok && kept.plan).toEqual(lasting(retitled));
});

test('restoring what stands there already keeps no second copy', async () => {
  const { host } = excelPlace();
  await written(host, samplePlan);
  await keepVersion(host, choices, '送审稿', at);
  expect((await restoreVersion(host, choices, '送审稿', at)).ok).toBe(true);
  expect(await names(host)).toEqual(['送审稿']);
});

test('where two sheets disagree, or there is no such version, nothing is written', async () => {
  const { host, user } = excelPlace();
  await written(host, samplePlan);
  await keepVersion(host, choices, '送审稿', at);
  const noSuch = [
    await restoreVersion(host, choices, '印发稿', at),
    await forgetVersion(host, choices, '印发稿'),
  ];
  for (const refused of noSuch)
    expect(!refused.ok && refused.reason['zh-CN']).toBe('工作簿里没有名为“印发稿”的版本。');
  for (const tab of ['责任清单', '责任矩阵']) {
    const rows = user.look(tab);
    const row = rows.findIndex((cells) => cells.includes('建设城市书房'));
    user.type(tab, row, rows[row]?.indexOf('建设城市书房') ?? -1, `${tab}的书房`);
  }
  const before = await host.read();
  for (const refused of [
    await keepVersion(host, choices, '新稿', at),
    await restoreVersion(host, choices, '送审稿', at),
  ])
    expect(!refused.ok && refused.reason['zh-CN']).toMatch(/两张表对同一处改得不一样/);
  expect(await host.read()).toEqual(before);
});

test('a restored version is taken back in one step', async () => {
  for (const host of [excelPlace('我的数据').host, workbenchPlace().host]) {
    await written(host, samplePlan);
    await keepVersion(host, choices, '送审稿', at);
    await written(host, retitled);
    const before = await host.read();
    const snapshot = await host.snapshot();
    await restoreVersion(host, choices, '送审稿', at);
    expect(await names(host)).toHaveLength(2);
    await host.restore(snapshot);
    expect(await host.read()).toEqual(before);
  }
});

test('a file goes with its versions through the page and comes back with them', async () => {
  const opened = openedWorkbook();
  await written(opened, samplePlan);
  await keepVersion(opened, choices, '送审稿', at);
  const page = pageWorkbook(Promise.resolve(workbenchPlace().host), writtenFile('zh-CN'), opened.bytes());
  await page.show(await openedTabs(opened, 'zh-CN'));
  await keepVersion(page, choices, '印发稿', at);
  const saved = openedWorkbook(await page.bytes());
  expect(await names(saved)).toEqual(['送审稿', '印发稿']);
  const { versions, base } = await inWorkbook(saved);
  expect(openVersion(versions, '送审稿')).toEqual({ ok: true, plan: base });
});
