import { decodeText } from './encoding';
import { readingOf, refuse, type Reading } from './reading';
import { readText } from './text';

/** Reads one kind of file, which is known by the ending of its name. */
export interface Reader {
  /** Lower case, with the dot. */
  readonly endings: readonly string[];
  read(bytes: Uint8Array): Reading | Promise<Reading>;
}

export const allReaders: readonly Reader[] = [
  { endings: ['.txt', '.text', '.md', '.markdown'], read: readTextFile },
];

function readTextFile(bytes: Uint8Array): Reading {
  const decoding = decodeText(bytes);
  return decoding.ok ? readingOf(readText(decoding.text)) : refuse(decoding.reason);
}
