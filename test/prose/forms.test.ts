import { allProseForms } from '../../src/prose/all-prose-forms';
import { markdown } from '../../src/prose/markdown';
import { plainText } from '../../src/prose/plain-text';
import type { ProseChoices } from '../../src/prose/prose';
import { samplePlan } from '../sheets/sample-plan';

const choices: ProseChoices = { language: 'zh-CN', wording: 'supporting-units', content: 'titles' };
const lines = (id: string) => {
  const form = allProseForms.find((one) => one.id === id);
  return plainText(form?.write(samplePlan, choices) ?? []).split('\n');
};

test('each form has a name of its own', () => {
  expect(new Set(allProseForms.map(({ id }) => id)).size).toBe(allProseForms.length);
});

/** What each form says of two leads, of none, and of one alone. */
test.each([
  [
    'labelled-lines',
    '牵头单位：市、县新闻出版办公室、市文化和旅游局；配合单位：各县（市、区）人民政府。',
    '牵头单位：无；配合单位：市住房城乡建设局、各县（市、区）人民政府。',
  ],
  [
    'labelled-brackets',
    '2．改造农家书屋。（牵头单位：市、县新闻出版办公室、市文化和旅游局；配合单位：各县（市、区）人民政府）',
    '3．开通流动图书车。（牵头单位：无；配合单位：市住房城乡建设局、各县（市、区）人民政府）',
  ],
  [
    'bracket-verbs',
    '2．改造农家书屋。（市、县新闻出版办公室、市文化和旅游局牵头，各县（市、区）人民政府配合）',
    '3．开通流动图书车。（市住房城乡建设局、各县（市、区）人民政府按职责分工负责）',
    '6．举办校园读书节。（市教育局牵头）',
  ],
  [
    'first-listed',
    '责任单位：市文化和旅游局、市住房城乡建设局、各县（市、区）人民政府。',
    '牵头单位：无；配合单位：市住房城乡建设局、各县（市、区）人民政府。',
  ],
  ['bare-brackets', '1．建设城市书房。（市文化和旅游局、市住房城乡建设局、各县（市、区）人民政府）'],
  ['responsibility-table', '\t3\t开通流动图书车\t\t市住房城乡建设局、各县（市、区）人民政府\t'],
])('%s', (id, ...expected) => {
  expect(lines(id)).toEqual(expect.arrayContaining(expected));
});

test('a closing line stands where all tasks of a section have the same units, brackets elsewhere', () => {
  const [first] = samplePlan.tasks;
  const assignments = first?.assignments ?? [];
  const tasks = samplePlan.tasks.map((task) =>
    task.section === 's-campus' ? { ...task, assignments } : task,
  );
  const form = allProseForms.find(({ id }) => id === 'closing-lines');
  const text = plainText(form?.write({ ...samplePlan, tasks }, choices) ?? []);
  expect(text).toContain(
    '6．举办校园读书节。\n分工：市文化和旅游局牵头，市住房城乡建设局、各县（市、区）人民政府参加。\n',
  );
  expect(text).toContain('1．建设城市书房。（市文化和旅游局牵头，');
});

test('a section within another is named behind it', () => {
  expect(lines('labelled-lines')).toContain('三、保障措施·经费与队伍');
});

test('a table in Markdown keeps its columns whatever its cells hold', () => {
  const blocks = [
    { kind: 'table', header: ['类别', '任务'], groups: [{ label: '甲', rows: [['一|二\n三']] }] },
  ];
  expect(markdown(blocks as never)).toBe('| 类别 | 任务 |\n| --- | --- |\n| 甲 | 一\\|二<br>三 |\n');
});
