import { build } from 'esbuild';

/**
 * Bundles the embedded spreadsheet: seventeen megabytes of ready-made code, which the bundler of the pages would chew on
 * for longer than anybody waits; and the thread that computes its formulas. Returns the files by their names.
 */
export async function spreadsheetBundle({ minify }) {
  const { outputFiles } = await build({
    entryPoints: { spreadsheet: 'src/workbench/spreadsheet.ts', computing: 'src/workbench/computing.ts' },
    outdir: 'dist',
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify,
    legalComments: 'none',
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), Buffer.from(contents)]),
  );
}

/** Puts the spreadsheet beside the pages that webpack builds. */
export class SpreadsheetPlugin {
  apply(compiler) {
    const bundling = spreadsheetBundle({ minify: true });
    // Who waits for it is told; until then nobody is.
    bundling.catch(() => undefined);
    compiler.hooks.thisCompilation.tap('SpreadsheetPlugin', (compilation) => {
      const { RawSource } = compiler.webpack.sources;
      compilation.hooks.processAssets.tapPromise('SpreadsheetPlugin', async () => {
        for (const [name, bytes] of await bundling)
          // Small already: the minimizer of the pages has nothing to do here.
          compilation.emitAsset(name, new RawSource(bytes), { minimized: true });
      });
    });
  }
}
