import { bareField, bareLabel } from './duty-words';
import { bullet, numberAlone } from './english-number-labels';
import { readNumber } from './numbering';
import { headsMeasures } from './region';
import { sign, type SignedBlock } from './signs';

/**
 * A line that is printed again and again, and is no sentence, no list and no label, heads or foots the pages. The first
 * time it may be the title, unless a page number stands beside it wherever it is printed.
 */
export function withoutRunningHeads(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  // What stands below a label is its value, however often.
  const keys = blocks.map((block, at) => (isLabelAlone(blocks[at - 1]) ? '' : runningKey(block)));
  const times = new Map<string, number>();
  for (const key of keys) if (key !== '') times.set(key, (times.get(key) ?? 0) + 1);
  const isHead = (key = '') => key.length >= 4 && (times.get(key) ?? 0) >= 2;
  if (!keys.some(isHead)) return blocks;
  const numbers = blocks.map(isBareNumber);
  const besideNumbers = new Map<string, number>();
  keys.forEach((key, at) => {
    if (key !== '' && (numbers[at - 1] || numbers[at + 1]))
      besideNumbers.set(key, (besideNumbers.get(key) ?? 0) + 1);
  });
  const isWithNumber = (key = '') =>
    isHead(key) && (besideNumbers.get(key) ?? 0) >= Math.max(2, (times.get(key) ?? 0) - 1);
  const seen = new Set<string>();
  return blocks.filter((_, at) => {
    const key = keys[at] ?? '';
    if (numbers[at] && (isWithNumber(keys[at - 1]) || isWithNumber(keys[at + 1]))) return false;
    if (!isHead(key)) return true;
    if (isWithNumber(key)) return !(numbers[at - 1] || numbers[at + 1]);
    return !seen.has(key) && seen.add(key);
  });
}

function isBareNumber(block: SignedBlock): boolean {
  return block.kind === 'paragraph' && (block.signs & sign.digit) !== 0 && /^\s*\d{1,3}\s*$/.test(block.text);
}

function isLabelAlone(block: SignedBlock | undefined): boolean {
  return block?.kind === 'paragraph' && bareField(block.text.trim().replace(/:$/, '')) !== undefined;
}

/** What such lines have in common from page to page; nothing for lines that are none. */
function runningKey(block: SignedBlock): string {
  if (block.kind !== 'paragraph' || block.text.length < 6) return '';
  const text = block.text.trim();
  if (text.length < 6 || text.length > 60 || bullet.test(text)) return '';
  if (bareLabel(text) !== undefined || headsMeasures(text) || numberAlone.test(text)) return '';
  // （甲局） below one task and below the next.
  if (/^[（(〔［[【]/.test(text)) return '';
  // A title may hold one bracket: （试行）, （2026—2030年）.
  const plain = /[）)]$/.test(text) ? text.replace(/[（(][^（()）、，：:]{1,12}[）)]$/, '') : text;
  return /[。，、；：:,;）)]/.test(plain) || readNumber(text) ? '' : text.replace(/\s+|\d+/g, '');
}
