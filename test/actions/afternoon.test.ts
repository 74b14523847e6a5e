import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSheets } from '../../src/actions/build-sheets';
import { rebuildSheets } from '../../src/actions/rebuild-sheets';
import { previewEdits, takeEdits, type EditsPreview } from '../../src/actions/take-edits';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import { fileHost } from '../../src/hosts/file/file-host';
import type { Host } from '../../src/hosts/host';
import { excelPlace } from '../hosts/excel-place';
import { filePerson, type Typist } from '../hosts/file-person';
import { workbenchPlace } from '../hosts/workbench-place';
import { realNumbers, realPlan } from '../real-plans';
import { comparable, TwoColleagues, type Draft } from './two-colleagues';

jest.setTimeout(300_000);

const choices = { language: 'zh-CN', asOf: '2026-06-01' } as const;

/** A workbook with a host on it, and someone who edits it by other means. */
interface Desk {
  readonly host: Host;
  /** Opens the workbook as it now is. */
  sit(): Promise<Typist>;
  /** Leaves the workbook to the host. */
  leave(): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'afternoon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const desks: readonly (readonly [string, () => Desk])[] = [
  [
    'Excel',
    () => {
      const { host, user } = excelPlace('我的数据');
      return { host, sit: async () => user, leave: async () => undefined };
    },
  ],
  [
    'the page',
    () => {
      const { univer, host, user } = workbenchPlace();
      return { host, sit: async () => user, leave: () => univer.getFormula().onCalculationEnd() };
    },
  ],
  [
    'a file',
    () => {
      const path = join(folder, 'afternoon.xlsx');
      let person: Awaited<ReturnType<typeof filePerson>> | undefined;
      return {
        host: fileHost(path),
        sit: async () => (person = await filePerson(path)),
        leave: async () => person?.save(),
      };
    },
  ],
];

const number = '002';

(realNumbers.includes(number) ? test.each(desks) : test.skip.each(desks))(
  'an afternoon of two colleagues at one workbook in %s ends in exactly the expected plan',
  async (_, open) => {
    const { host, sit, leave } = open();
    const plan = await realPlan(number);
    await buildSheets(plan, check(plan), host, choices);
    const both = new TwoColleagues(structuredClone(plan) as Draft, await sit());
    const next = async (take: () => Promise<unknown>) => {
      await leave();
      await take();
      const found = await workbookPlan(host);
      if (!found.ok) throw new Error(found.reason.en);
      expect(comparable(found.plan, plan)).toEqual(comparable(both.draft, plan));
      both.goOn(await sit());
    };
    const taken = async (decide: (preview: Shown) => Record<string, string> = () => ({})) => {
      const preview = await previewEdits(host);
      if (!preview.ok) throw new Error(preview.reason.en);
      const result = await takeEdits(host, choices, decide(preview));
      if (!result.ok) throw new Error(result.reason.en);
    };

    firstRound(both);
    await next(() => taken());
    secondRound(both);
    await next(async () => expect((await rebuildSheets(host, choices))['zh-CN']).toMatch(/^已写入/));
    thirdRound(both);
    await next(() => taken());
    fourthRound(both);
    await next(() =>
      taken(({ conflicts, questions }) => ({
        ...Object.fromEntries(
          conflicts.map(({ key, place }) => [key, place.field === 'title' ? 'matrix' : 'list']),
        ),
        ...Object.fromEntries(
          questions.map(({ key, kind, choices: [first] }) => [
            key,
            kind === 'unknown-unit' ? (first?.value ?? '') : 'keep',
          ]),
        ),
      })),
    );
    // What was written stays what it is.
    await next(() => taken());
    expect(both.steps).toBeGreaterThanOrEqual(60);
  },
);

type Shown = Extract<EditsPreview, { ok: true }>;

/** One in the list and one in the matrix, each at other duties. */
function firstRound(both: TwoColleagues): void {
  const [t0, t1, t2, t3] = [both.task(0), both.task(1), both.task(2), both.task(3)];
  const [t4, t5, t6] = [both.task(4), both.task(5), both.task(6)];
  both.deadline(t0, { text: '2027年底前', date: '2027-12-31' });
  both.mark(t1, both.stranger(t1), '○', 'co');
  both.titleInList(t1, '第一轮改的标题');
  both.mark(t1, both.names(t1, 'co')[0] ?? '', '', undefined);
  both.text(t0, '第一轮改的内容。');
  both.duties(t2, 'lead', both.names(t2, 'lead').slice(0, 2));
  both.mark(t3, both.names(t3, 'co')[1] ?? '', '●', 'lead');
  both.duties(t2, 'co', [...both.names(t2, 'co').slice(2), both.stranger(t2)]);
  both.mark(t3, both.names(t3, 'lead')[0] ?? '', '○', 'co');
  both.mark(t4, both.names(t4, 'lead')[1] ?? '', '', undefined);
  both.pasteDeadlines(t4, [
    { text: '2026年底前', date: '2026-12-31' },
    { text: '长期坚持' },
    { text: '2025年底前', date: '2025-12-31' },
  ]);
  both.newUnitColumn('冰雪运动服务中心');
  both.mark(t5, '冰雪运动服务中心', '○', 'co');
  both.mark(t6, '冰雪运动服务中心', '牵头', 'lead');
  both.scribble(t6, both.stranger(t6), '？');
  both.titleInMatrix(t5, '矩阵里改的标题');
}

/** Rows are sorted in the list while marks move in the matrix. */
function secondRound(both: TwoColleagues): void {
  both.sortList(true);
  for (const at of [0, 3, 5, 8]) {
    const task = both.task(at);
    both.mark(task, both.stranger(task, 1), '配合', 'co');
    both.mark(task, both.names(task, 'co')[0] ?? '', '', undefined);
  }
  both.deadline(both.task(9), { text: '2028年底前', date: '2028-12-31' });
  both.text(both.task(7), '第二轮改的内容。');
  both.titleInList(both.task(6), '第二轮改的标题');
  both.mark(both.task(6), both.names(both.task(6), 'lead')[0] ?? '', '○', 'co');
}

/** Rows come and go, units get other names, figures are reported. */
function thirdRound(both: TwoColleagues): void {
  const [kept, copied, gone, last] = [both.task(0), both.task(2), both.task(4), both.task(8)];
  both.insertInList(kept, {
    number: '11',
    title: '清单里新加的任务',
    text: '清单里新加的任务，按期完成。',
    lead: both.stranger(kept),
    co: [both.stranger(kept, 1), both.stranger(kept, 2)],
  });
  both.deleteInMatrix(gone);
  both.copyInList(copied, '12', '复制来的任务');
  both.insertInMatrix(last, '矩阵里新加的任务', [
    [both.stranger(last), '●', 'lead'],
    [both.stranger(last, 1), '○', 'co'],
  ]);
  const names = both.draft.units.map(({ name }) => name);
  both.renameInRegister(names[3] ?? '', '改了名的单位甲');
  both.renameInMatrix(names[5] ?? '', '改了名的单位乙');
  both.alias(names[7] ?? '', ['七号单位']);
  both.collective(names[9] ?? '', [names[10] ?? '', names[11] ?? '']);
  const measured = both.draft.targets.findIndex(({ value }) => value !== undefined);
  both.report(measured, 46112, '2026-03-31', 7.5, '季报');
  both.report(measured, 46173, '2026-05-31', 8, '月报');
  both.targetDue(measured, '2026');
  both.deadline(last, { text: '2027年底前', date: '2027-12-31' });
}

/** Both change the same, names are mistyped, findings are let stand. */
function fourthRound(both: TwoColleagues): void {
  const [added, made] = [both.titled('清单里新加的任务'), both.titled('矩阵里新加的任务')];
  both.deadline(made, { text: '2026年底前', date: '2026-12-31' });
  both.mark(added, both.stranger(added, 3), '○', 'co');
  both.deleteInList(both.titled('复制来的任务'));

  // The matrix is right about a title, the list about a duty.
  const disputed = both.titled('第二轮改的标题');
  both.typeInList(disputed, '任务', '清单说的标题');
  both.titleInMatrix(disputed, '矩阵说的标题');
  const other = both.task(1);
  const unit = both.stranger(other, 4);
  both.duties(other, 'lead', [...both.names(other, 'lead'), unit]);
  both.typeInMatrix(other, unit, '○');

  // One character of a registered name is another.
  const third = both.task(3);
  const meant = both.draft.units.find(
    ({ id, name }) => name.length > 3 && !third.assignments.some((one) => one.unit === id),
  );
  if (!meant) throw new Error('There is no unit to mistype.');
  const cos = both.names(third, 'co');
  both.typeInList(third, '责任单位', [...cos, `${meant.name.slice(0, -1)}句`].join('、'));
  both.give(third, meant.name, 'co');

  for (const at of [5, 6, 7]) {
    const task = both.task(at);
    both.mark(task, both.stranger(task), '○', 'co');
    both.mark(task, both.names(task, 'co')[2] ?? '', '', undefined);
    both.deadline(task, { text: '2029年底前', date: '2029-12-31' });
  }
  both.mark(made, both.stranger(made, 5), '◯', 'co');
  both.waive(both.task(0), '已经会议研究');
}
