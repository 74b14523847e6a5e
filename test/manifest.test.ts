import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

/** The manifest as Excel reads it, without asking Microsoft: ids, addresses, icons, lengths, languages. */
const root = join(__dirname, '..');
const path = join(root, 'manifest.xml');
const origin = 'https://localhost:3000';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | undefined;
  text: string;
}

const elements: Element[] = [];
beforeAll(() => {
  const parser = new SaxesParser();
  let current: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    current = { name, attributes: attributes as Record<string, string>, parent: current, text: '' };
    elements.push(current);
  });
  parser.on('text', (text) => {
    if (current) current.text += text;
  });
  parser.on('closetag', () => (current = current?.parent));
  parser.write(readFileSync(path, 'utf8')).close();
});

const named = (...names: readonly string[]) => elements.filter(({ name }) => names.includes(name));
const strings = (name: string) =>
  named(name).flatMap((string) => [
    string.attributes['DefaultValue'] ?? '',
    ...elements.filter(({ parent }) => parent === string).map(({ attributes }) => attributes['Value'] ?? ''),
  ]);

test('Microsoft’s own reader understands it', () => {
  // It loads ES modules, which Jest does not: it runs in a Node of its own.
  const script = `import manifest from 'office-addin-manifest';
    console.log(JSON.stringify(await manifest.OfficeAddinManifest.readManifestFile(${JSON.stringify(path)})));`;
  const read = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(JSON.parse(read)).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
    manifestType: 'xml',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    defaultLocale: 'zh-CN',
    displayName: '责任矩阵',
  });
});

test('every text a person reads is in Chinese and in English', () => {
  const texts = named('DisplayName', 'Description', 'bt:String').filter(
    ({ attributes }) => 'DefaultValue' in attributes,
  );
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) {
    const overrides = elements.filter(({ parent }) => parent === text).map(({ attributes }) => attributes);
    expect(text.attributes['DefaultValue']).toMatch(/[\u4e00-\u9fff]/);
    expect(overrides).toEqual([{ Locale: 'en-US', Value: expect.not.stringMatching(/[\u4e00-\u9fff]/) }]);
  }
});

test('no text is longer than Excel takes', () => {
  for (const name of strings('DisplayName')) expect(name.length).toBeLessThanOrEqual(125);
  for (const { attributes } of named('Description')) {
    if (attributes['DefaultValue']) expect(attributes['DefaultValue'].length).toBeLessThanOrEqual(250);
  }
  for (const string of named('bt:String')) {
    const limit = string.parent?.name === 'bt:ShortStrings' ? 125 : 250;
    const values = elements
      .filter(({ parent }) => parent === string)
      .map(({ attributes }) => attributes['Value']);
    for (const value of [string.attributes['DefaultValue'], ...values]) {
      expect(value?.length).toBeLessThanOrEqual(limit);
    }
  }
});

test('every resource is defined once, used, and has a short id', () => {
  const defined = named('bt:Image', 'bt:Url', 'bt:String').flatMap(
    ({ attributes }) => attributes['id'] ?? [],
  );
  const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test('ids of groups and buttons are unique', () => {
  const ids = named('Group', 'Control').map(({ attributes }) => attributes['id']);
  expect(ids.length).toBeGreaterThanOrEqual(5);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every address is one that the build makes', () => {
  const addresses = elements
    .flatMap(({ attributes }) => attributes['DefaultValue'] ?? [])
    .filter((value) => value.includes('://'));
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(address.startsWith(`${origin}/`)).toBe(true);
    const file = address.slice(origin.length + 1);
    const page = file.replace(/\.html$/, '');
    const source = file === page ? file : `src/${page}/${file}`;
    expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  }
});

test('every icon is a square picture of the size it is used at', () => {
  const sizes = named('bt:Image').flatMap(({ attributes }) => {
    const { size, resid } = attributes;
    return size && resid ? [{ size: Number(size), resid }] : [];
  });
  expect(sizes.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 32, 80]));
  const main = [
    { address: named('IconUrl')[0]?.attributes['DefaultValue'], size: 32 },
    { address: named('HighResolutionIconUrl')[0]?.attributes['DefaultValue'], size: 64 },
  ];
  const buttons = sizes.map(({ size, resid }) => ({
    address: named('bt:Image').find(({ attributes }) => attributes['id'] === resid)?.attributes[
      'DefaultValue'
    ],
    size,
  }));
  for (const { address, size } of [...main, ...buttons]) {
    const png = readFileSync(join(root, (address ?? '').slice(origin.length + 1)));
    expect([address, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([address, size, size]);
  }
});

test('the ribbon calls functions that the commands page has', () => {
  const source = readFileSync(join(root, 'src/commands/commands.ts'), 'utf8');
  const called = named('FunctionName').map(({ text }) => text);
  expect(called).toHaveLength(3);
  for (const name of called) expect(source).toMatch(new RegExp(`^  ${name}(:|,)`, 'm'));
});
