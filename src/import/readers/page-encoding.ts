import { decodeText, type Decoding } from './encoding';

/**
 * The text in the bytes of a saved page. UTF-8, UTF-16 and the GB family are told by the bytes themselves, since pages
 * often name the wrong one of them; for other encodings the page is believed.
 */
export function decodePage(bytes: Uint8Array): PageText {
  const decoding = decodeText(bytes);
  if (decoding.ok && decoding.encoding !== 'gb18030' && decoding.damaged === 0) return decoding;
  const encoding = otherEncodings[charsetOfPage(bytes) ?? ''];
  return encoding ? { ok: true, text: new TextDecoder(encoding).decode(bytes) } : decoding;
}

type PageText = { readonly ok: true; readonly text: string } | Extract<Decoding, { ok: false }>;

const otherEncodings: Readonly<Record<string, OtherEncoding>> = {
  big5: 'big5',
  'big5-hkscs': 'big5',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

type OtherEncoding = 'big5' | 'windows-1252';

/** The character set that a page names near its start. */
function charsetOfPage(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
}

/** In every browser and in Node, but not in the language's own library. */
declare class TextDecoder {
  constructor(encoding: OtherEncoding);
  decode(bytes: Uint8Array): string;
}
