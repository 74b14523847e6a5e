import { importDocument } from '../../src/actions/import-document';
import type { ChosenColumns } from '../../src/import/chosen-columns';

const csv = [
  '编码,甲,乙,丙,丁',
  '1,办好校园科普活动并逐步形成长效机制,市甲局,"市乙局、市丙局",2026年6月',
  '2,培训科技教师,市甲局,市丁局,长期',
  '3,建设流动展馆,市乙局,市戊局,2027年12月',
].join('\n');

const read = (columns?: ChosenColumns) =>
  importDocument(
    { name: '清单.csv', bytes: new TextEncoder().encode(csv) },
    { leadRule: 'stated', ...(columns && { columns }) },
  );

test('a table with unknown headings comes with a proposal, which reads as the plan it means', async () => {
  const refused = await read();
  expect(refused).toMatchObject({ ok: false });
  const columns = refused.ok ? undefined : refused.columns?.columns;
  expect(columns).toEqual(['number', 'task', 'lead', 'co', 'deadline']);
  const imported = await read(columns);
  if (!imported.ok) throw new Error(imported.reason.en);
  const nameOf = new Map(imported.plan.units.map(({ id, name }) => [id, name]));
  expect(
    imported.plan.tasks.map(({ number, title, assignments }) => [
      number,
      title,
      ...assignments.map(({ role, unit }) => `${role} ${nameOf.get(unit)}`),
    ]),
  ).toEqual([
    ['1', '办好校园科普活动并逐步形成长效机制', 'lead 市甲局', 'co 市乙局', 'co 市丙局'],
    ['2', '培训科技教师', 'lead 市甲局', 'co 市丁局'],
    ['3', '建设流动展馆', 'lead 市乙局', 'co 市戊局'],
  ]);
});

test('people may choose otherwise', async () => {
  const imported = await read(['ignore', 'task', 'co', 'lead', 'ignore']);
  if (!imported.ok) throw new Error(imported.reason.en);
  expect(imported.plan.tasks[1]?.assignments.map(({ role, printed }) => `${role} ${printed}`).sort()).toEqual(
    ['co 市甲局', 'lead 市丁局'],
  );
});

test('a choice for other columns than the table has is told', async () => {
  expect(await read(['task', 'lead'])).toMatchObject({
    ok: false,
    reason: { en: expect.stringContaining('2 columns') as string },
  });
});
