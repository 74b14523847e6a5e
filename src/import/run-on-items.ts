import { readNumber, type Numbered } from './numbering';
import { sign, type SignedBlock } from './signs';

/** Numbers that begin a new item after the end of a sentence in the same line; that of Goal 1. belongs to its word. */
const itemStart =
  /(?<=[。；;：:）)！\s])(?<!\b(?:goal|objective|strategy|action|priority|theme|pillar|target|task|measure|outcome|step|phase|area|chapter|part|section)\s{1,2})\s*(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章部]|[①-⑳]))/gi;

/** Parts a line in which several numbered items were run together; one number alone proves nothing. */
export function partItems(block: SignedBlock): readonly SignedBlock[] | undefined {
  if (block.kind !== 'paragraph' || block.text.length < 20 || !(block.signs & sign.item)) return undefined;
  itemStart.lastIndex = 0;
  if (!itemStart.test(block.text)) return undefined;
  const parts = block.text.split(itemStart);
  const kept: string[] = [];
  const seen = new Map<number, number>();
  for (const part of parts) {
    const number = readNumber(part);
    const follows = number && (number.value === 1 || seen.get(number.rank) === number.value - 1);
    const starts =
      kept.length === 0 ||
      (number !== undefined && (follows || (kept.length === 1 && endsHeading(kept[0], number))));
    if (number && (starts || seen.get(number.rank) === undefined)) seen.set(number.rank, number.value);
    if (starts) kept.push(part);
    else kept[kept.length - 1] += part;
  }
  // Each part has a place of its own, so that what was read of one is not taken for another.
  return kept.map((text) => ({ ...block, text, place: { ...block.place } }));
}

/** （二）完善机制。4.建立投入机制。: behind a numbered heading of few words the count goes on from the paragraph before. */
function endsHeading(before: string | undefined, number: Numbered): boolean {
  const heading = before === undefined ? undefined : readNumber(before);
  return (
    heading !== undefined && heading.rank < number.rank && /^[^。；;：:]{2,24}[。：:]?\s*$/.test(heading.rest)
  );
}
