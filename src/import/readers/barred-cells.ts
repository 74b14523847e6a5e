import { columnRole, columnRoles } from '../column-names';
import type { TableCell } from '../document';

/** The rule below the first row of a table in Markdown. */
const rule = /^\s*\|?(?:\s*:?-{3,}:?\s*\|){2,}(?:\s*:?-{3,}:?\s*)?$/;

interface Head {
  /** The line that ends the first row. */
  readonly at: number;
  /** The line that begins the next one. */
  readonly next: number;
  readonly columns: number;
}

/** No first row takes more lines, and no cell. */
const mostLines = 40;

/**
 * A table as some programs take it from a web page: a bar ends each cell, cells stand on lines of their own, and only the rule
 * below the first row, or its headings, tell how many make a row. Rows that lack merged cells are filled up at their end.
 */
export function tableOfBarredCells(
  lines: readonly string[],
  start: number,
): { readonly rows: readonly (readonly TableCell[])[]; readonly end: number } | undefined {
  const head = ruleOf(lines, start) ?? headingsOf(lines, start);
  if (!head) return undefined;
  const { at: headEnd, next, columns } = head;
  const first = takeRows(lines, start, headEnd, columns);
  const others = takeRows(lines, next, lines.length, columns);
  if (first.rows.length !== 1 || first.end !== headEnd || others.rows.length === 0) return undefined;
  const rows = [...first.rows, ...others.rows];
  const unfilled = Math.min(...rows.filter(holdsSeveral).map(emptyAtEnd));
  if (unfilled === Infinity) return undefined;
  return { rows: rows.map((row) => shifted(row, unfilled)), end: others.end };
}

/** The rule that ends the row which begins at a line; rows of one line are read elsewhere. */
function ruleOf(lines: readonly string[], start: number): Head | undefined {
  if (!/\|\s*$/.test(lines[start] ?? '')) return undefined;
  let bars = 0;
  for (let at = start; at < Math.min(lines.length, start + mostLines); at++) {
    const line = lines[at] ?? '';
    if (at > start && rule.test(line)) {
      const columns = barsIn(line.trim().replace(/^\|/, '').replace(/[^|]$/, '$&|'));
      return at > start + 1 && bars === columns ? { at, next: at + 1, columns } : undefined;
    }
    if (line.trim() === '') return undefined;
    bars += barsIn(line);
  }
  return undefined;
}

/** Without a rule, headings that are known, each with a bar on a line of its own, tell how many cells make a row. */
function headingsOf(lines: readonly string[], start: number): Head | undefined {
  const words: string[] = [];
  for (let at = start; at < Math.min(lines.length, start + mostLines); at++) {
    const heading = /^([^|]{1,40})\|\s*$/.exec(lines[at] ?? '')?.[1]?.trim();
    if (heading === undefined || columnRole(heading) === undefined) break;
    words.push(heading);
  }
  const roles = columnRoles(words);
  const ofUnits = roles.some((role) => role === 'lead' || role === 'units');
  if (words.length < 3 || !roles.includes('task') || !ofUnits) return undefined;
  return { at: start + words.length, next: start + words.length, columns: words.length };
}

function barsIn(line: string): number {
  return line.split('|').length - 1;
}

function takeRows(
  lines: readonly string[],
  start: number,
  limit: number,
  columns: number,
): { readonly rows: TableCell[][]; readonly end: number } {
  const rows: TableCell[][] = [];
  let row: TableCell[] = [];
  let text: string[] = [];
  let line = start;
  let end = start;
  for (let at = start; at < limit && at < end + mostLines; at++) {
    const printed = lines[at] ?? '';
    // The row above a second rule is the first of another table.
    if (rule.test(printed)) {
      if (row.length === 0) end = rows.pop()?.[0]?.place.line ?? end;
      return { rows, end: row.length === 0 && end > 0 ? end - 1 : end };
    }
    const pieces = printed.split('|');
    for (const [index, piece] of pieces.entries()) {
      if (text.length === 0) line = at + 1;
      if (piece.trim() !== '') text.push(piece.trim());
      if (index === pieces.length - 1) continue;
      row.push({
        text: text.join('\n'),
        rowSpan: 1,
        columnSpan: 1,
        place: { line: text.length > 0 ? line : at + 1 },
      });
      text = [];
    }
    if (row.length >= columns) {
      rows.push(row.slice(0, columns));
      row = row.slice(columns);
      end = at + 1;
      if (text.length > 0) return { rows, end };
      if (!(lines[at + 1] ?? '').trim() && !/\|\s*$/.test(lines[at + 2] ?? '')) return { rows, end };
    }
  }
  return { rows, end };
}

function holdsSeveral(row: readonly TableCell[]): boolean {
  return row.filter(({ text }) => text !== '').length > 1;
}

function emptyAtEnd(row: readonly TableCell[]): number {
  return row.length - 1 - row.reduce((last, { text }, at) => (text === '' ? last : at), -1);
}

/** Cells that go on from the row above are missing at the row's beginning. */
function shifted(row: readonly TableCell[], unfilled: number): readonly TableCell[] {
  const missing = emptyAtEnd(row) - unfilled;
  const [first] = row;
  if (missing <= 0 || !holdsSeveral(row) || !first || first.text === '') return row;
  const blanks = Array.from({ length: missing }, () => ({ ...first, text: '' }));
  return [...blanks, ...row.slice(0, row.length - missing)];
}
