import { bareField } from './duty-words';
import { isKindAlone, namesOfKind } from './english-kinds-of-actors';
import { withEnglishLine } from './english-lists';
import { isEnglish } from './english-names';
import { readNumber } from './numbering';
import { reworded, sign, type SignedBlock } from './signs';

/** No value of a card takes more lines. */
const mostLines = 8;

/**
 * Cards: labels without colons on lines of their own, each with its value below (Lead agency / Rivers Authority / Partners /
 * …), or on the line behind a wide blank. A word such as Lead or When is a label only where the document repeats it.
 */
export function joinCards(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const times = new Map<string, number>();
  for (const block of blocks) {
    const label = labelOf(block);
    if (label !== '') times.set(label, (times.get(label) ?? 0) + 1);
  }
  const labels = new Set([...times].flatMap(([label, count]) => (count >= leastTimes(label) ? [label] : [])));
  const ofUnits = [...labels].filter((label) => ['lead', 'co', 'unranked'].includes(bareField(label) ?? ''));
  if (ofUnits.length === 0 || labels.size < 2 || areHeadings(blocks, labels)) return blocks;
  const joined: SignedBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as SignedBlock;
    const label = labelOf(block);
    if (block.kind !== 'paragraph' || !labels.has(label)) {
      joined.push(block);
      continue;
    }
    const behind = block.text.trim().slice(label.length).trim();
    const below = behind === '' ? valueBelow(blocks, at, labels, ofUnits.includes(label)) : undefined;
    joined.push(reworded(block, `${label}: ${below?.value ?? behind}`));
    at += below?.lines ?? 0;
  }
  return joined;
}

/** Lead implementing agency and Milestones speak for themselves sooner than Lead does. */
function leastTimes(label: string): number {
  return label.trim().includes(' ') || bareField(label) === 'other' ? 2 : 3;
}

/** Labels that follow each other are the headings of a table, of which each stands on its line. */
function areHeadings(blocks: readonly SignedBlock[], labels: ReadonlySet<string>): boolean {
  const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.trim() || [] : ['']));
  const alone = words.filter((text) => labels.has(text)).length;
  const together = words.filter((text, at) => labels.has(text) && labels.has(words[at + 1] ?? '')).length;
  return 3 * together > alone;
}

/** The label that a line begins with: alone, or parted from its value by a wide blank; '' where it is none. */
function labelOf(block: SignedBlock): string {
  if (block.kind !== 'paragraph' || (block.signs & sign.latin) === 0) return '';
  const text = block.text.trim();
  if (text.length > 140 || !/^[A-Z]/.test(text)) return '';
  const label = /^[A-Za-z][A-Za-z /&()’'-]*?(?=\s{3,}|\t|$)/.exec(text)?.[0] ?? '';
  return label.length <= 40 && bareField(label) !== undefined ? label : '';
}

function isText(block: SignedBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.trim() !== '' && !isKindAlone(block.text);
}

function valueBelow(
  blocks: readonly SignedBlock[],
  label: number,
  labels: ReadonlySet<string>,
  ofUnits: boolean,
): { readonly value: string; readonly lines: number } | undefined {
  let value = '';
  let lines = 0;
  for (let at = label + 1; at < blocks.length && at <= label + 2 * mostLines; at++) {
    const block = blocks[at] as SignedBlock;
    const text = block.kind === 'paragraph' ? block.text.trim() : '';
    if (block.kind !== 'paragraph' || (text !== '' && labels.has(labelOf(block)))) break;
    if (text === '' || (ofUnits && isKindAlone(text) && isText(blocks[at + 1]))) continue;
    const ends =
      readNumber(text) !== undefined || text.length > 120 || (!isEnglish(text) && !/^[\dA-Z]/.test(text));
    if (value !== '' && (ends || !ofUnits || !labelFollows(blocks, at, labels))) break;
    const names = (ofUnits && namesOfKind(text)) || text;
    value = value === '' ? names.replace(/^[-•·●*–]\s*/, '') : withEnglishLine(value, names);
    lines = at - label;
  }
  return value === '' ? undefined : { value, lines };
}

/** Whether the card goes on: the next label comes before the next item. */
function labelFollows(blocks: readonly SignedBlock[], from: number, labels: ReadonlySet<string>): boolean {
  for (const block of blocks.slice(from, from + 2 * mostLines)) {
    if (labels.has(labelOf(block))) return true;
    if (block.kind !== 'paragraph' || readNumber(block.text.trim()) || block.text.length > 120) return false;
  }
  return false;
}
