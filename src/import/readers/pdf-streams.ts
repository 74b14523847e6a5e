import { Unzlib } from 'fflate';

/**
 * Whether some stream of a PDF unpacks to more than any page, font or table of a plan. The PDF library sets no bound of
 * its own. Pictures are not counted: they are never unpacked.
 */
export function hasOversizedStream(bytes: Uint8Array): boolean {
  let last = 0;
  for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', last)) {
    const dictionary = latin(bytes.subarray(Math.max(last, at - longestDictionary), at));
    const start = at + 'stream'.length + (bytes[at + 'stream'.length] === 13 ? 2 : 1);
    const end = find(bytes, 'endstream', start);
    const stop = end < 0 ? bytes.length : end;
    const limit = limitOf(dictionary);
    if (limit !== undefined && unpacksBeyond(limit, bytes.subarray(start, stop))) return true;
    last = stop + 'endstream'.length;
  }
  return false;
}

/** In bytes; what stands before a stream is shorter. */
const longestDictionary = 2000;

const mebibyte = 1024 * 1024;

/** In bytes: Chinese fonts are large, the drawing of a page is not. `undefined` for what need not be unpacked. */
function limitOf(dictionary: string): number | undefined {
  const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
  if (!/\/(FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) return undefined;
  return /\/(Length1|CIDFontType0C|Type1C|OpenType)\b/.test(own) ? 64 * mebibyte : 16 * mebibyte;
}

/** Bytes given to the unpacker at a time: no more than a thousand times as many come out. */
const slice = 1024;

function unpacksBeyond(limit: number, packed: Uint8Array): boolean {
  let size = 0;
  const unpacker = new Unzlib((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += slice) {
      unpacker.push(packed.subarray(at, at + slice), false);
    }
  } catch {
    // Torn data: the PDF library, too, reads as far as it goes.
  }
  return size > limit;
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1;
    while (n < word.length && bytes[at + n] === word.charCodeAt(n)) n++;
    if (n === word.length) return at;
  }
  return -1;
}

/** One character a byte. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
