import { readCommandLine } from '../../src/cli/command-line';

test('every option, in any order and either form', () => {
  expect(
    readCommandLine(['--lang=en', '--lead-rule', 'first', 'a.txt', '--json=a.json', '--out', 'a.xlsx']),
  ).toEqual({
    kind: 'run',
    language: 'en',
    options: { input: 'a.txt', out: 'a.xlsx', json: 'a.json', leadRule: 'first' },
  });
});

test('units by name, parted by commas of either width; all of them', () => {
  const unitsIn = (...words: string[]) => {
    const command = readCommandLine(['a.txt', ...words]);
    return command.kind === 'run' ? command.options.units : undefined;
  };
  expect(unitsIn('--units', '甲局, 市、县乙办公室，丙局')).toEqual(['甲局', '市、县乙办公室', '丙局']);
  expect(unitsIn('--units=all')).toBe('all');
});

test('how the plan is checked and coloured', () => {
  expect(
    readCommandLine(['a.txt', '--profile', 'strict-single-lead', '--palette', 'greyscale']),
  ).toMatchObject({
    options: { profile: 'strict-single-lead', palette: 'greyscale' },
  });
});

test('what the roles are called, in the language of the sheets, and marked by', () => {
  expect(readCommandLine(['a.txt', '--roles', '主责单位，配合单位', '--marks', '★,◎,☆'])).toMatchObject({
    options: {
      roleSigns: {
        words: { 'zh-CN': { lead: '主责单位', co: '配合单位' } },
        marks: { lead: '★', assumedLead: '◎', co: '☆' },
      },
    },
  });
  expect(readCommandLine(['a.txt', '--roles', 'Main, Helping', '--lang', 'en'])).toMatchObject({
    options: { roleSigns: { words: { en: { lead: 'Main', co: 'Helping' } } } },
  });
});

test('what is not said', () => {
  expect(readCommandLine(['a.txt'])).toEqual({
    kind: 'run',
    language: 'zh-CN',
    options: { input: 'a.txt', leadRule: 'stated' },
  });
});

test('a name that begins with a hyphen, after --', () => {
  expect(readCommandLine(['--', '-a.txt'])).toMatchObject({ kind: 'run', options: { input: '-a.txt' } });
});

test.each<[readonly string[], string]>([
  [[], '请写明要读取的方案文件'],
  [[''], '请写明要读取的方案文件'],
  [['--frobnicate', 'a.txt'], '没有“--frobnicate”这个选项'],
  [['-x', 'a.txt'], '没有“-x”这个选项'],
  [['a.txt', '--out'], '选项“--out”后面缺少内容'],
  [['a.txt', '--out='], '选项“--out”后面缺少内容'],
  [['a.txt', '--out', '--json', 'b.json'], '选项“--out”后面缺少内容'],
  [['a.txt', '--lead-rule', 'second'], '选项“--lead-rule”只能是 stated、first、none'],
  [
    ['a.txt', '--profile', 'lenient'],
    '选项“--profile”只能是 joint-leads-allowed、strict-single-lead、first-is-lead',
  ],
  [['a.txt', '--roles', '主责单位'], '选项“--roles”要写两个名称，用逗号隔开'],
  [['a.txt', '--roles', '任务,配合单位'], '“任务”已是另一列的名称，请换一个。'],
  [['a.txt', '--marks', '★,◎'], '选项“--marks”要写三个符号'],
  [['a.txt', '--marks', '★,◎,★'], '“★”和“★”相同或看上去一样'],
  [['a.txt', '--palette', 'pink'], '选项“--palette”只能是 colour、greyscale、high-contrast'],
  [['compare', 'a', 'b', '--palette', 'greyscale'], '比较两个文件时不能用选项“--palette”'],
  [['compare', 'a', 'b', '--version', '稿'], '--version 用于一个工作簿'],
  [['compare', 'a', '--version=1', '--version=2', '--version=3'], '--version 用于一个工作簿'],
  [['a.txt', '--version', '稿'], '--version 只能与 compare 一起使用'],
  [['versions'], '请写明一个工作簿'],
  [['versions', 'a.xlsx', 'b.xlsx'], '请写明一个工作簿'],
  [['versions', 'a.xlsx', '--out', 'b.xlsx'], '列出版本时不能用选项“--out”'],
  [['a.txt', '--lang', 'fr'], '选项“--lang”只能是 zh-CN、en'],
  [['a.txt', 'b.txt'], '一次只能读取一个文件，这里写了 2 个：a.txt、b.txt'],
  [['a.txt', '--prose', 'poem'], '选项“--prose”只能是 responsibility-table、'],
  [['a.txt', '--prose', 'closing-lines', '--lang', 'en'], '选项“--prose”只能是 '],
  [['a.txt', '--units', 'all', '--prose', 'labelled-lines'], '--units 和 --prose 不能同时使用'],
  [['a.txt', '--__proto__', 'b'], '没有“--__proto__”这个选项'],
  [['a.txt', '--constructor=b'], '没有“--constructor”这个选项'],
])('%j is answered in one sentence', (words, sentence) => {
  const command = readCommandLine(words);
  expect(command).toMatchObject({
    kind: 'fault',
    reason: { 'zh-CN': expect.stringContaining(sentence) as string },
  });
});

test('--help wins over whatever else is wrong', () => {
  expect(readCommandLine(['-h', '--nonsense', '--lang', 'en'])).toEqual({ kind: 'help', language: 'en' });
});
