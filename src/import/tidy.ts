import type { Block } from './document';
import { joinLabels } from './broken-clauses';
import { joinWrapped, pageHabit, usualLine } from './broken-lines';
import { openCardTables } from './english-card-tables';
import { joinCards } from './english-cards';
import { joinLabelLines } from './english-label-lines';
import { joinTitles, withItemSigns } from './english-number-labels';
import { cutLong } from './long-paragraphs';
import { isPageMark } from './page-mark';
import { partItems } from './run-on-items';
import { withoutRunningHeads } from './running-heads';
import { isBlank, reworded, sign, type SignedBlock, type SignedParagraph } from './signs';

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
  const page = pageHabit(text);
  const joined = joinTitles(
    withItemSigns(joinLabels(joinLabelLines(page ? joinWrapped(text, page) : clean))),
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
