import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const folder = join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');

export async function characterMap(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(folder, name)));
}
