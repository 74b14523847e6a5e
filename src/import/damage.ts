import type { Note } from '../plan/plan';
import { outerBrackets, turn } from './brackets';
import { sign, type SignedBlock } from './signs';
import { wordSearch } from './word-search';

/**
 * Places where signs have visibly been lost, as conversions lose them: dashes and 年月日 in dates, brackets and 号 in
 * document numbers, the full stop at the end of a paragraph. They are kept as printed and noted with a proposal.
 */
export function findDamage(blocks: readonly SignedBlock[]): Note[] {
  const notes: Note[] = [];
  let ended = 0;
  const unended: Note[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const { text, place, signs } = block;
    if ((signs & sign.ink) === 0) continue;
    if (signs & sign.digit || text.includes('二'))
      for (const damage of damagedDates(text)) notes.push({ kind: 'damaged-date', ...damage, place });
    const numbers = signs & sign.opening && text.includes('〔') ? damagedNumbers(text) : none;
    for (const damage of numbers) notes.push({ kind: 'damaged-document-number', ...damage, place });
    const nameless = bodyInList(text) < 0 ? undefined : bareBody.exec(text)?.[1];
    if (nameless) notes.push({ kind: 'damaged-unit', words: nameless, place });
    const bracket =
      signs & (sign.opening | sign.closing) && numbers.length === 0 ? strayBracket(text) : undefined;
    if (bracket !== undefined) notes.push({ kind: 'unclosed-bracket', words: bracket, place });
    const trimmed = text.trimEnd();
    // A heading is one sentence and has no stop to lose.
    const stop = trimmed.length < 40 ? -1 : trimmed.indexOf('。');
    if (stop < 0 || stop === trimmed.length - 1) continue;
    if ('。！？；：:;!?.…）)〕］]】”》'.includes(trimmed.slice(-1))) ended++;
    else unended.push({ kind: 'lost-stop', words: trimmed.slice(-16), place });
  }
  // Where most paragraphs end with a stop, one without has lost it.
  return ended >= 4 * unended.length ? [...notes, ...unended] : notes;
}

/** At the head of a list of bodies, a kind of body without a name: 。人民政府、某某管委会负责. */
const bareBody = /(?:^|[。；])(人民政府|管委会|办事处|委员会)(?=、)/;

/** Spares most texts the pattern. */
const bodyInList = wordSearch(['人民政府、', '管委会、', '办事处、', '委员会、']);

interface Damage {
  readonly words: string;
  readonly proposal: string;
}

const none: readonly Damage[] = [];

function damagedDates(text: string): readonly Damage[] {
  if (!/\d{6}|二[ОO○]/.test(text)) return none;
  const found: Damage[] = [];
  // 20212025年 was 2021—2025年.
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d{2})((?:19|20)\d{2})(?=年)/g))
    found.push({ words: `${match[0]}年`, proposal: `${match[1]}—${match[2]}年` });
  // 202366 alone on a line was 2023年6月6日.
  const alone = /^\s*(20\d{2})(\d{1,2})(\d{1,2})\s*$/.exec(text);
  const [, year, month = '', day = ''] = alone ?? [];
  if (year && Number(month) <= 12 && Number(day) <= 31) {
    found.push({ words: text.trim(), proposal: `${year}年${Number(month)}月${Number(day)}日` });
  }
  // A Cyrillic or Latin O for 〇.
  for (const match of text.matchAll(/二[ОO○][一二三四五六七八九ОO○〇]{2}年/g))
    found.push({ words: match[0], proposal: match[0].replace(/[ОO○]/g, '〇') });
  return found;
}

function damagedNumbers(text: string): Damage[] {
  const found: Damage[] = [];
  // 某办发〔20243号 and 某办发〔2024〕3）: one bracket or the last sign was lost.
  for (const match of text.matchAll(/([一-鿿]{1,8})〔(20\d{2})(\d{1,3})(号?)(?![\d〕])/g))
    found.push({ words: match[0], proposal: `${match[1]}〔${match[2]}〕${match[3]}号` });
  for (const match of text.matchAll(/([一-鿿]{1,8}〔20\d{2}〕\d{1,4})(?=[）)，。])/g))
    found.push({ words: match[0], proposal: `${match[0]}号` });
  return found;
}

/** The words from a bracket that never closes, or up to one that never opened; numbers such as 1） open nothing. */
function strayBracket(text: string): string | undefined {
  let depth = 0;
  let stray: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const way = turn(text.charCodeAt(at));
    if (way === 1) depth++;
    else if (way === -1 && depth > 0) depth--;
    else if (way === -1 && at > 4 && !/\d/.test(text[at - 1] ?? '')) stray ??= at;
  }
  if (depth > 0) {
    const closed = new Set(outerBrackets(text).map(({ open }) => open));
    const open = [...text].findIndex((sign, at) => turn(sign.charCodeAt(0)) === 1 && !closed.has(at));
    return text.slice(open, open + 20);
  }
  return stray === undefined ? undefined : text.slice(Math.max(0, stray - 15), stray + 1);
}
