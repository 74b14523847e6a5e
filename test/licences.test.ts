import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Licences under which everybody may use, change and pass on what they cover. */
const open = new Set(['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause']);

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

const { packages } = readJson('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

test('everything that we ship stands under an open licence', () => {
  expect(shipped.length).toBeGreaterThan(50);
  const closed = shipped
    .filter(([path, { license }]) => !open.has(license ?? licenceBeside(path)))
    .map(([path, { license }]) => `${path}: ${license ?? 'says nothing'}`);
  expect(closed).toEqual([]);
});

test('nothing of a paid edition came along', () => {
  expect(shipped.map(([path]) => path).filter((path) => /@[a-z]+-pro\//.test(path))).toEqual([]);
});

test('every version is exact, so that two machines build the same', () => {
  const { dependencies, devDependencies } = readJson('package.json') as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

/** Some packages name their licence in a file only. */
function licenceBeside(path: string): string {
  const file = join(root, path, 'LICENSE');
  const isApache = existsSync(file) && /Apache License\s+Version 2\.0/.test(readFileSync(file, 'utf8'));
  return isApache ? 'Apache-2.0' : 'none';
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}
