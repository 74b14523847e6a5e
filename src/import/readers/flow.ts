import type { Block, Document, Table, TableCell } from '../document';

/**
 * Text as web pages and Word files hold it: paragraphs (strings), and tables whose cells hold paragraphs and tables in
 * turn. Such tables are often there for the layout only: `documentOfFlow` tells them from tables that say something.
 */
export type Flow = readonly (string | FlowTable)[];

export interface FlowTable {
  readonly rows: readonly (readonly FlowCell[])[];
}

export interface FlowCell {
  readonly content: Flow;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Places are the lines that the text would have if it was saved with one paragraph a line. */
export function documentOfFlow(flow: Flow): Document {
  const blocks: Block[] = [];
  appendBlocks(flow, blocks, { next: 1 });
  return { blocks };
}

interface LineCount {
  next: number;
}

function appendBlocks(flow: Flow, blocks: Block[], lines: LineCount): void {
  for (const item of flow) {
    if (typeof item === 'string') {
      blocks.push({ kind: 'paragraph', text: item, place: { line: lines.next++ } });
    } else if (isLayout(item)) {
      for (const row of item.rows) for (const cell of row) appendBlocks(cell.content, blocks, lines);
    } else if (paragraphsOf([item]).some((text) => text.trim() !== '')) {
      blocks.push(tableOf(item, lines));
    }
  }
}

/** An article in one cell has at least this many paragraphs; a task in a table has fewer, or stands under headings. */
const paragraphsOfAnArticle = 8;

/** A column's heading is a few words. */
const charactersOfAHeading = 20;

function isLayout(table: FlowTable): boolean {
  if (table.rows.every((row) => row.length <= 1)) return true;
  const cells = table.rows.flat().map(({ content }) => paragraphsOf(content));
  const sizes = cells.map((texts) => texts.reduce((size, text) => size + text.trim().length, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.findIndex((size) => size * 2 > total);
  if (largest < 0) return false;
  const paragraphs = (cells[largest] ?? []).filter((text) => text.trim() !== '');
  return paragraphs.length >= paragraphsOfAnArticle && !hasHeadings(table);
}

/** Several rows, of which the first has three or more short cells and none that is blank or long. */
function hasHeadings({ rows: [first = [], ...others] }: FlowTable): boolean {
  const headings = first.map(({ content }) => paragraphsOf(content).join('').trim());
  return (
    others.length > 0 &&
    headings.length > 2 &&
    headings.every((text) => text !== '' && text.length <= charactersOfAHeading) &&
    others.some((row) => row.length > 1)
  );
}

function paragraphsOf(flow: Flow, found: string[] = []): string[] {
  for (const item of flow) {
    if (typeof item === 'string') found.push(item);
    else for (const row of item.rows) for (const { content } of row) paragraphsOf(content, found);
  }
  return found;
}

/** Wider than any table that people read; spans are not believed beyond it. */
const maximumColumns = 256;

function tableOf(table: FlowTable, lines: LineCount): Table {
  const place = { line: lines.next };
  /** By column, how many rows the cell above still reaches into. */
  const reach = new Int32Array(maximumColumns);
  const rows = table.rows.map((row, index) => {
    const placed: TableCell[] = [];
    let column = 0;
    for (const { content, ...span } of row) {
      while ((reach[column] ?? 0) > 0) column++;
      const fits = column + span.columnSpan <= maximumColumns;
      const columnSpan = fits ? span.columnSpan : 1;
      const rowSpan = fits ? Math.min(span.rowSpan, table.rows.length - index) : 1;
      const cellPlace = { line: lines.next };
      const texts = paragraphsOf(content);
      lines.next += Math.max(1, texts.length);
      placed.push({ text: texts.join('\n').trim(), rowSpan, columnSpan, place: cellPlace });
      if (rowSpan > 1) reach.fill(rowSpan, column, column + columnSpan);
      column += columnSpan;
    }
    for (let at = 0; at < maximumColumns; at++) {
      const rowsLeft = reach[at] ?? 0;
      if (rowsLeft > 0) reach[at] = rowsLeft - 1;
    }
    return placed;
  });
  return { kind: 'table', rows, place };
}
