import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOutputs, type OutputFile } from '../../src/cli/output-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const file = (name: string, content = 'new'): OutputFile => ({
  path: at(name),
  make: (place) => writeFile(place, content),
});
/** Everything in the folder, with what the files hold. */
const contents = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : null];
    }),
  );

test('files are written, replaced, and folders made', async () => {
  writeFileSync(at('a'), 'old');
  expect(await writeOutputs([file('a'), file('b/c/d')])).toBeUndefined();
  expect(contents()).toEqual({ a: 'new', b: null, 'b/c': null, 'b/c/d': 'new' });
});

test('a file is made on top of a copy of what was there', async () => {
  writeFileSync(at('a'), 'old');
  expect(await writeOutputs([{ path: at('a'), make: (place) => appendFile(place, '+new') }])).toBeUndefined();
  expect(contents()).toEqual({ a: 'old+new' });
});

test.each([
  ['a folder', 'folder', '这是一个文件夹'],
  ['under a file', 'old/b', '路径中有一段不是文件夹'],
  ['a name too long', 'x'.repeat(300), '名称太长'],
])('%s stops everything, and leaves all as it was', async (_, name, reason) => {
  mkdirSync(at('folder'));
  writeFileSync(at('old'), 'old');
  const before = contents();
  const sentence = await writeOutputs([file('old'), file('made/b'), file(name)]);
  expect(sentence?.['zh-CN']).toContain(`“${at(name)}”无法写出：${reason}`);
  expect(sentence?.en).toContain('cannot be written');
  expect(contents()).toEqual(before);
});

test('a device is not replaced', async () => {
  const sentence = await writeOutputs([{ path: '/dev/null', make: (place) => writeFile(place, '') }]);
  expect(sentence?.['zh-CN']).toContain('这是一个文件夹或设备');
});

test('when a later move fails, the files that were moved in before go back', async () => {
  writeFileSync(at('old'), 'old');
  const vanishes: OutputFile = {
    path: at('b'),
    async make(place) {
      await writeFile(place, 'new');
      await rm(place);
    },
  };
  expect((await writeOutputs([file('old'), file('new'), vanishes]))?.['zh-CN']).toContain(
    `“${at('b')}”无法写出`,
  );
  expect(contents()).toEqual({ old: 'old' });
});

test('a fault of the program is not taken for a fault of the file, and leaves nothing either', async () => {
  const broken: OutputFile = { path: at('b'), make: () => Promise.reject(new TypeError('a bug')) };
  await expect(writeOutputs([file('a'), broken])).rejects.toThrow('a bug');
  expect(contents()).toEqual({});
});

const root = process.getuid?.() === 0;
(root ? test.skip : test)('a folder without permission (cannot be tried as root)', async () => {
  mkdirSync(at('closed'));
  chmodSync(at('closed'), 0o555);
  expect((await writeOutputs([file('closed/a')]))?.['zh-CN']).toContain('没有写入权限');
});
