import { bareLabel, findLabels, type Label } from './duty-words';
import { namesOfKind } from './english-kinds-of-actors';
import { giveGroupLabels } from './english-group-labels';
import { holdsBody, isEnglish } from './english-names';
import type { Paragraph } from './document';
import { readNumber } from './numbering';
import { reworded, sign, type SignedBlock, type SignedParagraph } from './signs';

/** No list in a column of a page takes more lines. */
const mostLines = 6;

/** A line that cannot end a list of names. */
const dangling = /(?:[,;&]|\b(?:of|for|and|the|on|with))\s*$/i;

/**
 * Lists behind English labels that go on over the ends of lines, as in text copied from a page: 'Lead: Department of
 * Natural' and 'Resources'. A line belongs to the list above it where the next label or a dangling word says so.
 */
export function joinLabelLines(all: readonly SignedBlock[]): readonly SignedBlock[] {
  if (!all.some(isLatin)) return all;
  const plain = joinKinds(all.map(withPlainLabel));
  const blocks = giveGroupLabels(plain, (block) => unitLabel(block) !== undefined);
  if (!blocks.some((block) => unitLabel(block) !== undefined)) return blocks;
  const joined: SignedBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as SignedBlock;
    joined.push(block);
    const label = unitLabel(block);
    if (!label || block.kind !== 'paragraph') continue;
    const more = linesOfList(blocks, at);
    if (more.length === 0) continue;
    joined[joined.length - 1] = reworded(block, more.reduce(withLine, block.text.trimEnd()));
    at += more.length;
  }
  return joinTimes(joined);
}

/** Other lines with labels may stand between the units and the time. */
const mostBetween = 4;

/** Timescale: 2032 on a line of its own belongs to the line of units near it, above it as a rule. */
function joinTimes(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const joined: SignedBlock[] = [];
  let units: number | undefined;
  let between = 0;
  let time = '';
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text.trim() : '';
    const [label, next] = isLatin(block) ? findLabels(text) : [];
    const begins = label?.start === 0;
    const holder = units === undefined ? undefined : joined[units];
    if (begins && label.field === 'deadline' && !next && text.length <= 80) {
      if (holder?.kind === 'paragraph') joined[units as number] = withTime(holder, text);
      else time = text;
      continue;
    }
    if (block.kind === 'paragraph' && time !== '') {
      if (unitLabel(block)) joined.push(withTime(block, time));
      else joined.push(reworded(block, time), block);
      time = '';
    } else joined.push(block);
    if (unitLabel(block)) [units, between] = [joined.length - 1, 0];
    else if (text !== '' && (!begins || ++between > mostBetween)) units = undefined;
  }
  return joined;
}

function withTime(units: SignedParagraph | Paragraph, time: string): SignedParagraph {
  return reworded(units, `${units.text.trimEnd().replace(/[.;]$/, '')}; ${time}`);
}

/** Other actors involved, and below it a line for each kind: Government: A, B / Civil society: C. They are one list. */
function joinKinds(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const joined: SignedBlock[] = [];
  let holder: SignedParagraph | undefined;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text.trim() : '';
    const names = holder && namesOfKind(text);
    if (names !== undefined && holder) {
      holder = reworded(holder, `${holder.text}${/:\s*$/.test(holder.text) ? ' ' : '; '}${names}`);
      if (names !== '') joined[joined.length - 1] = holder;
    } else if (text !== '' || block.kind !== 'paragraph') {
      holder = block.kind === 'paragraph' && bareLabel(text) === 'co' ? withColon(block) : undefined;
      joined.push(block);
    } else joined.push(block);
  }
  return joined;
}

function withColon(label: SignedParagraph): SignedParagraph {
  return reworded(label, `${label.text.trim().replace(/:$/, '')}:`);
}

function isLatin(block: SignedBlock): block is SignedParagraph {
  return block.kind === 'paragraph' && (block.signs & sign.latin) !== 0;
}

/** - 1.1 Train all staff: of two signs that begin an item the number says more. */
const bulletBeforeNumber = /^\s*[-*•·●–]\s+(?=(?:Action |Task )?[A-Z]{0,2}\d{1,2}(?:\.\d{1,2}){1,2}[.:]?\s)/;

/** *Lead organisation:* or _Lead:_ of Markdown. */
const emphasised = /(^|[\s(])[*_]([A-Z][A-Za-z ()/-]{1,40}:)[*_](?=\s|$)/;

const bulletBeforeLabel = /^\s*(?:[•·●*▪–-]\s+)?([A-Za-z][A-Za-z ()/-]{1,40}?)\s*(:|\s[–—-]\s)\s*(?=\S|$)/;

/** • Lead agency – Rivers Authority: the sign before a label is none of its words, and a dash may stand for the colon. */
function withPlainLabel(block: SignedBlock): SignedBlock {
  if (!isLatin(block)) return block;
  if (emphasised.test(block.text))
    return withPlainLabel(reworded(block, block.text.replace(emphasised, '$1$2')));
  if (bulletBeforeNumber.test(block.text)) return reworded(block, block.text.replace(bulletBeforeNumber, ''));
  const match = bulletBeforeLabel.exec(block.text);
  const words = match?.[1];
  if (!match || words === undefined || (match[2] === ':' && match[0].startsWith(words))) return block;
  if (findLabels(`${words}:`)[0]?.start !== 0) return block;
  return reworded(block, `${words}: ${block.text.slice(match[0].length)}`);
}

/** The last label of a line that begins with one of units. */
function unitLabel(block: SignedBlock | undefined): Label | undefined {
  if (!block || !isLatin(block) || !block.text.includes(':') || /[一-鿿]/.test(block.text)) return undefined;
  const labels = findLabels(block.text.trimStart());
  const last = labels[labels.length - 1];
  return labels[0]?.start === 0 &&
    last &&
    (last.field === 'lead' || last.field === 'co' || last.field === 'unranked')
    ? last
    : undefined;
}

function linesOfList(blocks: readonly SignedBlock[], label: number): string[] {
  const lines: string[] = [];
  let before = (blocks[label] as SignedParagraph).text;
  for (let at = label + 1; at <= label + mostLines; at++) {
    const block = blocks[at];
    const text = block?.kind === 'paragraph' ? block.text.trim() : '';
    if (lines.length > 0 && findLabels(text)[0]?.start === 0) return lines;
    if (bareLabel(text) !== undefined) return lines;
    if (text === '' || text.length > 80 || readNumber(text) || /[:：]|[.]$/.test(text) || !isEnglish(text))
      break;
    if (at === label + 1 || dangling.test(before) || lines.length > 0) lines.push(text);
    before = text;
  }
  // No label follows: only what a dangling word asks for.
  const [first] = lines;
  return first !== undefined && dangling.test((blocks[label] as SignedParagraph).text) ? [first] : [];
}

/** Names one below the other stay apart; the rest of a name is put to it. */
function withLine(list: string, line: string): string {
  const name = line.replace(/^[-•·●*–]\s*/, '');
  if (name !== line || /:\s*$/.test(list)) return /:\s*$/.test(list) ? `${list} ${name}` : `${list}; ${name}`;
  const last = list.slice(Math.max(list.lastIndexOf(','), list.lastIndexOf(';'), list.lastIndexOf(':')) + 1);
  const apart =
    last.trim() !== '' && holdsBody(last) && holdsBody(line.split(/[,;]/)[0] ?? '') && !dangling.test(list);
  return `${list}${apart ? ';' : ''} ${name}`;
}
