import { readFile } from 'node:fs/promises';

/** A file of the character maps that come with the PDF reader, by its name. */
export function readCharacterMap(name: string): Promise<Uint8Array> {
  return readFile(new URL(`cmaps/${name}`, import.meta.resolve('pdfjs-dist/package.json')));
}
