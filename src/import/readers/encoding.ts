import type { Text } from '../../plan/language';

/** Bytes as text; `damaged` counts the characters that could not be read and stand as �. */
export type Decoding =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly damaged: number }
  | { readonly ok: false; readonly reason: Text };

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The text in the bytes of a text file. A byte order mark is believed; without one, UTF-8 that reads without a fault is
 * UTF-8 (no text in GB18030 does so by accident), and everything else is GB18030, which holds GBK and GB2312: the
 * encodings that Chinese offices have used. A few broken bytes are let through, many mean that this is no text.
 */
export function decodeText(bytes: Uint8Array): Decoding {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const candidates = marked ? [marked.encoding] : unmarkedEncodings;
  for (const encoding of candidates) {
    const text = new TextDecoder(encoding).decode(bytes);
    const damaged = count(text, /\uFFFD/g);
    if (damaged <= text.length * mostDamage && !isBinary(text)) return { ok: true, text, encoding, damaged };
  }
  return {
    ok: false,
    reason: {
      'zh-CN':
        '内容不是文字，可能是其他类型的文件改了扩展名；请用原来的软件打开，另存为文本文件（.txt）后再导入',
      en: 'this is not text, perhaps a file of another kind under another name; open it where it came from and save it as plain text (.txt)',
    },
  };
}

const byteOrderMarks: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

const unmarkedEncodings: readonly Encoding[] = ['utf-8', 'gb18030'];

/** Chinese text read in the wrong encoding is damaged in a third of its characters; a torn file in a few. */
const mostDamage = 0.02;

/** Text has line ends, tabs and page breaks, and none of the other control characters. */
function isBinary(text: string): boolean {
  return text.includes('\0') || count(text, /[\x01-\x08\x0E-\x1A\x1C-\x1F]/g) > text.length * mostDamage;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}

/** In every browser and in Node, but not in the language's own library. */
declare class TextDecoder {
  constructor(encoding: Encoding);
  decode(bytes: Uint8Array): string;
}
