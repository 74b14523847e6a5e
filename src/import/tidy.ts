import { isAnnexMark } from './annex-mark';
import type { Block } from './document';
import { openCardTables } from './english-card-tables';
import { joinCards } from './english-cards';
import { joinLabelLines } from './english-label-lines';
import { bareField, bareLabel, findFirstLeads, findLabels, findVerbs } from './duty-words';
import { rank, readNumber, type Numbered } from './numbering';
import { isPageMark } from './page-mark';
import { headsMeasures, isKnownHeading } from './region';
import { reworded, sign, type SignedBlock, type SignedParagraph } from './signs';
import { widthOf } from './readers/cell-text';
import { splitUnits } from './unit-list';
import { looksLikeUnit } from './unit-names';

/**
 * Takes out what lay-out has put between the author's words: page marks, bookmarks, the foot of a web page, line breaks
 * inside sentences; and parts items that were run together on one line.
 */
export function tidy(blocks: readonly Block[]): readonly SignedBlock[] {
  const clean = joinCards(
    withoutFoot(
      eachInPieces(withoutPageMarks(withoutMargin(openCardTables(blocks)).map(withSigns)), cleanBlock),
    ),
  );
  const text = withoutRunningHeads(clean);
  const joined = joinTitles(
    withItemSigns(joinLabels(joinLabelLines(isHardWrapped(text) ? joinWrapped(text) : clean))),
  );
  return eachInPieces(eachInPieces(joined, partItems), cutLong);
}

function withSigns(block: Block): SignedBlock {
  return block.kind === 'table' ? block : reworded(block, block.text);
}

/** The blocks, some of them in pieces, as `partOf` says; those of which it says nothing, as most are, stay as they are. */
function eachInPieces(
  blocks: readonly SignedBlock[],
  partOf: (block: SignedBlock) => readonly SignedBlock[] | undefined,
): readonly SignedBlock[] {
  const all: SignedBlock[] = [];
  for (const block of blocks) {
    const pieces = partOf(block);
    if (pieces) all.push(...pieces);
    else all.push(block);
  }
  return all;
}

const inlinePageMark = /[—–－]\s*\d{1,4}\s*[—–－]/g;

/** Without the numbers of pages, and without the blank lines beside them: a page may end inside a paragraph. */
function withoutPageMarks(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const isMark = (block: SignedBlock | undefined) =>
    block?.kind === 'paragraph' && needsCleaning(block) && isPageMark(block.text);
  if (!blocks.some(isMark)) return blocks;
  return blocks.filter(
    (block, at) => !isMark(block) && !(isBlank(block) && (isMark(blocks[at - 1]) || isMark(blocks[at + 1]))),
  );
}

function isBlank(block: SignedBlock): boolean {
  return block.kind === 'paragraph' && (block.signs & sign.ink) === 0;
}

/** Blanks that hold words apart on a page; four do as well. */
const wideGaps = /[ \t\u3000\u00a0]{9,}/g;

/** Words without which a line needs no cleaning. */
const layout = /[—–－\-\u200b\ufeff\u00ad页]|\[bookmark|page|[ \t\u3000\u00a0]{9}/i;

function needsCleaning({ text, signs }: SignedParagraph): boolean {
  return (
    (signs & (sign.layout | sign.latin | sign.blank)) !== 0 &&
    (layout.test(text) || (text.includes(' ') && spacedOut.test(text)))
  );
}

/** 【责任分工】 on a line of its own says only that the labels below it are some. */
const headsLabels = /^\s*[【〔\[](?:责任|任务|职责|工作)?分工[】〕\]]\s*$/;

function cleanBlock(block: SignedBlock): readonly SignedBlock[] | undefined {
  if (block.kind === 'table') return undefined;
  if ((block.signs & sign.opening) !== 0 && block.text.length < 20 && headsLabels.test(block.text)) return [];
  if (!needsCleaning(block)) return undefined;
  const text = block.text
    .replace(/\[bookmark:[^\]]*\]/g, '')
    .replace(inlinePageMark, '')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(wideGaps, '    ');
  const spaced = spacedOut.test(text);
  return [reworded(block, spaced ? text.replace(spaceAfterSign, '') : text)];
}

const spaceAfterSign = /(?<=[^\x00-\x7f:;,.()]|[:;,.()])[ \u3000](?=[^\x00-\x7f]|[:;,.()])/g;

/** A space after nearly every sign, as justified text is sometimes copied. */
const spacedOut = /(?:[^\x00-\x7f\s] ){6}/;

const footWords =
  /^(?:\s*(?:来源|主办(?:单位)?|承办(?:单位)?|版权所有|责任编辑|编辑|网站标识码|技术支持|联系我们|网站地图|上一[篇条]|下一[篇条]|相关(?:链接|阅读|文档|附件|解读)|扫一扫|分享|打印|关闭|返回顶部|智能问答|登录|附件下载|主管单位|抄送|浏览次数|字体)|.*(?:ICP备|公网安备|版权所有|Copyright).*$)/i;

/** The foot of a web page: from the end upwards, lines that only such feet have. */
function withoutFoot(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  let end = blocks.length;
  while (end > 0) {
    const last = blocks[end - 1];
    if (last?.kind !== 'paragraph') break;
    const text = last.text.trim();
    if (text !== '' && !(text.length <= 60 && footWords.test(text))) break;
    end--;
  }
  return blocks.slice(0, end);
}

/** Lines long enough to tell by; on a narrow page, where there are hardly any, shorter ones. */
function longLines(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length < 8) continue;
    const line = block.text.trim();
    if (line.length >= 8) lines.push(line);
  }
  const long = lines.filter(({ length }) => length >= usualLine);
  return long.length >= 8 ? long : lines;
}

const usualLine = 18;

/** Sentences end anywhere but at the ends of lines, and lines are about as long as each other. */
function isHardWrapped(blocks: readonly Block[]): boolean {
  const long = longLines(blocks);
  if (long.length < 8) return false;
  const lengths = long.map((text) => text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const longest = lengths[lengths.length - 1] ?? 0;
  if (endsAtMargin(long)) return true;
  if (longest > Math.max(usual * 2.2, 70)) return false;
  const broken = long.filter((text) => !endsAtEnd(text));
  if (broken.length * 5 < long.length * 2) return false;
  // Items of a list are short too, but not one as long as the other.
  return (
    usual >= usualLine || broken.filter(({ length }) => length >= longest - 2).length * 4 >= broken.length * 3
  );
}

/** Several lines end where no line goes on, most of them inside a sentence: there the page ended. */
function endsAtMargin(lines: readonly string[]): boolean {
  const widths = lines.map(widthOf);
  const margin = widths.reduce((widest, width) => Math.max(widest, width), 0);
  const full = lines.filter((_, at) => (widths[at] ?? 0) >= margin - 2);
  const broken = full.filter((text) => !/[。！？!?；;：:.]$/.test(text));
  return margin >= usualLine && full.length >= 4 && broken.length * 4 >= full.length * 3;
}

/** A labelled list of units ends without a sign; in English, where such lists are long, they too are broken. */
function endsAtEnd(text: string): boolean {
  const last = text.slice(-1);
  return (
    '。；;：:！？!?.）)〕]”》'.includes(last) || (/[一-鿿]/.test(last) && findLabels(text)[0]?.start === 0)
  );
}

/**
 * A line that is printed again and again, and is no sentence, no list and no label, heads or foots the pages. The first
 * time it may be the title, unless a page number stands beside it wherever it is printed.
 */
function withoutRunningHeads(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
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

/** Blanks before a line that may begin a paragraph; more are a margin where every line has them. */
const widestIndent = 6;

/** Of a page printed with its lay-out, the margin that most long lines have; what stands further in begins a paragraph. */
function withoutMargin(blocks: readonly Block[]): readonly Block[] {
  const indents: number[] = [];
  for (const block of blocks)
    if (block.kind === 'paragraph' && block.text.length >= usualLine && block.text.trim().length >= usualLine)
      indents.push(indentOf(block.text));
  const margin = indents.sort((a, b) => a - b)[Math.floor(indents.length / 4)] ?? 0;
  if (margin <= widestIndent) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: block.text.slice(Math.min(margin, indentOf(block.text))) }
      : block,
  );
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Joins a line to the one before it unless it begins like a paragraph or the one before has ended. */
function joinWrapped(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const joined: SignedBlock[] = [];
  const page = { full: fullLength(blocks), indents: indentsParagraphs(blocks) };
  let gap = false;
  let last = '';
  const counts = new Map<number, number>();
  let glued = 0;
  for (const block of blocks) {
    const previous = joined[joined.length - 1];
    if (block.kind !== 'paragraph') {
      joined.push(block);
      continue;
    }
    if (block.text.trim() === '') {
      gap = true;
      continue;
    }
    // A bare number inside a sentence is the foot of a page.
    if (
      /^\s*\d{1,3}\s*$/.test(block.text) &&
      previous?.kind === 'paragraph' &&
      !/[。：:]\s*$/.test(previous.text)
    ) {
      gap = false;
      continue;
    }
    const runsOn =
      previous?.kind === 'paragraph' &&
      continues({ before: previous.text, last, gap, glued, counts }, block.text, page);
    const number = runsOn ? undefined : readNumber(block.text, glued + 1);
    if (number) {
      counts.set(number.rank, number.value);
      glued = number.glued ? number.value : 0;
    }
    gap = false;
    last = block.text.trim();
    if (runsOn) joined[joined.length - 1] = together(previous, block, glue(previous.text, block.text));
    else joined.push(block);
  }
  return joined;
}

/** Two paragraphs as one. An item may begin where they meet. */
function together(one: SignedParagraph, other: SignedParagraph, text: string): SignedParagraph {
  return { ...one, text, signs: one.signs | other.signs | sign.blank | sign.item };
}

function fullLength(blocks: readonly Block[]): number {
  const lengths = longLines(blocks)
    .map(({ length }) => length)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/** A sign that begins a line of a list. */
const bullet = /^\s*[•·●▪*–-]\s+[A-Za-z*]/;

/** What a line may go on with. */
interface Begun {
  /** The paragraph so far. */
  readonly before: string;
  readonly last: string;
  /** Whether a blank line stands between. */
  readonly gap: boolean;
  /** The last number of each rank. */
  readonly counts: ReadonlyMap<number, number>;
  /** The last number, where it has lost its dot; else 0. */
  readonly glued: number;
}

interface PageHabit {
  /** How long a line is that fills the page. */
  readonly full: number;
  /** Whether paragraphs begin further in than their other lines. */
  readonly indents: boolean;
}

/** Most numbered items begin further in. */
function indentsParagraphs(blocks: readonly SignedBlock[]): boolean {
  const items = blocks.filter((block) => block.kind === 'paragraph' && readNumber(block.text));
  const further = items.filter((block) => block.kind === 'paragraph' && indent.test(block.text));
  return further.length >= 4 && further.length * 4 >= items.length * 3;
}

const indent = /^[\s　]{2,}/;

function continues(
  { before, last, gap, counts, glued }: Begun,
  line: string,
  { full, indents }: PageHabit,
): boolean {
  // Joining on and on would cost more with every line.
  if (before.length > longest) return false;
  const isFull = last.length >= full * 0.8;
  // 。 at the margin, and the bracket that names who is responsible on the next line.
  if (/[。；;]\s*$/.test(before) && isFull && opensClause(line)) return true;
  if (indent.test(line)) return false;
  const number = readNumber(line, glued > 0 ? glued + 1 : undefined);
  // 。 at the margin, and the next sentence of the paragraph.
  if (/[。！？!?]\s*$/.test(before)) return indents && isFull && !gap && !number;
  // 附件 and Action 3 stand alone above their words.
  if (isAnnexMark(line) || isAnnexMark(last)) return false;
  if (numberAlone.test(line) || numberAlone.test(last)) return false;
  // Outcome: / Intervention 1.1: begin a line of their own.
  if (/^\s*[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3}(?: \d[\d.]*)?: /.test(line)) return false;
  if (bullet.test(line) || /^\s*(?:说明|注|备注|附注)\s*[:：]/.test(line)) return false;
  if (number) {
    const broken = /[、，,（(]$/.test(last) || (isFull && /[一-鿿]$/.test(last) && !follows(number, counts));
    return broken && !gap;
  }
  if (/[、，,；;（(〔《“—-]\s*$/.test(before)) return true;
  if (isFull && breaksLabel(last, line)) return true;
  if (bareLabel(line) !== undefined || headsMeasures(line) || headsMeasures(last)) return false;
  if (findLabels(line)[0]?.start === 0 || isKnownHeading(line)) return false;
  if (findFirstLeads(line)?.start === 0) return hasOpenBracket(before);
  // In English a blank line parts a title from a sentence that begins below it.
  if (gap && /[A-Za-z\d)\]%”’"]\s*$/.test(before) && /^[A-Z]/.test(line.trim())) return false;
  // A short line that ends no sentence is a heading, unless it leaves a bracket open.
  return isFull || hasOpenBracket(before);
}

/** 统 at the margin and 一、 on the next line are no number: it does not go on with a count, and no chapter is the first twice. */
function follows({ rank: own, value }: Numbered, counts: ReadonlyMap<number, number>): boolean {
  const before = counts.get(own) ?? 0;
  return value === before + 1 || (value === 1 && own > rank.major);
}

/** 完成 at the margin and 时限： on the next line: what stands there is a label too, but of less. */
function breaksLabel(last: string, line: string): boolean {
  const begun = /[。；;，,（(]\s*([一-鿿]{1,4})$/.exec(last)?.[1];
  if (begun === undefined || !/[:：]/.test(line)) return false;
  const [label] = findLabels(begun + line.trim());
  return label?.start === 0 && label.end > begun.length;
}

function opensClause(line: string): boolean {
  return /^\s*[（(〔［[【]/.test(line) && !readNumber(line);
}

/** One that a sentence before has left open says nothing of this one. */
function hasOpenBracket(before: string): boolean {
  const text = before.slice(before.lastIndexOf('。') + 1);
  return (text.match(/[（(〔《“]/g)?.length ?? 0) > (text.match(/[）)〕》”]/g)?.length ?? 0);
}

function glue(before: string, line: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(line)) return before.slice(0, -1) + line;
  const latin = /[A-Za-z\d,;&)]\s*$/.test(before) && /^\s*[A-Za-z(&]/.test(line);
  return `${before.trimEnd()}${latin ? ' ' : ''}${line.trim()}`;
}

/** 牵头单位： on one line and its units on the next are one paragraph. */
function joinLabels(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const joined: SignedBlock[] = [];
  let previous: SignedBlock | undefined;
  let awaits = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && previous?.kind === 'paragraph') {
      if (isBlank(block) && awaits) continue;
      const text = isBlank(block) ? undefined : joinedText(previous, block, awaits);
      if (text !== undefined) {
        previous = together(previous, block, text);
        joined[joined.length - 1] = previous;
        awaits = awaitsMore(previous);
        continue;
      }
    }
    joined.push(block);
    previous = block;
    awaits = block.kind === 'paragraph' && awaitsMore(block);
  }
  return joined;
}

/** 牵头单位：甲局 on one line and 完成时间：2027年12月 on the next, or the other way round: one clause. */
function tellsDeadline({ text: before, signs }: SignedParagraph, line: string): boolean {
  if ((signs & (sign.colon | sign.office)) === 0) return false;
  // English lines know their own labels.
  if (before.length > 600 || line.length > 600 || !/^\s*[一-鿿]{2,8}\s*[:：]/.test(line)) return false;
  const [first, second] = [findLabels(before.trimStart())[0], findLabels(line.trimStart())[0]];
  if (first?.start !== 0 || second?.start !== 0) return false;
  const isDeadline = (text: string, field: string) => field === 'deadline' && text.length <= 40;
  return isDeadline(line, second.field)
    ? first.field !== 'deadline' && first.field !== 'other'
    : isDeadline(before, first.field) && second.field !== 'other';
}

/** The words of a paragraph and of a line that goes on with it; `undefined` where it does not. */
function joinedText(before: SignedParagraph, line: SignedParagraph, awaits: boolean): string | undefined {
  const words = line.text.trim();
  if (goesOn(before, line, awaits)) return before.text.trimEnd() + words;
  return tellsDeadline(before, words)
    ? `${before.text.trimEnd().replace(/[。；;]$/, '')}；${words}`
    : undefined;
}

/** 县妇联、县: the level of a name that is to follow. */
const levelAlone = /[一-鿿][、，,][省市县区州旗]\s*$/;

/** Whether a line that is not blank goes on with the paragraph before it. */
function goesOn(before: SignedParagraph, line: SignedParagraph, awaits: boolean): boolean {
  return (
    (awaits && !beginsItem(before.text, line.text)) ||
    (levelAlone.test(before.text) && /^\s*[一-鿿]/.test(line.text) && !readNumber(line.text)) ||
    breaksName(before, line.text) ||
    closesDuties(before, line)
  );
}

/** Whether a line is the next item and none of what a list before it still waits for; below a label, units may be numbered. */
function beginsItem(before: string, line: string): boolean {
  const number = readNumber(line);
  if (!number) return false;
  const [name = ''] = number.rest.split(/[、，,；;。]/);
  return !endsWithLabel(before) || (/\p{Script=Han}/u.test(name) && !/\d/.test(name) && !looksLikeUnit(name));
}

/** 责任单位：甲局、各县 and （市、区）人民政府 on the next line: a labelled list that breaks off inside a name. */
function breaksName({ text: before, signs }: SignedParagraph, line: string): boolean {
  if ((signs & (sign.colon | sign.office)) === 0) return false;
  if (line.length > 120 || before.length > 1000 || /[。；;].*\S/.test(line)) return false;
  if (/[。；;：:]\s*$/.test(before) || /[：:]/.test(line)) return false;
  const labels = findLabels(before);
  const last = labels[labels.length - 1];
  if (labels[0]?.start !== 0 || !last || last.field === 'deadline' || last.field === 'other') return false;
  const list = before.slice(last.end).trimEnd();
  const names = list.split(/[、，,；;]/);
  const whole = looksLikeUnit(names[names.length - 1] ?? '');
  // Where the names say their level, the short rest of one is told by lacking it.
  const levelled = names.filter((name) => /^\s*[省市县区州盟旗镇乡]/.test(name)).length * 2 > names.length;
  const isRest =
    /^\s*[（(〔][省市县区州旗镇乡街]/.test(line) ||
    (levelled && /^\s*(?![省市县区州盟旗镇乡各有相其团中国驻])[^、，,；;]{1,8}(?:[、，,；;]|$)/.test(line));
  if (!/[一-鿿]$/.test(list) || (whole && !isRest)) return false;
  return splitUnits(list + line.trim()).units.every((unit) => looksLikeUnit(unit.name));
}

/** （牵头单位：甲局；责任单位：乙局、 and 丙局） on the next line: a bracket of duties, or of units, that is still open. */
function closesDuties({ text: before, signs }: SignedParagraph, next: SignedParagraph): boolean {
  if ((signs & sign.opening) === 0 || (next.signs & sign.closing) === 0) return false;
  const line = next.text;
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  if (open < 0 || line.length > 300 || before.length > longest) return false;
  const inside = before.slice(open + 1);
  if (/[）)。]/.test(inside) || !/^[^（(。]*(?:[（(][^（()）。]*[）)][^（(。]*)*[）)]/.test(line))
    return false;
  if (readNumber(line)) return false;
  if (findLabels(inside).length > 0 || findVerbs(inside).length > 0) return true;
  const list = inside.trimEnd() + line.trim().replace(/[）)]。?$/, '');
  return (
    looksLikeUnit(list.split('、')[0] ?? '') &&
    splitUnits(list).units.every(({ name }) => looksLikeUnit(name))
  );
}

const numberLabel =
  /^\s*(?:initiative|action|activity|project|commitment|measure|task|recommendation|item) (?:number|no\.?|id|ref(?:erence)?)\s*[:：]\s*(\S{1,12})\s*$/i;
const titleLabel =
  /^\s*(?:(?:initiative|action|activity|project|commitment|measure|task|recommendation|item) )?(?:title|name)\s*[:：]\s*(\S.*)$/i;

const actionLabel =
  /^\s*(?:action|activity|measure|task|commitment|initiative|recommendation)\s*:\s+(?=[A-Z])/i;

/** Action: Review the rules, again and again in a text that numbers no items: each begins one. */
function withItemSigns(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
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
const numberAlone =
  /^\s*((?:[A-Z][a-z]+ )?(?:Action|Activity|Project|Commitment|Measure|Task|Recommendation|Initiative) \d{1,3}(?:\.\d{1,2}){0,2})\s*[.:]?\s*$/;

function isNumberLabel(block: SignedBlock): boolean {
  if (block.kind !== 'paragraph' || !(block.signs & sign.latin)) return false;
  return numberLabel.test(block.text) || numberAlone.test(block.text);
}

/** Action number: 1.2 on one line and Action title: … on the next are a numbered title. */
function joinTitles(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
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

/** A label without its units yet, or a labelled list that ends with a separator. */
function awaitsMore({ text, signs }: SignedParagraph): boolean {
  if ((signs & (sign.colon | sign.office)) === 0) return false;
  const trimmed = text.trimEnd();
  const last = trimmed.charAt(trimmed.length - 1);
  if ('：:'.includes(last) && last !== '') return endsWithLabel(trimmed);
  return '、，,'.includes(last) && last !== '' && trimmed.length < 400 && findLabels(trimmed)[0]?.start === 0;
}

function endsWithLabel(text: string): boolean {
  const trimmed = text.trimEnd();
  if (trimmed.length > 20) return false;
  const labels = /[:：]$/.test(trimmed) ? findLabels(trimmed) : [];
  const last = labels[labels.length - 1];
  return last !== undefined && last.end === trimmed.length && last.field !== 'other';
}

/** Numbers that begin a new item after the end of a sentence in the same line; that of Goal 1. belongs to its word. */
const itemStart =
  /(?<=[。；;：:）)！\s])(?<!\b(?:goal|objective|strategy|action|priority|theme|pillar|target|task|measure|outcome|step|phase|area|chapter|part|section)\s{1,2})\s*(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章部]|[①-⑳]))/gi;

/** Parts a line in which several numbered items were run together; one number alone proves nothing. */
function partItems(block: SignedBlock): readonly SignedBlock[] | undefined {
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

/** No paragraph that people write is longer. What is, is cut between sentences, so that one line costs no more than many. */
const longest = 4000;

function cutLong(block: SignedBlock): readonly SignedBlock[] | undefined {
  if (block.kind !== 'paragraph' || block.text.length <= longest) return undefined;
  const pieces: SignedBlock[] = [];
  for (let from = 0; from < block.text.length;) {
    const stop = block.text.lastIndexOf('。', from + longest);
    const to = stop > from ? stop + 1 : from + longest;
    pieces.push({ ...block, text: block.text.slice(from, to), place: { ...block.place } });
    from = to;
  }
  return pieces;
}
