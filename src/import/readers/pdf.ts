import type { Text } from '../../plan/language';
import type { Block, Document, Paragraph } from '../document';
import { withoutFurniture } from './pdf-furniture';
import { beginsItem, isFull, joined, linesOf, type PdfLine } from './pdf-line';
import type { PdfPage } from './pdf-page';
import { readPdfPages, type CharacterMap, type PdfFault } from './pdf-pages';
import { continueTable } from './pdf-table-pages';
import { ruledTables, type RuledTable } from './pdf-table';
import { damaged, readingOf, refuse, type Reading } from './reading';
import { restoreTables } from './restore-tables';

/** A PDF that holds text: its lines put together to paragraphs again, its ruled tables as tables. */
export async function readPdf(bytes: Uint8Array, characterMap?: CharacterMap): Promise<Reading> {
  const read = await readPdfPages(bytes, characterMap);
  if (!read.ok) return refuse(faults[read.fault]);
  if (read.pages.every(({ words }) => words.length === 0)) return refuse(scanned);
  return readingOf(restoreTables(documentOfPages(read.pages)));
}

const scanned: Text = {
  'zh-CN':
    '这是扫描或图片形成的 PDF，里面没有文字；请先用 WPS 或扫描软件识别文字（OCR），另存为 Word 后再导入',
  en: 'it is a scanned PDF and holds pictures only; have WPS or a scanner app recognise its text (OCR), save it as a Word file and import that',
};

const faults: Readonly<Record<PdfFault, Text>> = {
  damaged,
  locked: {
    'zh-CN': '文件设有打开密码；请输入密码打开它，另存一份不带密码的后再导入',
    en: 'it is locked with a password; open it, save a copy without the password and import that',
  },
  'too-large': {
    'zh-CN': '文件的页数或内容太多，不像是一份方案；请只保留方案所在的页后再导入',
    en: 'it has far more pages or content than a plan; keep only the pages of the plan and import those',
  },
};

export function documentOfPages(pages: readonly PdfPage[]): Document {
  const tables = pages.map(ruledTables);
  const lines = withoutFurniture(
    pages,
    pages.map((page) => linesOf(page.words, page.number)),
  );
  const text = lines.map((own, index) => own.filter((line) => !isInside(line, tables[index] ?? [])));
  const layout = layoutOf(pages, text);
  const blocks: Block[] = [];
  let paragraph: OpenParagraph | undefined;
  let table: RuledTable | undefined;
  text.forEach((own, index) => {
    const ahead = [...(tables[index] ?? [])].sort((a, b) => a.box.top - b.box.top);
    own.forEach((line, at) => {
      while (ahead[0] && ahead[0].box.top < line.baseline) {
        paragraph = undefined;
        table = appendTable(ahead.shift(), table, blocks);
      }
      table = undefined;
      if (paragraph && goesOn(paragraph.last, line, layout)) {
        paragraph.text = joined(paragraph.text, line.text);
        paragraph.last = line;
        blocks[blocks.length - 1] = { ...paragraph.block, text: paragraph.text };
      } else {
        const block: Paragraph = {
          kind: 'paragraph',
          text: line.text,
          place: { page: line.page, line: at + 1 },
        };
        blocks.push(block);
        paragraph = { block, text: line.text, last: line };
      }
    });
    for (const last of ahead) {
      paragraph = undefined;
      table = appendTable(last, table, blocks);
    }
  });
  return { blocks };
}

interface OpenParagraph {
  readonly block: Paragraph;
  text: string;
  last: PdfLine;
}

function isInside({ baseline, left, right, size }: PdfLine, tables: readonly RuledTable[]): boolean {
  return tables.some(({ box }) => {
    const y = baseline - size / 3;
    return y > box.top && y < box.bottom && (left + right) / 2 > box.left && (left + right) / 2 < box.right;
  });
}

/** A table at the top of a page goes on from the one at the foot of the page before. */
function appendTable(
  table: RuledTable | undefined,
  before: RuledTable | undefined,
  blocks: Block[],
): RuledTable | undefined {
  if (!table) return before;
  const place = { page: table.page };
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, place })));
  const last = blocks.at(-1);
  const goesOn = before && table.page === before.page + 1 && sameColumns(before.edges, table.edges);
  if (goesOn && last?.kind === 'table') {
    blocks[blocks.length - 1] = continueTable(last, rows);
  } else {
    blocks.push({ kind: 'table', rows, place });
  }
  return table;
}

function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((edge, index) => Math.abs(edge - (b[index] ?? Infinity)) < 6);
}

/** How the body of the document is set. Lengths are points. */
interface Layout {
  /** Where lines begin on each page, by its number. */
  readonly left: ReadonlyMap<number, number>;
  /** From there to where full lines end. */
  readonly width: number;
  /** From one line to the next inside a paragraph. */
  readonly pitch: number;
  /** First lines of paragraphs are indented. */
  readonly indents: boolean;
}

function layoutOf(pages: readonly PdfPage[], lines: readonly (readonly PdfLine[])[]): Layout {
  const all = lines.flat();
  const size = median(
    all.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 10) }, () => line.size)),
  );
  const body = lines.map((own) => own.filter((line) => isAlike(line.size, size)));
  const left = new Map<number, number>();
  for (const own of body) {
    if (own[0]) left.set(own[0].page, Math.min(...own.map((line) => line.left)));
  }
  const indentOf = (line: PdfLine) => (line.left - (left.get(line.page) ?? 0)) / line.size;
  const widths = body.flat().map((line) => line.right - (left.get(line.page) ?? 0));
  const indented = body.flat().filter((line) => indentOf(line) > 1.4 && indentOf(line) < 3).length;
  const flush = body.flat().filter((line) => indentOf(line) < 0.7).length;
  return {
    left,
    width: fullWidth(widths, pages[0]?.width ?? 0, median([...left.values()])),
    pitch: median(
      body.flatMap((own) => own.slice(1).map((line, index) => line.baseline - (own[index]?.baseline ?? 0))),
    ),
    indents: indented >= 3 && flush >= 3 && indented > flush * 0.1,
  };
}

/** The widest of the lines, a few odd ones apart; where all are short, what margins of the same width would leave. */
function fullWidth(widths: readonly number[], pageWidth: number, left: number): number {
  const expected = pageWidth - 2 * left;
  const widest = [...widths].sort((a, b) => b - a)[Math.min(2, Math.floor(widths.length / 10))] ?? 0;
  return widest < expected * 0.6 ? expected : widest;
}

function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.15 * Math.max(a, b);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Whether `next` is the same paragraph still. */
function goesOn(line: PdfLine, next: PdfLine, { left, width, pitch, indents }: Layout): boolean {
  const right = (left.get(line.page) ?? line.left) + width;
  if (line.pieces.length > 1 && next.pieces.length > 1) return false;
  if (!isAlike(line.size, next.size) || !isFull(line, next, right)) return false;
  if (line.page === next.page && next.baseline - line.baseline > pitch * 1.35 + 1) return false;
  const indent = (next.left - (left.get(next.page) ?? next.left)) / next.size;
  if (indents) return indent < 1.2;
  const aligned = indent < 1.2 || Math.abs(next.left - line.left) < 0.5 * next.size;
  return aligned && !beginsAnew(line, next, right);
}

/** Where nothing but the words tells: an item, or a heading after a sentence that ends at the right margin. */
function beginsAnew(line: PdfLine, next: PdfLine, right: number): boolean {
  if (/[，、,]$/.test(line.text)) return false;
  if (beginsItem(next.text)) return true;
  const isHeading = right - next.right > 3 * next.size && !/[，。；：、！？,.;:!?）)]$/.test(next.text);
  return /[。！？；：.!?;:]$/.test(line.text) && (isHeading || /^\d{1,2}\p{sc=Han}/u.test(next.text));
}
