import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** Who may import whom, room by room. Every room may import from itself. */
const mayImport = {
  plan: [],
  import: ['plan'],
  check: ['plan'],
  sheets: ['plan'],
  prose: ['plan'],
  hosts: ['sheets', 'prose', 'plan'],
  actions: ['hosts', 'sheets', 'prose', 'check', 'import', 'plan'],
  taskpane: ['actions', 'hosts', 'sheets', 'prose', 'check', 'import', 'plan'],
  commands: ['actions', 'hosts', 'sheets', 'prose', 'check', 'import', 'plan'],
  cli: ['actions', 'hosts', 'sheets', 'prose', 'check', 'import', 'plan'],
  // The page beside which the pane stands shows the pane.
  workbench: ['taskpane', 'actions', 'hosts', 'sheets', 'prose', 'check', 'import', 'plan'],
} as const;

type Room = keyof typeof mayImport;

/** Packages that stay behind one wall, so that another can take their place. */
const packageHomes: readonly { readonly package: RegExp; readonly homes: readonly string[] }[] = [
  { package: /^@cj-tech-master\/excelts/, homes: ['src/hosts/file/'] },
  { package: /^@univerjs\//, homes: ['src/hosts/workbench/', 'src/workbench/'] },
  { package: /^(react|react-dom|@fluentui\/.*)(\/|$)/, homes: ['src/taskpane/', 'src/workbench/'] },
  { package: /^node:/, homes: ['src/cli/', 'src/hosts/file/'] },
];

const forbiddenNames = /^(index|utils?|helpers?|common|misc|shared|types)$/;
const properName = /^([a-z0-9]+(-[a-z0-9]+)*\.ts|[A-Z][A-Za-z0-9]*\.tsx|[a-z]{2}(-[A-Z]{2})?\.ts)$/;
const machinePath = /(^|[^\w.])(\/(home|Users|root|tmp|var|mnt)\/|[A-Za-z]:\\)/;

/** Path from the project's root, with `/`, to the file's text. */
type Sources = ReadonlyMap<string, string>;

const root = dirname(__dirname);

function sourcesOf(folder: string): Sources {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** Everything that is wrong, one sentence each. */
function faults(sources: Sources): string[] {
  const arrows = new Map<string, string[]>();
  const found: string[] = [];
  for (const [path, text] of sources) {
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const specifiers = specifiersIn(tree);
    arrows.set(
      path,
      specifiers.flatMap((specifier) => fileOf(specifier, path, sources) ?? []),
    );
    found.push(...nameFaults(path), ...exportFaults(path, tree), ...excelFaults(path, tree));
    found.push(...specifiers.flatMap((specifier) => arrowFaults(path, specifier)));
    if (machinePath.test(text) || text.includes(root)) found.push(`${path} names a folder of one machine.`);
  }
  return [...found, ...circles(arrows)];
}

/** What a file imports, in whatever way: statements, re-exports, import(), import types, require. */
function specifiersIn(tree: ts.SourceFile): string[] {
  const specifiers: string[] = [];
  const visit = (node: ts.Node) => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && /^(import|require)$/.test(node.expression.getText())
            ? node.arguments[0]
            : undefined;
    if (from && ts.isStringLiteral(from)) specifiers.push(from.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return specifiers;
}

const targetOf = (specifier: string, path: string) => posix.join(posix.dirname(path), specifier);

const fileOf = (specifier: string, path: string, sources: Sources) =>
  ['', '.ts', '.tsx']
    .map((ending) => targetOf(specifier, path) + ending)
    .find((target) => sources.has(target));

function arrowFaults(path: string, specifier: string): string[] {
  if (!specifier.startsWith('.'))
    return packageHomes
      .filter((entry) => entry.package.test(specifier) && !entry.homes.some((home) => path.startsWith(home)))
      .map(({ homes }) => `${path} imports ${specifier}, which only ${homes.join(' and ')} may do.`);

  const target = targetOf(specifier, path);
  const [from, to] = [path, target].map((file) => file.split('/')[1]) as [Room, Room];
  // Registers of names are data that anybody may read.
  if (/^seeds\/[a-z-]+\.json$/.test(target)) return [];
  if (!target.startsWith('src/')) return [`${path} imports ${target}, which is outside src/.`];
  if (!(from in mayImport)) return [`${path} stands in ${from}/, which no table knows.`];
  const allowed: readonly Room[] = mayImport[from];
  if (from === to || allowed.includes(to)) return [];
  const rule = allowed.length ? `imports ${allowed.join(', ')} only` : 'imports nothing';
  return [`${path} imports ${target}: ${from} must not know ${to}; it ${rule}.`];
}

function nameFaults(path: string): string[] {
  const name = posix.basename(path);
  const found: string[] = [];
  if (forbiddenNames.test(name.replace(/\.tsx?$/, '')))
    found.push(`${path} needs a name that says its idea.`);
  if (!properName.test(name)) found.push(`${path}: files are named in kebab-case, components in PascalCase.`);
  return found;
}

function exportFaults(path: string, tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    const isDefault =
      (ts.isExportAssignment(statement) && !statement.isExportEquals) ||
      (ts.canHaveModifiers(statement) &&
        statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword));
    if (isDefault) return [`${path} has a default export; export by name.`];
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier)
      return [`${path} passes on ${statement.moduleSpecifier.getText()}; import from the file that has it.`];
    return [];
  });
}

function excelFaults(path: string, tree: ts.SourceFile): string[] {
  if (path.startsWith('src/hosts/excel/')) return [];
  let says = false;
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Excel') says = true;
    if (ts.isQualifiedName(node) && node.left.getText() === 'Excel') says = true;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return says ? [`${path} says Excel., which only src/hosts/excel/ may do.`] : [];
}

function circles(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) found.push(`${[...way.slice(start), path].join(' -> ')} is a circle.`);
    if (start >= 0 || done.has(path)) return;
    for (const next of arrows.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of arrows.keys()) walk(path, []);
  return found;
}

test('every arrow goes down, and every file keeps the house rules', () => {
  const sources = sourcesOf('src');
  expect(sources.size).toBeGreaterThan(10);
  expect(faults(sources)).toEqual([]);
});

test('the rooms that must stay pure are compiled without browser, Office and Node types', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.pure.json'), ts.sys.readFile) as {
    config: { include: string[]; compilerOptions: ts.CompilerOptions };
  };
  expect(config.include).toEqual(['src/plan', 'src/import', 'src/check', 'src/sheets', 'src/prose']);
  expect(config.compilerOptions).toEqual({ lib: ['ES2022'], types: [] });
  const scripts = (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  ).scripts;
  expect(scripts.typecheck).toContain('tsc --noEmit -p tsconfig.pure.json');
  expect(readFileSync(join(root, 'test/everything.ts'), 'utf8')).toContain("'typecheck'");
});

describe('a broken wall is named', () => {
  const rest = new Map(Object.keys(mayImport).map((room) => [`src/${room}/a.ts`, 'export const a = 1;']));

  test.each([
    ['src/plan/b.ts', "import { a } from '../check/a';", 'plan must not know check; it imports nothing'],
    [
      'src/check/b.ts',
      "import type { a } from '../import/a';",
      'check must not know import; it imports plan only',
    ],
    ['src/import/b.ts', "import { a } from '../sheets/a';", 'import must not know sheets'],
    ['src/sheets/b.ts', "type A = import('../hosts/a').A;", 'sheets must not know hosts'],
    ['src/hosts/b.ts', "const a = await import('../check/a');", 'hosts must not know check'],
    ['src/actions/b.ts', "import '../cli/a';", 'actions must not know cli'],
    ['src/cli/b.ts', "import { a } from '../taskpane/a';", 'cli must not know taskpane'],
    ['src/utility/b.ts', "import { a } from '../plan/a';", 'stands in utility/, which no table knows'],
    ['src/plan/b.ts', "import { a } from '../../test/a';", 'outside src/'],
    ['src/sheets/b.ts', "import { Workbook } from '@cj-tech-master/excelts';", 'only src/hosts/file/ may do'],
    ['src/actions/b.ts', "import { useState } from 'react';", 'only src/taskpane/ and src/workbench/ may do'],
    [
      'src/import/b.ts',
      "import { readFileSync } from 'node:fs';",
      'only src/cli/ and src/hosts/file/ may do',
    ],
    ['src/actions/b.ts', 'await Excel.run(async () => {});', 'only src/hosts/excel/ may do'],
    ['src/hosts/file/b.ts', 'let sheet: Excel.Worksheet;', 'only src/hosts/excel/ may do'],
    ['src/plan/b.ts', 'export default function b() {}', 'default export'],
    ['src/plan/b.ts', 'const b = 1; export default b;', 'default export'],
    ['src/plan/b.ts', "export * from './a';", "passes on './a'"],
    ['src/plan/b.ts', "export { a } from './a';", "passes on './a'"],
    ['src/plan/index.ts', '', 'a name that says its idea'],
    ['src/plan/helpers.ts', '', 'a name that says its idea'],
    ['src/plan/unitList.ts', '', 'kebab-case'],
    ['src/plan/b.ts', "const folder = '/home/somebody/plans';", 'a folder of one machine'],
    ['src/plan/b.ts', "const folder = 'C:\\\\plans';", 'a folder of one machine'],
    ['src/plan/b.ts', `const folder = '${root}';`, 'a folder of one machine'],
  ])('%s: %s', (path, text, sentence) => {
    const found = faults(new Map([...rest, [path, text]]));
    expect(found).toEqual([expect.stringContaining(sentence)]);
    expect(found[0]).toContain(path);
  });

  test('a circle', () => {
    const sources = new Map([
      ['src/plan/b.ts', "import { c } from './c';"],
      ['src/plan/c.ts', "import type { b } from './b';"],
    ]);
    expect(faults(sources)).toEqual(['src/plan/b.ts -> src/plan/c.ts -> src/plan/b.ts is a circle.']);
  });

  test('what merely speaks of Excel, or draws an arrow down, is left alone', () => {
    const text =
      "import { a } from '../plan/a'; // Opened in Excel.\nexport const b = 'Made for Excel.' + a;";
    expect(faults(new Map([...rest, ['src/sheets/b.ts', text]]))).toEqual([]);
  });
});
