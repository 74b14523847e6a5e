import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Tells how much must be loaded before the pane in Excel can be used; the browser tests hold it to its limit. */
export class PaneSizePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('PaneSizePlugin', ({ entrypoints }) => {
      const files = entrypoints.get('taskpane')?.getFiles() ?? [];
      const bytes = files
        .map((name) => gzipSync(readFileSync(join(compiler.outputPath, name))).length)
        .reduce((sum, length) => sum + length, 0);
      compiler
        .getInfrastructureLogger('pane')
        .info(`The pane loads ${Math.ceil(bytes / 1000)} kB (compressed) before it can be used.`);
    });
  }
}
