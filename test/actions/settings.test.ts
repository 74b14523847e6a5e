import { buildSheets } from '../../src/actions/build-sheets';
import { overview } from '../../src/actions/overview';
import { rebuildSheets } from '../../src/actions/rebuild-sheets';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { workbookState } from '../../src/actions/workbook-state';
import { check } from '../../src/check/check';
import { withProfile, withSeverity, withThreshold } from '../../src/check/settle-checks';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import type { Plan } from '../../src/plan/plan';
import { withRoleSigns } from '../../src/plan/role-signs';
import { evenPace, withThresholdPreset } from '../../src/plan/thresholds';
import { highContrastPalette, paletteOf, withPalette } from '../../src/sheets/palette';
import { samplePlan } from '../sheets/sample-plan';

jest.setTimeout(30_000);

const choices = { language: 'zh-CN', asOf: '2026-07-15' } as const;
const roleSigns = {
  words: { 'zh-CN': { lead: '主责单位', co: '配合单位' } },
  marks: { lead: '★', assumedLead: '◎', co: '☆' },
};
const settings: readonly ((plan: Plan) => Plan)[] = [
  (plan) => withProfile(plan, 'strict-single-lead'),
  (plan) => withSeverity(plan, 'missing-lead', 'warning'),
  (plan) => withSeverity(plan, 'unit-without-tasks', 'off'),
  (plan) => withThreshold(plan, 'many-leads', 80),
  (plan) => withThresholdPreset(plan, evenPace),
  (plan) => withPalette(plan, 'high-contrast'),
  (plan) => withRoleSigns(plan, roleSigns),
];
const settled = settings.reduce((plan, settle) => settle(plan), samplePlan);

async function builtAndRebuilt() {
  const first = openedWorkbook();
  await buildSheets(settled, check(settled), first, choices);
  const host = openedWorkbook(first.bytes());
  await rebuildSheets(host, choices);
  return openedWorkbook(host.bytes());
}

test('a workbook keeps how it is checked and coloured through saving, opening and rebuilding', async () => {
  const found = await workbookPlan(await builtAndRebuilt());
  if (!found.ok) throw new Error(found.reason.en);
  expect(found.notes).toEqual([]);
  const { checking, palette, thresholds, roleSigns: signs } = found.plan;
  expect({ checking, palette, thresholds, signs }).toEqual({
    signs: roleSigns,
    checking: settled.checking,
    palette: 'high-contrast',
    thresholds: { behind: 0, farBehind: 1, dueSoon: 30 },
  });
  expect(paletteOf(found.plan).header).toBe(highContrastPalette.header);
});

test('About says by which profile the plan is checked and what is settled otherwise', async () => {
  const about = (await (await builtAndRebuilt()).read()).get('about') ?? [];
  const said = (label: string) => about.find(([first]) => first === label)?.[1];
  expect(said('校验方案')).toBe('只许一个主责');
  expect(said('本单位另定')).toBe(
    '缺主责单位：警告\n单位没有任务：不检查\n主责过多：阈值 80（一个单位主责的任务占全部的百分之几时提示）',
  );
  expect(about.map(([first]) => first)).toEqual(
    expect.arrayContaining(['★ 主责', '◎ 推定主责', '☆ 配合', '■ 缺主责']),
  );
  // Rules that are silenced are not among those in force.
  expect(said('单位没有任务')).toBeUndefined();
});

test('the findings, the pane and the sentence count what the settings leave', async () => {
  const host = await builtAndRebuilt();
  const state = await workbookState(host);
  if (!state.ok) throw new Error(state.reason.en);
  const { error, warning, notice } = overview(state, choices.asOf).findings;
  const found = check(settled);
  const count = (severity: string) => found.filter((finding) => finding.severity === severity).length;
  expect([error.count, warning.count, notice.count]).toEqual(['error', 'warning', 'notice'].map(count));
  const line = (await host.read()).get('findings')?.[1]?.find((cell) => String(cell).includes('已豁免'));
  expect(line).toContain(`■ 错误 ${error.count} · ▲ 警告 ${warning.count} · ◆ 提示 ${notice.count}`);
  expect(found.some(({ rule }) => rule === 'unit-without-tasks')).toBe(false);
});
