import fc from 'fast-check';
import { buildSheets } from '../../src/actions/build-sheets';
import { lastingPlan } from '../../src/actions/plan-sheets';
import { rebuildSheets } from '../../src/actions/rebuild-sheets';
import { takeEdits } from '../../src/actions/take-edits';
import { check } from '../../src/check/check';
import type { SheetId } from '../../src/sheets/sheet';
import { type ExcelPlace, excelPlace } from '../hosts/excel-place';
import { anyPlan } from '../sheets/any-plan';
import { planCases } from '../sheets/plan-cases';
import { build, planOf, task } from '../hosts/noted-plan';
import { type WorkbenchPlace, workbenchPlace } from '../hosts/workbench-place';

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
const made = ['workload', 'progress', 'about'] as const;
const places = [
  ['Excel', () => excelPlace()],
  ['the embedded spreadsheet', () => workbenchPlace()],
] as const;

async function tabOf({ host }: ExcelPlace | WorkbenchPlace, id: SheetId): Promise<string> {
  return (await host.tabs()).get(id) ?? '';
}

describe.each(places)('in %s', (_, makePlace) => {
  test.each(made)('words that somebody typed into %s are told of when they go', async (id) => {
    const place = makePlace();
    await build(place, planOf([1, 2, 3].map(task)));
    const tab = await tabOf(place, id);
    const column = id === 'progress' ? 1 : 0;
    await place.type(tab, 7, column, '老王的话');
    place.user.insertRows(tab, 6, 1);
    await place.type(tab, 6, column, '另一句话');
    const taken = await takeEdits(place.host, choices, {});
    const sentence = taken.ok ? taken.sentence['zh-CN'] : '';
    expect(sentence).toContain(`“${tab}” ${column === 0 ? 'A' : 'B'}7 “另一句话”`);
    expect(sentence).toContain('“老王的话”');
    expect(sentence).not.toContain('等');
  });

  test('what we have written ourselves, and what stays, is nobody’s loss', async () => {
    const place = makePlace();
    await build(place, planOf([1, 2, 3].map(task)));
    for (const id of made) {
      const tab = await tabOf(place, id);
      const values = (await place.host.read()).get(id) ?? [];
      await place.type(tab, 6, Math.max(...values.map((row) => row.length)) + 1, '旁边的话');
      await place.type(tab, values.length + 2, 1, '下面的话');
    }
    await place.type(await tabOf(place, 'list'), 3, 3, '改过的任务');
    await place.insertColumn(await tabOf(place, 'about'), 1);
    await place.type(await tabOf(place, 'about'), 6, 1, '中间的话');
    await place.renameSheet(await tabOf(place, 'matrix'), '我的矩阵');
    const receipt = await rebuildSheets(place.host, { ...choices, asOf: '2026-03-01' });
    expect(receipt['zh-CN']).toContain('已写入');
    expect(receipt['zh-CN']).not.toContain('没有保留');
    for (const id of made) {
      const said = ((await place.host.read()).get(id) ?? []).flat();
      expect([id, said.includes('旁边的话'), said.includes('下面的话')]).toEqual([id, true, true]);
    }
  });
});

test('whatever a plan holds, in whatever languages it is written, nothing of ours is taken for somebody’s words', async () => {
  const language = fc.constantFrom('zh-CN', 'en');
  await fc.assert(
    fc.asyncProperty(anyPlan, language, language, async (plan, first, second) => {
      const place = excelPlace();
      const kept = lastingPlan(plan, check(plan));
      await buildSheets(kept, check(kept), place.host, { language: first, asOf: '2026-01-01' });
      for (const [asOf, now] of [
        ['2026-01-05', second],
        ['2027-01-05', first],
      ] as const) {
        const receipt = await rebuildSheets(place.host, { language: now, asOf });
        expect([first, now, receipt['zh-CN'].includes('没有保留')]).toEqual([first, now, false]);
      }
    }),
    { numRuns: Math.ceil(planCases.numRuns / 5), endOnFailure: true },
  );
}, 600_000);
