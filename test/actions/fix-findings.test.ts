import { buildSheets } from '../../src/actions/build-sheets';
import { fixFindings } from '../../src/actions/fix-findings';
import { workbookState } from '../../src/actions/workbook-state';
import { check } from '../../src/check/check';
import { proposedFixes } from '../../src/check/proposed-fixes';
import type { LiveHost } from '../../src/hosts/host';
import type { Plan } from '../../src/plan/plan';
import { planOf } from '../check/plan-of';
import { excelPlace } from '../hosts/excel-place';

jest.setTimeout(30_000);

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
const plan = planOf([
  '市教育局 | 市科协、市体育局、市科协',
  '市发改委 | 市体育局、市教育局、市体育局',
  '市科协 | 市发改委、市教育局',
]);

async function state(host: LiveHost) {
  const found = await workbookState(host);
  if (!found.ok) throw new Error(found.reason.en);
  return found;
}

const cells = ({ tasks }: Plan) =>
  tasks.map(({ assignments }) => assignments.map(({ printed }) => printed).join('、'));

async function built() {
  const place = excelPlace('我的数据');
  await buildSheets(plan, check(plan), place.host, choices);
  const found = await state(place.host);
  return { ...place, fixes: proposedFixes(found.plan, found.open) };
}

test('all of a kind are mended in one write, and one step goes back', async () => {
  const { host, fixes } = await built();
  const keys = fixes.filter(({ finding }) => finding.rule === 'duplicate-unit').map(({ key }) => key);
  expect(keys).toHaveLength(2);
  const before = await host.snapshot();
  const fixed = await fixFindings(host, choices, keys);
  expect(fixed).toMatchObject({
    ok: true,
    receipt: { 'zh-CN': expect.stringMatching(/^已改正 2 处。已写入 \d+ 张表/) as string },
  });
  const after = await state(host);
  expect(cells(after.plan)).toEqual([
    '市教育局、市科协、市体育局',
    '市发改委、市体育局、市教育局',
    '市科协、市发改委、市教育局',
  ]);
  expect(after.open.map(({ rule }) => rule)).not.toContain('duplicate-unit');
  expect(after.open.map(({ rule }) => rule)).toContain('informal-unit-name');

  await host.restore(before);
  expect(cells((await state(host)).plan)).toEqual(cells(plan));
});

test('one alone, and everything at once', async () => {
  const { host, fixes } = await built();
  const [one] = fixes;
  if (!one) throw new Error('Nothing is proposed.');
  await fixFindings(host, choices, [one.key]);
  const left = await state(host);
  const others = proposedFixes(left.plan, left.open);
  expect(others.map(({ key }) => key)).toEqual(fixes.slice(1).map(({ key }) => key));
  await fixFindings(
    host,
    choices,
    others.map(({ key }) => key),
  );
  const last = await state(host);
  expect(proposedFixes(last.plan, last.open)).toEqual([]);
  expect(cells(last.plan)[2]).toBe('市科协、市发展改革委、市教育局');
});

test('a row that somebody has edited since is left alone, and that is told', async () => {
  const { host, user, fixes } = await built();
  const keys = fixes.filter(({ finding }) => finding.rule === 'duplicate-unit').map(({ key }) => key);
  const rows = user.look('责任清单');
  const row = rows.findIndex((line) => line.includes('市科协、市体育局、市科协'));
  user.type(
    '责任清单',
    row,
    rows[row]?.indexOf('市科协、市体育局、市科协') ?? -1,
    '市科协、市体育局、市财政局、市科协',
  );
  const fixed = await fixFindings(host, choices, keys);
  expect(fixed).toMatchObject({
    receipt: { 'zh-CN': expect.stringContaining('已改正 1 处，另有 1 处已被改动，没有再改。') as string },
  });
  expect(cells((await state(host)).plan)[0]).toBe('市教育局、市科协、市体育局、市财政局、市科协');
});
