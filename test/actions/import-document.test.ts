import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument, largestDocument } from '../../src/actions/import-document';
import { parsePlan } from '../../src/plan/plan-schema';

const seeds = join(__dirname, '../../seeds');
const stated = { leadRule: 'stated' } as const;

test.each(readdirSync(seeds).filter((name) => name.endsWith('.txt')))(
  '%s becomes a plan that survives JSON and its validation',
  async (name) => {
    const imported = await importDocument({ name, bytes: readFileSync(join(seeds, name)) }, stated);
    expect(imported).toMatchObject({ ok: true, brokenCharacters: 0 });
    if (!imported.ok) return;
    expect(parsePlan(JSON.parse(JSON.stringify(imported.plan)))).toEqual({ ok: true, plan: imported.plan });
  },
);

test('the ending is read whatever its case, and broken characters are counted', async () => {
  const bytes = Buffer.concat([readFileSync(join(seeds, 'two-labels.txt')), Buffer.from('附注\uFFFD\uFFFD')]);
  const imported = await importDocument({ name: '方案.最终稿.TXT', bytes }, stated);
  expect(imported).toMatchObject({ ok: true, brokenCharacters: 2 });
});

test('a document at the limit is read, one byte more is not', async () => {
  const bytes = new Uint8Array(largestDocument + 1);
  expect(await importDocument({ name: 'a.txt', bytes }, stated)).toMatchObject({
    ok: false,
    reason: { 'zh-CN': expect.stringContaining('超过上限 50 MB') as string },
  });
});

test.each([
  ['a.txt', '', '文件是空的'],
  ['a.txt', ' \n\n\t\n', '没有文字'],
  ['a.txt', '各位同事：\n明天下午开会，请准时参加。\n', '没有找到任务'],
  ['a.docx', 'PK\x03\x04 and nothing else', '文件已损坏'],
  ['a.plan.json', '{"title":"', '不是完整的 JSON'],
  ['a.json', '['.repeat(100_000), '不是完整的 JSON'],
  ['a.json', '[]', '不是方案数据，此处应为对象'],
  ['a.json', '{"title":1}', '不是方案数据，title 处有误：此处应为文字'],
  ['a.json', '\0\x01\x02', '内容不是文字'],
])('%s with %j is refused in one sentence', async (name, content, sentence) => {
  const imported = await importDocument({ name, bytes: Buffer.from(content) }, stated);
  expect(imported).toMatchObject({
    ok: false,
    reason: { 'zh-CN': expect.stringContaining(sentence) as string },
  });
});

test('a table whose cells were copied in no order is refused with what to do', async () => {
  const lines = [
    '河岸修复任务清单',
    '序号',
    '',
    '任务',
    '',
    '事项',
    '市甲局',
    '',
    '牵头部门',
    '',
    '种草（市',
    '1',
    '',
    '配合部门',
    '2031 年',
  ];
  const imported = await importDocument({ name: 'a.txt', bytes: Buffer.from(lines.join('\n')) }, stated);
  expect(imported).toMatchObject({
    ok: false,
    reason: { 'zh-CN': expect.stringContaining('请直接导入原来的 Word、Excel 或 PDF 文件') as string },
  });
});
