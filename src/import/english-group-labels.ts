import { readNumber } from './numbering';
import { reworded, sign, type SignedBlock } from './signs';

const bullet = /^\s*[•·●*▪◦–-]\s+\S/;

/**
 * Lead: People and Culture, and below it what that team does: where each such line stands above items and none below one, it
 * speaks for the items up to the next, and each is given its words.
 */
export function giveGroupLabels(
  blocks: readonly SignedBlock[],
  isLabel: (block: SignedBlock) => boolean,
): readonly SignedBlock[] {
  const kinds = blocks.map((block) => (isLabel(block) ? 'label' : isItem(block) ? 'item' : 'text'));
  const labels = kinds.flatMap((kind, at) => (kind === 'label' ? [at] : []));
  const heads = labels.filter((at) => nextKind(kinds, blocks, at) === 'item');
  const above = labels.every((at) => ['item', 'label'].includes(nextKind(kinds, blocks, at) ?? ''));
  if (heads.some((at) => isOfItemAbove(kinds, blocks, at))) return blocks;
  if (heads.length < 2 || !above || kinds.indexOf('item') < (labels[0] ?? 0)) return blocks;
  const given: SignedBlock[] = [];
  let label = '';
  blocks.forEach((block, at) => {
    if (block.kind === 'paragraph' && kinds[at] === 'label') {
      label = kinds[at - 1] === 'label' ? `${label}; ${block.text.trim()}` : block.text.trim();
      return;
    }
    const item = block.kind === 'paragraph' && kinds[at] === 'item' && label !== '';
    given.push(item ? reworded(block, `${block.text.trimEnd()} (${label})`) : block);
  });
  return given;
}

/** A label right below an item, with a blank line before the next one, is the item's. */
function isOfItemAbove(kinds: readonly string[], blocks: readonly SignedBlock[], label: number): boolean {
  return kinds[label - 1] === 'item' && isBlank(blocks[label + 1]);
}

function isBlank(block: SignedBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.trim() === '';
}

function isItem(block: SignedBlock): boolean {
  if (block.kind !== 'paragraph' || (block.signs & sign.latin) === 0) return false;
  return bullet.test(block.text) || readNumber(block.text.trim()) !== undefined;
}

/** What comes next but blank lines. */
function nextKind(
  kinds: readonly string[],
  blocks: readonly SignedBlock[],
  from: number,
): string | undefined {
  const next = kinds.findIndex((_, at) => {
    const block = blocks[at];
    return at > from && !isBlank(block);
  });
  return kinds[next];
}
