import { findLabels } from './duty-words';
import { rank, readNumber } from './numbering';
import { reworded, sign, type SignedBlock } from './signs';

/** A sign that begins a line of a list. */
export const bullet = /^\s*[•·●▪*–-]\s+[A-Za-z*]/;

const numberLabel =
  /^\s*(?:initiative|action|activity|project|commitment|measure|task|recommendation|item) (?:number|no\.?|id|ref(?:erence)?)\s*[:：]\s*(\S{1,12})\s*$/i;
const titleLabel =
  /^\s*(?:(?:initiative|action|activity|project|commitment|measure|task|recommendation|item) )?(?:title|name)\s*[:：]\s*(\S.*)$/i;

const actionLabel =
  /^\s*(?:action|activity|measure|task|commitment|initiative|recommendation)\s*:\s+(?=[A-Z])/i;

/** Action: Review the rules, again and again in a text that numbers no items: each begins one. */
export function withItemSigns(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const begins = (block: SignedBlock) => block.kind === 'paragraph' && actionLabel.test(block.text);
  if (blocks.filter(begins).length < 2) return blocks;
  const numbers = (block: SignedBlock) =>
    block.kind === 'paragraph' && (readNumber(block.text)?.rank ?? 0) >= rank.item;
  if (blocks.some(numbers)) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph' && begins(block)
      ? reworded(block, block.text.replace(actionLabel, '▸ '))
      : block,
  );
}

/** Action 3, and its words on the next line. */
export const numberAlone =
  /^\s*((?:[A-Z][a-z]+ )?(?:Action|Activity|Project|Commitment|Measure|Task|Recommendation|Initiative) \d{1,3}(?:\.\d{1,2}){0,2})\s*[.:]?\s*$/;

function isNumberLabel(block: SignedBlock): boolean {
  if (block.kind !== 'paragraph' || !(block.signs & sign.latin)) return false;
  return numberLabel.test(block.text) || numberAlone.test(block.text);
}

/** Action number: 1.2 on one line and Action title: … on the next are a numbered title. */
export function joinTitles(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  if (!blocks.some(isNumberLabel)) return blocks;
  const joined: SignedBlock[] = [];
  let number: string | undefined;
  let awaits = false;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : '';
    const printed = numberLabel.exec(text)?.[1];
    const alone = numberAlone.exec(text)?.[1];
    const words = awaits && text.trim() !== '' && findLabels(text)[0]?.start !== 0 ? text.trim() : undefined;
    const title = titleLabel.exec(text)?.[1] ?? words;
    if (text.trim() !== '') awaits = alone !== undefined;
    if (alone !== undefined) number = `${alone}:`;
    else if (printed !== undefined) number = printed;
    else if (block.kind === 'paragraph' && title !== undefined && number !== undefined) {
      joined.push(reworded(block, `${number} ${title}`));
      number = undefined;
    } else joined.push(block);
  }
  return joined;
}
