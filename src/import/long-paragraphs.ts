import type { SignedBlock } from './signs';

/** No paragraph that people write is longer. What is, is cut between sentences, so that one line costs no more than many. */
export const longestParagraph = 4000;

export function cutLong(block: SignedBlock): readonly SignedBlock[] | undefined {
  if (block.kind !== 'paragraph' || block.text.length <= longestParagraph) return undefined;
  const pieces: SignedBlock[] = [];
  for (let from = 0; from < block.text.length;) {
    const stop = block.text.lastIndexOf('。', from + longestParagraph);
    const to = stop > from ? stop + 1 : from + longestParagraph;
    pieces.push({ ...block, text: block.text.slice(from, to), place: { ...block.place } });
    from = to;
  }
  return pieces;
}
