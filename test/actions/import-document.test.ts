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
