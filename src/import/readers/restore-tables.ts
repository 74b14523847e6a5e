import type { Block, Document, Paragraph, Table } from '../document';
import { findFlattenedTable } from './flattened-table';

/** Puts tables together again that stand in a document as paragraphs, where their headings are known. */
export function restoreTables({ blocks }: Document): Document {
  const restored: Block[] = [];
  let run: Paragraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      run.push(block);
    } else {
      restored.push(...restoreRun(run), block);
      run = [];
    }
  }
  return { blocks: [...restored, ...restoreRun(run)] };
}

function restoreRun(paragraphs: readonly Paragraph[]): Block[] {
  const lines = paragraphs.map(({ text }) => text);
  const restored: Block[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const found = findFlattenedTable(lines, at);
    const paragraph = paragraphs[at];
    if (found) restored.push(placed(found.rows, paragraphs));
    else if (paragraph) restored.push(paragraph);
    at = found?.end ?? at + 1;
  }
  return restored;
}

/** Cells know the line they were found on; they stand where the paragraph of that line stands. */
function placed(rows: Table['rows'], paragraphs: readonly Paragraph[]): Table {
  const placedRows = rows.map((row) =>
    row.map((cell) => ({ ...cell, place: paragraphs[(cell.place.line ?? 1) - 1]?.place ?? cell.place })),
  );
  return { kind: 'table', rows: placedRows, place: placedRows[0]?.[0]?.place ?? {} };
}
