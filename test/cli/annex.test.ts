import { unzipSync, zipSync } from 'fflate';
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { changePlan } from '../../src/actions/change-plan';
import { keepVersion } from '../../src/actions/keep-version';
import { runCommand } from '../../src/cli/run-command';
import { fileHost } from '../../src/hosts/file/file-host';
import type { Plan } from '../../src/plan/plan';

const project = resolve(__dirname, '../..');
const seed = join(project, 'seeds/two-labels.txt');
const start = [require.resolve('tsx'), join(project, 'libraries-as-built.js')].flatMap((file) => [
  '--import',
  pathToFileURL(file).href,
]);

interface Run {
  /** What lay in the folder before. */
  readonly before: readonly string[];
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annex-test-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true, force: true });
});

/** What a busy machine makes the command say while it works. */
const progress = /^(?:正在写|Writing ).*\n/gm;

/** The command, in an empty folder. */
async function annex(...words: string[]): Promise<Run> {
  const before = files();
  const written = { out: '', err: '' };
  const code = await runCommand(words, {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
  });
  return { before, code, out: written.out, err: written.err.replace(progress, '') };
}

/** The same in a process of its own, as people start it. */
function annexProcess(...words: string[]): Promise<Run> {
  const script = join(project, 'src/cli/annex.ts');
  const before = files();
  return new Promise((done) =>
    execFile(process.execPath, [...start, script, ...words], { cwd: folder }, (error, out, err) =>
      done({ before, code: error ? Number(error.code) : 0, out, err: err.replace(progress, '') }),
    ),
  );
}

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const plan = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Plan;
const files = () => readdirSync(folder).sort();

/** One line, exit code 1, nothing on stdout, nothing written, and no words of a stack. */
function expectRefusal(run: Run, sentence: string | RegExp): void {
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.err.trimEnd().split('\n')).toHaveLength(1);
  expect(run.err).toMatch(sentence);
  expect(run.err).not.toMatch(/ at .*:\d+:\d+|node:|Error:/);
  expect(files()).toEqual(run.before);
}

jest.setTimeout(60_000);

describe('in a process of its own', () => {
  test('it writes, prints and goes with 0', async () => {
    const run = await annexProcess(seed, '--out', '清单.xlsx', '--json', 'plan.json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run).toMatchObject({ out: (await annex(seed, '--out', '清单.xlsx', '--json', 'plan.json')).out });
    expect(files()).toEqual(['plan.json', '清单.xlsx']);
  });

  test('it refuses in one sentence and goes with 1', async () => {
    write('binary.txt', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 2654435761) >>> 11)));
    expectRefusal(await annexProcess('binary.txt', '--out', 'a.xlsx'), '内容不是文字');
    expectRefusal(await annexProcess('compare', seed, 'missing.txt'), '找不到这个文件');
  });
});

describe('a plan document', () => {
  test('becomes a workbook and a plan, with a summary', async () => {
    const run = await annex(seed, '--out', 'made/清单.xlsx', '--json', 'made/plan.json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('任务：10');
    expect(run.out).toContain('单位：16');
    expect(run.out).toContain('目标：4');
    expect(run.out).toMatch(/分工：\d+\n其中牵头：10\n/);
    expect(run.out).toMatch(/错误：\d+\n警告：\d+\n提示：\d+\n/);
    expect(run.out).toContain(join('made', '清单.xlsx'));
    expect(readdirSync(join(folder, 'made')).sort()).toEqual(['plan.json', '清单.xlsx']);
    expect(readFileSync(join(folder, 'made/清单.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const plan = JSON.parse(readFileSync(join(folder, 'made/plan.json'), 'utf8')) as { tasks: unknown[] };
    expect(plan.tasks).toHaveLength(10);
  });

  test('speaks English when asked', async () => {
    const run = await annex(seed, '--json', 'plan.json', '--lang', 'en');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('Tasks: 10');
    expect(files()).toEqual(['plan.json']);
  });

  test('without a name for the workbook gets one in the current folder, which is not replaced', async () => {
    expect(await annex(seed)).toMatchObject({ code: 0 });
    expect(files()).toEqual(['two-labels-责任清单.xlsx']);
    expectRefusal(await annex(seed), '已经存在');
  });

  test('the plan it wrote is read again to the very same plan', async () => {
    await annex(seed, '--json', 'first.plan.json');
    expect(await annex('first.plan.json', '--json', 'second.plan.json')).toMatchObject({ code: 0, err: '' });
    const [first, second] = ['first', 'second'].map(
      (name) => JSON.parse(readFileSync(join(folder, `${name}.plan.json`), 'utf8')) as unknown,
    );
    expect(second).toEqual(first);
  });

  test('the lead rule decides where the document does not', async () => {
    const unstated = join(project, 'seeds/labelled-line.txt');
    const roles = async (rule: string) => {
      await annex(unstated, '--json', `${rule}.json`, '--lead-rule', rule);
      const plan = JSON.parse(readFileSync(join(folder, `${rule}.json`), 'utf8')) as {
        leadRule: string;
        tasks: { assignments: { role: string }[] }[];
      };
      return {
        rule: plan.leadRule,
        leads: plan.tasks.filter(({ assignments: [a] }) => a?.role === 'lead').length,
      };
    };
    expect(await roles('stated')).toEqual({ rule: 'assumed', leads: 10 });
    expect(await roles('none')).toEqual({ rule: 'none', leads: 0 });
  });

  test('an existing workbook is brought up to date, an existing plan replaced', async () => {
    await annex(seed, '--out', 'a.xlsx', '--json', 'a.json');
    write('a.json', 'old');
    expect(await annex(seed, '--out', 'a.xlsx', '--json', 'a.json')).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toHaveProperty('tasks');
    expect(files()).toEqual(['a.json', 'a.xlsx']);
  });
});

describe('other products of the same plan', () => {
  test('--units: a workbook for each unit, or one for those named', async () => {
    const all = await annex(seed, '--units', 'all', '--out', 'units.zip', '--json', 'a.json');
    expect(all).toMatchObject({ code: 0, err: '' });
    const names = Object.keys(unzipSync(readFileSync(join(folder, 'units.zip'))));
    expect(names).toContain('市教育局.xlsx');
    expect(names).toHaveLength(plan('a.json').units.length);
    expect(await annex(seed, '--units', '市教育局，市科协', '--out', 'two.xlsx')).toMatchObject({ code: 0 });
    expect(files()).toEqual(['a.json', 'two.xlsx', 'units.zip']);
  });

  test('--prose: the responsibilities in words that read as the same plan', async () => {
    await annex(seed, '--json', 'a.json');
    for (const file of ['b.docx', 'b.md', 'b.txt']) {
      expect(await annex(seed, '--prose', 'bracket-verbs', '--out', file)).toMatchObject({
        code: 0,
        err: '',
      });
      expect(await annex(file, '--json', 'b.json')).toMatchObject({ code: 0 });
      const titles = (name: string) => plan(name).tasks.map(({ title }) => title);
      expect(titles('b.json')).toEqual(titles('a.json'));
    }
  });

  test.each([
    ['a unit that the plan does not have', ['--units', '市教委', '--out', 'a.zip'], '没有名为“市教委”的单位'],
    ['a wrong ending', ['--units', 'all', '--out', 'a.docx'], '应以 .zip、.xlsx 结尾'],
    [
      'a wrong ending of prose',
      ['--prose', 'labelled-lines', '--out', 'a.xlsx'],
      '应以 .docx、.md、.txt 结尾',
    ],
  ])('%s', async (_, words, sentence) => {
    expectRefusal(await annex(seed, ...words), sentence);
  });
});

/** The container of old Office files, with the name of its main part. */
const oldWord = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('WordDocument', 'utf16le'),
  Buffer.alloc(512),
]);

describe('input that cannot be read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['空.txt', '', '“空.txt”：文件是空的'],
    [
      'binary.txt',
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 2654435761) >>> 11)),
      '内容不是文字',
    ],
    ['方案.doc', oldWord, '“方案.doc”：这是旧版 Word'],
    ['扫描.jpg', Buffer.from('ffd8ffe000104a46', 'hex'), '“扫描.jpg”：这是图片'],
    ['letter.txt', '各位同事：\n明天下午开会，请准时参加。\n', '没有找到任务'],
    ['cut.plan.json', '{"title":"', '不是完整的 JSON'],
  ])('%s', async (name, content, sentence) => {
    write(name, content);
    expectRefusal(await annex(name, '--out', 'a.xlsx', '--json', 'a.json'), sentence);
  });

  test('a text of 200 MB', async () => {
    write('large.txt', '');
    truncateSync(join(folder, 'large.txt'), 200 * 1024 * 1024);
    expectRefusal(await annex('large.txt', '--out', 'a.xlsx'), '文件有 200 MB，超过上限');
  });

  test('a file that is not there, and a folder', async () => {
    mkdirSync(join(folder, 'plans.txt'));
    expectRefusal(await annex('missing.txt', '--out', 'a.xlsx'), '“missing.txt”：找不到这个文件');
    expectRefusal(await annex('plans.txt', '--out', 'a.xlsx'), '“plans.txt”：这是一个文件夹');
  });

  test('the sentence comes in English too', async () => {
    expectRefusal(await annex('missing.txt', '--lang', 'en'), /^“missing.txt”: there is no such file/);
  });
});

describe('output that cannot be written', () => {
  test.each([
    ['a folder in the second place', ['--out', 'a.xlsx', '--json', 'folder.xlsx'], '“folder.xlsx”无法写出'],
    ['no name for a workbook', ['--out', 'a.csv'], '应以 .xlsx 结尾'],
    ['a file that is no workbook', ['--out', 'broken.xlsx', '--json', 'a.json'], '“broken.xlsx”：'],
  ])('%s', async (_, words, sentence) => {
    mkdirSync(join(folder, 'folder.xlsx'));
    write('broken.xlsx', 'this is no workbook');
    expectRefusal(await annex(seed, ...words), sentence);
    expect(readFileSync(join(folder, 'broken.xlsx'), 'utf8')).toBe('this is no workbook');
  });
});

describe('the command line', () => {
  test('that cannot be understood is answered in one sentence', async () => {
    expectRefusal(await annex(), '请写明要读取的方案文件');
    expectRefusal(await annex('--frobnicate', 'a.txt', '--lang', 'en'), 'There is no option “--frobnicate”');
  });

  test('--help explains every option in both languages', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const run = await annex('--help', '--lang', lang);
      expect(run).toMatchObject({ code: 0, err: '' });
      for (const option of [
        '--out',
        '--json',
        '--units',
        '--prose',
        '--lead-rule',
        '--profile',
        '--palette',
        '--roles',
        '--marks',
        '--earlier',
        '--lang',
      ])
        expect(run.out).toContain(option);
    }
  });
});

test('who led a task in an earlier plan is proposed to the meeting, and not filled in', async () => {
  const task = '临江市科普方案\n一、重点任务\n（一）办好科普场馆。完善场馆设施。\n';
  write('old.txt', `${task}牵头单位：市教育局 责任单位：市科协\n`);
  write('new.txt', `${task}责任单位：市科协、市教育局\n`);
  await annex('old.txt', '--out', 'old.xlsx');
  const words = [
    'new.txt',
    '--lead-rule',
    'none',
    '--profile',
    'strict-single-lead',
    '--out',
    'new.xlsx',
    '--json',
    'new.json',
  ];
  expect(await annex(...words, '--earlier', 'old.xlsx')).toMatchObject({ code: 0, err: '' });
  const roles = plan('new.json').tasks.flatMap(({ assignments }) => assignments.map(({ role }) => role));
  expect(roles).not.toContain('lead');
  const sheets = await fileHost(join(folder, 'new.xlsx')).read();
  expect(sheets.get('meeting')?.flat().join('\n')).toContain(
    '市教育局：在“临江市科普方案”中牵头“办好科普场馆”。',
  );
  expectRefusal(await annex(...words, '--earlier', 'missing.xlsx'), '“missing.xlsx”');
});

test('the targets of a superior plan stand beside ours where the plan names it', async () => {
  write(
    'city.txt',
    '临江市科普方案（2026—2030年）\n根据《国务院关于印发全民科学素质行动规划纲要（2021—2035年）的通知》要求，制定本方案。\n一、工作目标\n到2030年，全市公民具备科学素质的比例达到20%。\n二、重点任务\n（一）办好科普场馆。\n责任单位：市科协、市教育局。\n',
  );
  const superior = join(project, 'seeds/national-science-literacy-2021-2035.plan.json');
  expect(await annex('city.txt', '--superior', superior, '--json', 'city.json')).toMatchObject({
    code: 0,
    err: '',
  });
  expect(plan('city.json').targets[0]).toMatchObject({ value: 20, superior: { value: 25, due: '2035' } });

  const other = await annex(seed, '--superior', superior, '--json', 'other.json');
  expect(other.code).toBe(0);
  expect(other.err).toContain('未作比较');
  expectRefusal(await annex(seed, '--superior', 'missing.json', '--json', 'x.json'), '“missing.json”');
});

describe('two files compared', () => {
  test('say who got and lost which duty, by unit and by task, and give a sheet to print', async () => {
    await annex(seed, '--json', 'a.plan.json', '--out', 'a.xlsx');
    const edited = plan('a.plan.json');
    const [first, ...rest] = edited.tasks;
    if (!first) throw new Error('The seed has tasks.');
    const [lead, other, ...others] = first.assignments;
    if (!lead || !other) throw new Error('Its first task has two units.');
    const swapped = {
      ...first,
      assignments: [{ ...other, role: 'lead' }, { ...lead, role: 'co' }, ...others],
    };
    write('b.plan.json', JSON.stringify({ ...edited, tasks: [swapped, ...rest] }));
    const run = await annex('compare', 'a.xlsx', 'b.plan.json', '--out', '变化.xlsx');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('市教育局：由牵头改配合 1 项\n');
    expect(run.out).toContain('市科协：由配合改牵头 1 项\n');
    expect(run.out).toContain('由牵头改配合：市教育局；由配合改牵头：市科协\n');
    const parts = unzipSync(readFileSync(join(folder, '变化.xlsx')));
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(2);
  });

  test('the same twice has no difference, whatever form it is kept in', async () => {
    await annex(seed, '--json', 'a.plan.json', '--out', 'a.xlsx');
    expect(await annex('compare', 'a.xlsx', 'a.plan.json')).toMatchObject({ code: 0, out: '没有变化。\n' });
    expect(await annex('compare', seed, 'a.xlsx', '--lang', 'en')).toMatchObject({
      code: 0,
      out: 'Nothing has changed.\n',
    });
  });

  test('a workbook whose kept plan is damaged is not read as something else', async () => {
    await annex(seed, '--out', 'a.xlsx');
    const parts = unzipSync(readFileSync(join(folder, 'a.xlsx')));
    const damaged = Object.entries(parts).map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      return [
        name,
        text.includes('{&quot;title') || text.includes('{"title')
          ? new TextEncoder().encode(text.replace(/\{(&quot;|")title/, '$1title'))
          : bytes,
      ] as const;
    });
    write('b.xlsx', zipSync(Object.fromEntries(damaged)));
    expectRefusal(await annex('compare', 'a.xlsx', 'b.xlsx'), /b\.xlsx”：工作簿里保存的方案底稿已损坏。$/m);
  });

  test.each([
    [['compare', seed], '比较需要两个文件'],
    [['compare', seed, seed, seed], '比较需要两个文件'],
    [['compare', seed, 'gone.txt'], '找不到这个文件'],
    [['compare', seed, seed, '--units', 'all'], '不能用选项“--units”'],
    [['compare', seed, seed, '--out', 'a.txt'], '应以 .xlsx 结尾'],
    [['compare', seed, seed, '--out', seed], '正是要比较的文件'],
  ])('%j is refused', async (words, sentence) => {
    expectRefusal(await annex(...words), sentence);
  });
});

describe('the versions of a workbook', () => {
  const choices = { language: 'zh-CN', asOf: '2026-01-31' } as const;
  const at = new Date(2026, 0, 31, 8, 30);

  test('are listed, compared with each other and with what it holds now', async () => {
    await annex(seed, '--json', 'a.plan.json', '--out', 'a.xlsx');
    expect((await annex('versions', 'a.xlsx')).out).toBe('这个工作簿里没有保存版本。\n');
    const { tasks } = plan('a.plan.json');
    const host = fileHost(join(folder, 'a.xlsx'));
    await keepVersion(host, choices, '送审稿', at);
    await changePlan(host, choices, (now) => ({ ...now, tasks: now.tasks.slice(1) }));
    await keepVersion(host, choices, '印发稿', at);
    await changePlan(host, choices, (now) => ({ ...now, tasks: now.tasks.slice(1) }));
    const listed = await annex('versions', 'a.xlsx');
    expect(listed.out).toContain(`2026-01-31 08:30  送审稿（任务 ${tasks.length}、`);
    expect(listed.out).toContain(`2026-01-31 08:30  印发稿（任务 ${tasks.length - 1}、`);
    const deleted = (out: string) => out.match(/任务删除/g)?.length;
    const [both, now] = [
      await annex('compare', 'a.xlsx', '--version', '送审稿', '--version', '印发稿'),
      await annex('compare', 'a.xlsx', '--version', '送审稿', '--out', '变化.xlsx'),
    ];
    expect([deleted(both.out), deleted(now.out)]).toEqual([1, 2]);
    expect(files()).toContain('变化.xlsx');
    expectRefusal(
      await annex('compare', 'a.xlsx', '--version', '定稿'),
      /a\.xlsx”：工作簿里没有名为“定稿”的版本。$/m,
    );
  });

  test('are asked of a workbook of ours alone', async () => {
    expectRefusal(await annex('versions', seed), seed);
    expectRefusal(await annex('versions', 'gone.xlsx'), '找不到这个文件');
  });
});
