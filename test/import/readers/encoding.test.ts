import { decodeText } from '../../../src/import/readers/encoding';

const text = '一、重点任务\n1.开好科学课程。\n牵头单位：市教育局\n责任单位：市科协、市科技局\n'.repeat(5);
const utf8 = Buffer.from(text, 'utf8');

/** GBK bytes, by reading every pair of bytes backwards. */
function gbk(words: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [high, low]);
    }
  return Buffer.from(
    [...words].flatMap((character) => pairs.get(character) ?? [character.codePointAt(0) as number]),
  );
}

test.each([
  ['utf-8', utf8],
  ['utf-8', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), utf8])],
  ['utf-16le', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])],
  ['utf-16be', Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()])],
  ['gb18030', gbk(text)],
])('%s is recognised and read, without its byte order mark', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ ok: true, text, encoding, damaged: 0 });
});

test('a character outside GBK that only GB18030 has', () => {
  const bytes = Buffer.concat([gbk(text), Buffer.of(0x90, 0x30, 0x81, 0x30)]); // U+10000, four bytes
  expect(decodeText(bytes)).toMatchObject({ ok: true, encoding: 'gb18030', text: `${text}\u{10000}` });
});

test('a broken byte is one damaged character, and the rest is read', () => {
  for (const [encoding, bytes] of [
    ['utf-8', utf8],
    ['gb18030', gbk(text)],
  ] as const) {
    const broken = Buffer.concat([bytes.subarray(0, 6), Buffer.of(0xff), bytes.subarray(6)]);
    const decoding = decodeText(broken);
    expect(decoding).toMatchObject({ ok: true, encoding, damaged: 1 });
    expect(decoding.ok && decoding.text).toContain('责任单位：市科协、市科技局');
  }
});

test('UTF-8 cut in the middle of a character', () => {
  expect(decodeText(utf8.subarray(0, utf8.length - 2))).toMatchObject({ encoding: 'utf-8', damaged: 1 });
});

test.each([
  ['a ZIP container', Buffer.from('UEsDBBQAAAAIAAAAIQBhYWFhAAAAAAAAAAAAAAAA', 'base64')],
  ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 2654435761) >>> 13))],
  [
    'an old Word file',
    Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), Buffer.alloc(504)]),
  ],
  ['control characters', Buffer.from('\x01\x02\x03 text'.repeat(20))],
])('%s is no text', (_, bytes) => {
  expect(decodeText(bytes)).toMatchObject({
    ok: false,
    reason: { 'zh-CN': expect.stringContaining('.txt') as string },
  });
});

test('nothing is empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: '', encoding: 'utf-8', damaged: 0 });
});
