import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Libraries of hundreds of files. Jest would look for, translate and load these one by one, anew for each suite, which
 * takes longer than most suites; packed into one file they are loaded in a tenth of the time.
 */
const libraries = [
  {
    package: '@fluentui/react-components',
    modules: ['@fluentui/react-components'],
    platform: 'browser',
    // There is one React, whoever loads it.
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', 'scheduler'],
  },
  {
    package: '@univerjs/core',
    modules: [
      '@univerjs/core',
      '@univerjs/core/facade',
      '@univerjs/preset-sheets-node-core',
      '@univerjs/preset-sheets-node-core/locales/zh-CN',
      '@univerjs/sheets-conditional-formatting',
    ],
    platform: 'node',
    external: [],
  },
  {
    package: '@cj-tech-master/excelts',
    modules: ['@cj-tech-master/excelts', '@cj-tech-master/excelts/chart', '@cj-tech-master/excelts/formula'],
    platform: 'node',
    external: [],
  },
];

const root = dirname(fileURLToPath(import.meta.url));

/** Where the modules of a library are packed; another version is packed anew. */
function folderOf(library) {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', library.package, 'package.json'), 'utf8'),
  );
  return join(root, 'node_modules', '.cache', 'packed', library.package, version);
}

const fileOf = (library, module) => join(folderOf(library), `${module}.cjs`);

/** For Jest's `moduleNameMapper`. */
export const packedModules = Object.fromEntries(
  libraries.flatMap((library) => library.modules.map((module) => [`^${module}$`, fileOf(library, module)])),
);

/** Packs what has not been packed yet: all modules of a library into one file, and a small file for each that hands it out. */
export default async function packLibraries() {
  for (const library of libraries) {
    const { modules, platform, external } = library;
    if (modules.every((module) => existsSync(fileOf(library, module)))) continue;
    const all = join(folderOf(library), 'all.cjs');
    await build({
      stdin: {
        contents: modules.map((module, index) => `export * as m${index} from '${module}';`).join('\n'),
        resolveDir: root,
      },
      outfile: all,
      bundle: true,
      format: 'cjs',
      platform,
      mainFields: ['module', 'main'],
      external,
    });
    modules.forEach((module, index) => {
      const file = fileOf(library, module);
      mkdirSync(dirname(file), { recursive: true });
      // A folder that is moved takes its packed libraries along.
      const from = `./${relative(dirname(file), all).replaceAll('\\', '/')}`;
      writeFileSync(
        file,
        `module.exports = Object.defineProperty(require(${JSON.stringify(from)}).m${index}, '__esModule', { value: true });\n`,
      );
    });
  }
}
