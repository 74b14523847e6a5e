import type { Block, Document, Paragraph } from '../document';
import { areasOf, type Area } from './pdf-areas';
import { withoutFurniture } from './pdf-furniture';
import { joined, linesOf, type PdfLine } from './pdf-line';
import { openTables } from './pdf-open-table';
import type { PdfPage } from './pdf-page';
import { layoutOf, type Layout, type PlacedLine } from './pdf-paragraphs';
import { continueTable } from './pdf-table-pages';
import { ruledTables, type PdfTable } from './pdf-table';

/** Lines put together to paragraphs again, and tables, in the order in which they are read. */
export function documentOfPages(pages: readonly PdfPage[]): Document {
  const lines = withoutFurniture(
    pages,
    pages.map((page) => linesOf(page.words, page.number)),
  );
  const ruled = pages.map(ruledTables);
  const outside = lines.map((own, index) => own.filter((line) => !isInside(line, ruled[index] ?? [])));
  const open = openTables(
    outside,
    pages.map(({ rules }) => rules),
  );
  const text = outside.map((own, index) => own.filter((line) => !isInside(line, open[index] ?? [])));
  const tables = pages.map((_, index) => [...(ruled[index] ?? []), ...(open[index] ?? [])]);
  const areas = areasOf(text, tables);
  return { blocks: blocksOf(areas, tables, layoutOf(pages, areas)) };
}

function blocksOf(
  areas: readonly (readonly Area[])[],
  tables: readonly (readonly PdfTable[])[],
  layout: Layout,
): Block[] {
  const blocks: Block[] = [];
  let paragraph: OpenParagraph | undefined;
  let table: PdfTable | undefined;
  areas.forEach((own, index) => {
    const ahead = [...(tables[index] ?? [])].sort((a, b) => a.box.top - b.box.top);
    const placed = own.flatMap(({ side, lines }) => lines.map((line): PlacedLine => ({ ...line, side })));
    placed.forEach((line, at) => {
      while (ahead[0] && ahead[0].box.top < line.baseline) {
        paragraph = undefined;
        table = appendTable(ahead.shift(), table, blocks);
      }
      table = undefined;
      if (paragraph && layout.goesOn(paragraph.last, line)) {
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
  return blocks;
}

interface OpenParagraph {
  readonly block: Paragraph;
  text: string;
  last: PlacedLine;
}

function isInside({ baseline, left, right, size }: PdfLine, tables: readonly PdfTable[]): boolean {
  return tables.some(({ box }) => {
    const y = baseline - size / 3;
    return y > box.top && y < box.bottom && (left + right) / 2 > box.left && (left + right) / 2 < box.right;
  });
}

/** A table at the top of a page goes on from the one at the foot of the page before. */
function appendTable(
  table: PdfTable | undefined,
  before: PdfTable | undefined,
  blocks: Block[],
): PdfTable | undefined {
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
