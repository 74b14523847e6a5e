import { build } from 'esbuild';
import { existsSync } from 'node:fs';

/**
 * Before all tests: packs Fluent UI into one file, as it is packed for the pages. Jest would load its 2,500 files one by
 * one, anew for each suite of the pane, which takes longer than most of these suites.
 */
export default async function bundleFluent(_, { moduleNameMapper }) {
  const [[, file]] = moduleNameMapper.filter(([pattern]) => pattern.includes('@fluentui'));
  if (existsSync(file)) return;
  await build({
    entryPoints: ['@fluentui/react-components'],
    outfile: file,
    bundle: true,
    format: 'cjs',
    mainFields: ['module', 'main'],
    // There is one React, whoever loads it.
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', 'scheduler'],
  });
}
