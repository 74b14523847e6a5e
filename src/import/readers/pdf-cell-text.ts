import { beginsItem, isFull, joined, linesOf } from './pdf-line';
import type { PdfWords } from './pdf-page';
import { areUnits } from './cell-text';

/** A name that says its level begins anew. */
const levelled = /^[省市县区州盟旗][^（()）]/;

/** Lines that were broken at the cell's side are put together; other lines stay lines. */
export function cellText(words: readonly PdfWords[], right: number): string {
  const paragraphs: string[] = [];
  const lines = linesOf(words, 0);
  // What cells keep free at both sides together, as far as the lines show it.
  const room = right - Math.max(...lines.map((line) => line.right));
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const goesOn =
      before &&
      isFull(before, line, right - Math.min(room, line.size)) &&
      !beginsItem(line.text) &&
      !(levelled.test(line.text) && areUnits(before.text) && areUnits(line.text));
    if (goesOn) paragraphs.push(joined(paragraphs.pop() ?? '', line.text));
    else paragraphs.push(line.text);
  });
  return paragraphs.join('\n');
}
