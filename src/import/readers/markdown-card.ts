import type { Table, TableCell } from '../document';
import { isCard } from '../english-card-tables';

const rule = /^\s*\|[\s|:-]*-[\s|:-]*\|\s*$/;

/** | **Lead agency** | Rivers Authority |: a card in Markdown, whose first row is blank or one of its own. */
export function markdownCard(
  lines: readonly string[],
  start: number,
): { readonly table: Table; readonly end: number } | undefined {
  const rows: TableCell[][] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = (lines[end] ?? '').trim();
    if (line.length < 3 || !line.startsWith('|') || !line.endsWith('|')) break;
    const cells = rule.test(line) ? [] : line.slice(1, -1).split('|');
    const texts = cells.map((text) => text.trim().replace(/\*\*|__/g, ''));
    if (texts.every((text) => text === '')) continue;
    rows.push(texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1, place: { line: end + 1 } })));
  }
  const table: Table = { kind: 'table', rows, place: { line: start + 1 } };
  return isCard(table) ? { table, end } : undefined;
}
