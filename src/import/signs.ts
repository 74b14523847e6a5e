import type { Paragraph, Table } from './document';

/**
 * Kinds of signs, as bits. Most paragraphs lack the signs without which a rule can find nothing: that takes one look, where
 * a pattern would search the text again.
 */
export const sign = {
  blank: 1 << 0,
  /** Whatever is no blank. */
  ink: 1 << 1,
  latin: 1 << 2,
  digit: 1 << 3,
  colon: 1 << 4,
  /** Brackets. */
  opening: 1 << 5,
  closing: 1 << 6,
  /** Dashes, zero-width signs and 页: what lay-out leaves between words. */
  layout: 1 << 7,
  /** ★ and the like, which may mark a name. */
  mark: 1 << 8,
  /** The first signs of 牵头, 负责, 会同 and 由甲局实施. */
  duty: 1 << 9,
  /** The last signs of 单位 and 部门. */
  office: 1 << 10,
  /** The first signs of 首位, 第一 and 最前. */
  first: 1 << 11,
  /** What an item may end with, or begin with. */
  ending: 1 << 12,
  beginning: 1 << 13,
  /** One that may begin an item, right behind one that may end one. */
  item: 1 << 14,
} as const;

const kinds = new Uint16Array(0x10000).fill(sign.ink);
for (const [kind, signs] of [
  [sign.latin, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [sign.digit | sign.beginning, '0123456789'],
  [sign.colon, ':：'],
  [sign.opening, '（(〔［[【{｛<〈'],
  [sign.closing, '）)〕］]】}｝>〉'],
  [sign.layout, '—–－-\u200b\ufeff\u00ad页'],
  [sign.mark, '★☆＊*▲△※†'],
  [sign.duty, '牵牽负負会會由'],
  [sign.office, '位门門'],
  [sign.first, '首第最'],
  [sign.ending, '。；;：:）)！'],
  [sign.beginning, '一二三四五六七八九十（(第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
] as const)
  for (let at = 0; at < signs.length; at++)
    kinds[signs.charCodeAt(at)] = (kinds[signs.charCodeAt(at)] ?? 0) | kind;
for (let code = 0; code < kinds.length; code++)
  if (/\s/.test(String.fromCharCode(code)))
    kinds[code] = ((kinds[code] ?? 0) & ~sign.ink) | sign.blank | sign.ending;

/** The kinds of signs that a text holds, found in one walk. */
export function signsOf(text: string): number {
  let found = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] as number;
    found |= kind;
    if (kind & sign.beginning && before & sign.ending) found |= sign.item;
    before = kind;
  }
  return found;
}

/**
 * A paragraph and the kinds of signs it may hold: none is there whose bit is not set. Where words were taken out since, a bit may
 * be set too many.
 */
export interface SignedParagraph extends Paragraph {
  readonly signs: number;
}

export type SignedBlock = SignedParagraph | Table;

/** The paragraph with other words. */
export function reworded(paragraph: Paragraph, text: string): SignedParagraph {
  return { kind: 'paragraph', text, place: paragraph.place, signs: signsOf(text) };
}

/** Two paragraphs as one. An item may begin where they meet. */
export function together(one: SignedParagraph, other: SignedParagraph, text: string): SignedParagraph {
  return { ...one, text, signs: one.signs | other.signs | sign.blank | sign.item };
}

/** Whether a paragraph holds nothing to be seen. */
export function isBlank(block: SignedBlock): boolean {
  return block.kind === 'paragraph' && (block.signs & sign.ink) === 0;
}
