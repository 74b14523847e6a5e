import { importDocument } from '../../src/actions/import-document';

/** Tables copied out of a page in no order: nothing of them is read, and people are told what to do. */
const reasonOf = async (lines: readonly string[]) => {
  const imported = await importDocument(
    { name: '分工.txt', bytes: new TextEncoder().encode(lines.join('\n')) },
    { leadRule: 'stated' },
  );
  return imported.ok ? imported.plan.tasks.map(({ title }) => title) : imported.reason['zh-CN'].slice(0, 11);
};

const refused = '里面的分工表抄成文字后';

test('a table whose rows go on where no row can be is refused: its first rows alone would be half the plan', async () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => [
      `${from + at}.建设展厅${from + at}`,
      '市甲局',
      '市乙局、市丙局',
    ]).flat();
  const stray = Array.from({ length: 40 }, () => '市丁局、市戊局、');
  expect(await reasonOf(['重点任务 牵头单位 责任单位', ...rows(1, 3)])).toHaveLength(3);
  expect(await reasonOf(['重点任务 牵头单位 责任单位', ...rows(1, 3), ...stray, ...rows(4, 3)])).toBe(
    refused,
  );
});

test('rows that name those who share and nobody who leads are not believed where there are several', async () => {
  const lines = ['重点任务 牵头单位 责任单位'];
  for (const number of [1, 2, 3, 4]) lines.push(`${number}.建设展厅${number}`, '市甲局、市乙局');
  const tasks = await reasonOf(lines);
  expect(tasks).toBe(refused);
});

test('a text that is nothing but headings and torn cells gets the advice about tables', async () => {
  const torn = [
    '序号 重点任务',
    '',
    '牵头单位',
    '',
    '责任单位',
    '',
    '市丙局',
    '市甲局、',
    '',
    '12',
    '市乙局、市丁',
    '',
    '年底',
  ];
  expect(await reasonOf(torn)).toBe(refused);
});

test('lines of cells side by side are no rows', async () => {
  const lines = [
    '重点任务              牵头单位      责任单位',
    '1.建设展厅，面向公众开    市甲局和文化    市丙局、市丁局、团',
    '放，培训讲解员         局、市乙局     市委、市戊局',
    '2.举办大赛           市丙局       市甲局',
  ];
  expect(await reasonOf(lines)).toBe(refused);
});
