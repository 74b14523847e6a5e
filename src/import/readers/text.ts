import type { Block, Document } from '../document';
import { findFlattenedTable } from './flattened-table';
import { markdownCard } from './markdown-card';

/**
 * Plain text, or Markdown, as a document. One line is one paragraph. Tables that were flattened on the way to text are
 * put together again where their headings are known.
 */
export function readText(text: string): Document {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  const blocks: Block[] = [];
  for (let at = endOfProperties(lines); at < lines.length;) {
    const table = findFlattenedTable(lines, at);
    const card = table ? undefined : markdownCard(lines, at);
    if (table) blocks.push({ kind: 'table', rows: table.rows, place: { line: at + 1 } });
    else if (card) blocks.push(card.table);
    else blocks.push({ kind: 'paragraph', text: withoutMarkdown(lines[at] ?? ''), place: { line: at + 1 } });
    at = table?.end ?? card?.end ?? at + 1;
  }
  return { blocks };
}

/** Properties between two lines of --- head some files of Markdown, and are no words of the document. */
function endOfProperties(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.slice(1, 60).findIndex((line) => line.trimEnd() === '---');
  return end < 0 ? 0 : end + 2;
}

/** Marks of headings and of bold type belong to no title and no name. */
function withoutMarkdown(line: string): string {
  const plain = /^#{1,6}\s/.test(line) ? line.replace(/^#{1,6}\s+/, '') : line;
  return plain.includes('**') ? plain.replace(/\*\*(?=\S)([^*]+)\*\*/g, '$1') : plain;
}
