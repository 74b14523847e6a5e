import { buildSheets } from '../../src/actions/build-sheets';
import { rebuildSheets } from '../../src/actions/rebuild-sheets';
import { previewEdits, takeEdits, type EditsPreview } from '../../src/actions/take-edits';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import type { Plan } from '../../src/plan/plan';
import { type ExcelPlace, excelPlace, excelPlaceOf } from '../hosts/excel-place';
import type { Book } from '../stand-in/book';

jest.setTimeout(60_000);

const plan: Plan = {
  title: '清溪市工作方案',
  basis: [],
  leadRule: 'labelled',
  sections: [{ id: 's-1', number: '一、', title: '重点任务', kind: 'section' }],
  tasks: ['建设书房', '改造街区', '培训骨干'].map((title, index) => ({
    id: `t-${index + 1}`,
    section: 's-1',
    number: `${index + 1}.`,
    title,
    text: `${title}。按期完成。`,
    assignments: [
      { unit: 'u-1', printed: '市甲局', role: 'lead', basis: 'labelled' },
      { unit: 'u-2', printed: '市乙局', role: 'co', basis: 'labelled' },
    ],
  })),
  units: ['市甲局', '市乙局', '市丙局', '市丁局'].map((name, index) => ({
    id: `u-${index + 1}`,
    name,
    aliases: [],
    kind: 'unit',
  })),
  targets: [],
  milestones: [],
  notes: [],
};

const [first, second] = ['建设书房', '改造街区'] as const;
const stranger = { id: 'u-3', name: '市丙局' } as const;

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;

let written: Book;
beforeAll(async () => {
  const place = excelPlace('我的数据');
  await buildSheets(plan, check(plan), place.host, choices);
  written = place.excel.book;
});

/** A workbook of one's own, as it was written. */
async function built(): Promise<ExcelPlace> {
  return excelPlaceOf(structuredClone(written));
}

/** Types into the cell of a row that holds `row`, under the header `column`. */
function typeAt({ user }: ExcelPlace, tab: string, row: string, column: string, by: string): void {
  const rows = user.look(tab);
  const at = rows.findIndex((cells) => cells.includes(row));
  const header = rows.find((cells) => cells.includes(column));
  user.type(tab, at, header?.indexOf(column) ?? -1, by);
}

async function previewed({ host }: ExcelPlace): Promise<Extract<EditsPreview, { ok: true }>> {
  const preview = await previewEdits(host);
  if (!preview.ok) throw new Error(preview.reason.en);
  return preview;
}

async function planIn({ host }: ExcelPlace): Promise<Plan> {
  const found = await workbookPlan(host);
  if (!found.ok) throw new Error(found.reason.en);
  return found.plan;
}

test('a workbook that nobody touched has nothing to take', async () => {
  const preview = await previewed(await built());
  expect(preview).toMatchObject({ changes: [], duties: [], conflicts: [], questions: [], notes: [] });
  expect(preview.plan).toEqual(preview.base);
});

test('what was changed is told with its place, in whichever sheet', async () => {
  const place = await built();
  typeAt(place, '责任清单', first, '完成时限', '2027年底');
  typeAt(place, '责任矩阵', second, stranger.name, '○');
  typeAt(place, '责任清单', second, '任务', '改名的任务');
  typeAt(place, '责任矩阵', second, '任务', '改名的任务');
  const { changes, conflicts } = await previewed(place);
  expect(conflicts).toEqual([]);
  expect(changes.map(({ name, after }) => [name['zh-CN'], after?.['zh-CN']])).toEqual(
    expect.arrayContaining([
      [`“${first}”的完成时限`, '2027年底'],
      [`“${second}”的名称`, '改名的任务'],
      [`“${second}” × ${stranger.name}`, '责任'],
    ]),
  );
  expect(changes).toHaveLength(3);
  const title = changes.find(({ place: { field } }) => field === 'title');
  expect(title?.where.map(({ sheet }) => sheet)).toEqual(['list', 'matrix']);
  for (const { where } of changes)
    for (const { sheet, cell } of where) {
      const shown = place.user.look(sheet === 'list' ? '责任清单' : '责任矩阵');
      expect(['2027年底', '○', '改名的任务']).toContain(shown[cell?.row ?? -1]?.[cell?.column ?? -1]);
    }
});

describe('where list and matrix disagree about a duty', () => {
  async function disagreeing() {
    const place = await built();
    typeAt(place, '责任清单', first, '牵头单位', stranger.name);
    typeAt(place, '责任矩阵', first, stranger.name, '○');
    const preview = await previewed(place);
    return { place, preview, key: preview.conflicts[0]?.key ?? '' };
  }

  test('both sides and what was there stand side by side', async () => {
    const { preview } = await disagreeing();
    expect(preview.conflicts).toHaveLength(1);
    expect(preview.conflicts[0]).toMatchObject({
      name: { 'zh-CN': `“${first}” × ${stranger.name}` },
      base: { 'zh-CN': '不承担' },
      sides: [
        { sheet: 'list', words: { 'zh-CN': '牵头' } },
        { sheet: 'matrix', words: { 'zh-CN': '责任' } },
      ],
    });
  });

  test('nothing is written before it is decided', async () => {
    const { place, key } = await disagreeing();
    const before = place.user.look('责任清单');
    const taken = await takeEdits(place.host, choices, {});
    expect(taken).toMatchObject({ ok: false, undecided: [key] });
    expect(taken.ok || taken.reason['zh-CN']).toMatch(/还有 1 处没有选定/);
    expect(place.user.look('责任清单')).toEqual(before);
  });

  test.each([
    ['list', 'lead'],
    ['matrix', 'co'],
    ['base', undefined],
  ] as const)('%s decides: the unit has the role %s everywhere', async (side, role) => {
    const { place, key } = await disagreeing();
    const taken = await takeEdits(place.host, choices, { [key]: side });
    expect(taken.ok).toBe(true);
    const now = await planIn(place);
    const duty = now.tasks[0]?.assignments.find(({ unit }) => unit === stranger.id);
    expect(duty?.role).toBe(role);
    // The list's other edit, that the old lead leads no more, is in dispute with nothing.
    expect(now.tasks[0]?.assignments.some(({ unit }) => unit === 'u-1')).toBe(false);
    const again = await previewed(place);
    expect(again).toMatchObject({ changes: [], conflicts: [] });
    expect(taken.ok && taken.plan).toEqual(now);
  });

  test('a decision does not hold for what was typed after it was shown', async () => {
    const { place, key } = await disagreeing();
    typeAt(place, '责任矩阵', first, stranger.name, '◎');
    expect(await takeEdits(place.host, choices, { [key]: 'matrix' })).toMatchObject({ ok: false });
  });
});

test('a task deleted in the list and edited in the matrix is there or not, as decided', async () => {
  for (const side of ['list', 'matrix', 'base'] as const) {
    const place = await built();
    const rows = place.user.look('责任清单');
    place.user.deleteRows(
      '责任清单',
      rows.findIndex((cells) => cells.includes(first)),
      1,
    );
    typeAt(place, '责任矩阵', first, stranger.name, '●');
    const { conflicts } = await previewed(place);
    expect(conflicts.map(({ name }) => name['zh-CN'])).toEqual([`任务“${first}”`]);
    expect(conflicts[0]?.sides[0]?.words['zh-CN']).toBe('（删去）');
    await takeEdits(place.host, choices, { [conflicts[0]?.key ?? '']: side });
    const task = (await planIn(place)).tasks.find(({ title }) => title === first);
    expect(task !== undefined).toBe(side !== 'list');
    expect(task?.assignments.some(({ unit }) => unit === stranger.id) ?? false).toBe(side === 'matrix');
  }
});

test('a unit that the register lost and the matrix uses keeps its name until decided', async () => {
  const place = await built();
  const unused = { id: 'u-4', name: '市丁局' };
  const rows = place.user.look('单位名录');
  place.user.deleteRows(
    '单位名录',
    rows.findIndex((cells) => cells.includes(unused.name)),
    1,
  );
  typeAt(place, '责任矩阵', first, unused.name, '○');
  const { conflicts } = await previewed(place);
  expect(conflicts.map(({ name }) => name['zh-CN'])).toEqual([`单位“${unused.name}”`]);
  expect(conflicts[0]?.sides.map(({ sheet }) => sheet)).toEqual(['matrix', 'units']);
  await takeEdits(place.host, choices, { [conflicts[0]?.key ?? '']: 'units' });
  const now = await planIn(place);
  expect(now.units.some(({ id }) => id === unused.id)).toBe(false);
  expect(JSON.stringify(now.tasks)).not.toContain(unused.id);
});

test('a duty that is gone is told by unit', async () => {
  const place = await built();
  typeAt(place, '责任矩阵', first, '市甲局', '');
  const { duties } = await previewed(place);
  expect(duties.map((one) => one['zh-CN'])).toEqual(['市甲局：退出 1 项']);
});

describe('what may be meant in several ways is asked', () => {
  test('a name one slip away from a registered one must be decided', async () => {
    for (const [answer, names] of [
      ['u-4', ['市甲局', '市丁局']],
      ['new', ['市甲局', '市丁句']],
      ['none', ['市甲局']],
    ] as const) {
      const place = await built();
      typeAt(place, '责任清单', first, '责任单位', '市丁句');
      const { questions } = await previewed(place);
      expect(questions).toHaveLength(1);
      const { key = '', choices: offered = [], where = [] } = questions[0] ?? {};
      expect(offered.map(({ value }) => value)).toEqual(expect.arrayContaining(['u-4', 'new', 'none']));
      const { sheet, cell } = where[0] ?? {};
      expect(sheet).toBe('list');
      expect(place.user.look('责任清单')[cell?.row ?? -1]?.[cell?.column ?? -1]).toBe('市丁句');
      expect(await takeEdits(place.host, choices, {})).toMatchObject({ ok: false, undecided: [key] });
      expect((await takeEdits(place.host, choices, { [key]: answer })).ok).toBe(true);
      const now = await planIn(place);
      const duties = now.tasks[0]?.assignments.map(
        ({ unit }) => now.units.find(({ id }) => id === unit)?.name,
      );
      expect(duties).toEqual(names);
      expect(now.units.some(({ name }) => name === '市丁句')).toBe(answer === 'new');
    }
  });

  test('written into the register as well, or like no other, it is new without asking twice', async () => {
    const place = await built();
    typeAt(place, '责任清单', first, '责任单位', '市丁句、海洋中心');
    const rows = place.user.look('单位名录');
    place.user.type('单位名录', rows.length, rows[2]?.indexOf('单位名称') ?? -1, '市丁句');
    const { questions } = await previewed(place);
    expect(questions.map(({ key, usual }) => [key, usual])).toEqual([['unknown-unit 海洋中心', 'new']]);
    expect((await takeEdits(place.host, choices, {})).ok).toBe(true);
    expect((await planIn(place)).units.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['市丁句', '海洋中心']),
    );
  });

  test('bringing the sheets up to date says what a near name may be', async () => {
    const place = await built();
    typeAt(place, '责任矩阵', first, '市丙局', '☆');
    typeAt(place, '责任清单', first, '责任单位', '市丁句');
    const sentence = (await rebuildSheets(place.host, choices))['zh-CN'];
    expect(sentence).toMatch(/有 1 处改动未采用：“☆”.*（责任矩阵 单元格 H7）/);
    expect(sentence).toMatch(/“市丁句”.*可能是“市/);
  });

  test('a mark that nobody knows', async () => {
    const place = await built();
    typeAt(place, '责任矩阵', first, '市丙局', '△');
    const { questions, changes } = await previewed(place);
    expect(changes).toEqual([]);
    const [question] = questions;
    expect(question?.ask['zh-CN']).toBe('“建设书房” × 市丙局 填的是“△”，不是通用的标记。');
    await takeEdits(place.host, choices, { [question?.key ?? '']: 'co' });
    expect((await planIn(place)).tasks[0]?.assignments.at(-1)).toMatchObject({ unit: 'u-3', role: 'co' });
  });

  test('a copied row: the original keeps its id, though the copy stands above it', async () => {
    for (const tab of ['责任清单', '责任矩阵']) {
      const place = await built();
      const rows = place.user.look(tab);
      const at = rows.findIndex((cells) => cells.includes(second));
      const title = rows[at]?.indexOf(second) ?? -1;
      place.user.insertRows(tab, at, 1);
      rows[at]?.forEach((cell, column) => {
        if (typeof cell === 'string' || typeof cell === 'number') place.user.type(tab, at, column, cell);
      });
      place.user.type(tab, at, title, '改造街区（二期）');
      const { questions, plan: read } = await previewed(place);
      expect(questions.map(({ kind, usual }) => [kind, usual])).toEqual([['copied-row', 'new']]);
      expect(read.tasks.find(({ id }) => id === 't-2')?.title).toBe(second);
      expect(questions[0]?.where[0]?.cell).toMatchObject({ row: at });
      await takeEdits(place.host, choices, { [questions[0]?.key ?? '']: 'none' });
      expect((await planIn(place)).tasks).toEqual(plan.tasks);
    }
  });
});

test('a target that follows the new title of its task is no edit; one that is given to another renamed task is told', async () => {
  const aimed: Plan = {
    ...plan,
    targets: ['t-1', 't-2'].map((task, index) => ({
      ...{
        id: `g-${index + 1}`,
        task,
        text: '建成20个以上',
        indicator: `建成${index + 1}`,
        comparator: '>=',
      },
      ...{ value: 20, unit: '个', due: '2027', frequency: 'at-deadline' },
    })),
  };
  const place = excelPlace();
  await buildSheets(aimed, check(aimed), place.host, choices);
  const notes = async () => {
    const found = await workbookPlan(place.host);
    return found.ok ? found.notes.map(({ words }) => words) : undefined;
  };
  typeAt(place, '责任清单', second, '任务', '改造老街');
  expect(await notes()).toEqual([]);
  typeAt(place, '目标跟踪', '建成1', '任务', '改造老街');
  expect(await notes()).toEqual(['任务 改造老街']);
});
