import { splitUnits } from '../unit-list';
import { isBareEnding, looksLikeUnit } from '../unit-names';
import type { Block, Document, TableCell } from '../document';
import { columnRole, type ColumnRole } from '../column-names';

/**
 * Plain text, or Markdown, as a document. One line is one paragraph. Tables that were flattened on the way to text are
 * put together again where their headings are known: cells separated by tabs or bars on one line, or one cell a line.
 */
export function readText(text: string): Document {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableOfDelimitedLines(lines, at) ?? tableOfCellLines(lines, at);
    if (table) {
      blocks.push({ kind: 'table', rows: table.rows, place: { line: at + 1 } });
      at = table.end;
    } else {
      blocks.push({ kind: 'paragraph', text: lines[at] ?? '', place: { line: at + 1 } });
      at++;
    }
  }
  return { blocks };
}

interface FlattenedTable {
  readonly rows: readonly (readonly TableCell[])[];
  /** Index of the first line after it. */
  readonly end: number;
}

function cell(text: string, line: number): TableCell {
  return { text: text.trim(), rowSpan: 1, columnSpan: 1, place: { line } };
}

/** Splits a line of cells at tabs or bars; `undefined` for a line of text. */
function cellsOf(line: string): string[] | undefined {
  if (line.includes('\t')) return line.split('\t');
  if (!line.includes('|')) return undefined;
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.includes('|') ? inner.split('|') : undefined;
}

/** At least two known headings, one of them of units. */
function looksLikeHeadings(cells: readonly string[]): boolean {
  const roles = cells.map(columnRole).filter((role) => role !== undefined);
  return roles.length >= 2 && roles.some((role) => role === 'lead' || role === 'co' || role === 'units');
}

/** A header line and the lines of as many cells that follow it. */
function tableOfDelimitedLines(lines: readonly string[], start: number): FlattenedTable | undefined {
  const header = cellsOf(lines[start] ?? '');
  if (!header || header.length < 2 || !looksLikeHeadings(header)) return undefined;
  const rows = [header.map((text) => cell(text, start + 1))];
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    if (!cells || cells.length < 2) break;
    end = at + 1;
    if (cells.every((text) => /^\s*:?-*:?\s*$/.test(text))) continue; // the rule under a Markdown header
    rows.push(cells.map((text) => cell(text, at + 1)));
  }
  return rows.length > 1 ? { rows, end } : undefined;
}

/**
 * A run of lines that are headings each, then as many lines a row. Rows stand apart by blank lines, or not at all; a
 * merged cell may be a blank cell or be missing, and is then told by the numbers of cells left.
 */
function tableOfCellLines(lines: readonly string[], start: number): FlattenedTable | undefined {
  const headings: TableCell[] = [];
  let at = start;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' && headings.length > 0 && !line.includes('\t')) {
      if (columnRole(lines[at + 1] ?? '') === undefined) break;
      continue;
    }
    if (columnRole(line) === undefined) break;
    headings.push(cell(line, at + 1));
  }
  const texts = headings.map(({ text }) => text);
  if (headings.length < 3 || !looksLikeHeadings(texts)) return undefined;
  // Where cells are marked by a leading tab, the first line without one is text again.
  const tabbed = (lines[start] ?? '').startsWith('\t');
  const roles = texts.map(columnRole);
  const spaced = hasBlankLines(lines, at, headings.length);
  const rows: TableCell[][] = [];
  let row: TableCell[] = [];
  const flush = () => {
    if (row.some(({ text }) => text !== '')) rows.push(fitRow(joinWrapped(row, roles), headings.length));
    row = [];
  };
  let end = at;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || (!tabbed && line.trim() === '')) {
      flush();
      continue;
    }
    if (tabbed && !line.startsWith('\t')) break;
    if (!tabbed && row.length === 0 && /^.{30,}[。.]$/.test(line.trim())) break;
    const previous = row[row.length - 1];
    if (previous && /[、，,]$/.test(previous.text)) {
      // A list of units that runs on over the line's end.
      row[row.length - 1] = { ...previous, text: previous.text + line.trim() };
    } else {
      // Without blank lines between rows, a row is full when it has its cells.
      if (row.length === headings.length && !spaced) flush();
      row.push(cell(line, at + 1));
    }
    end = at + 1;
  }
  flush();
  return rows.length > 0 ? { rows: [headings, ...rows], end } : undefined;
}

/** Whether blank lines stand between the rows: one among the lines that a row and a half may take. */
function hasBlankLines(lines: readonly string[], start: number, columns: number): boolean {
  return lines.slice(start + 1, start + 2 * columns + 1).some((line) => line === '');
}

/** A row of more lines than columns has cells that wrapped; of all ways to join them, the one that suits the columns. */
function joinWrapped(row: readonly TableCell[], roles: readonly (ColumnRole | undefined)[]): readonly TableCell[] {
  if (row.length <= roles.length || row.length > 24) return row;
  let best: { cells: readonly TableCell[]; fit: number } | undefined;
  const join = (from: number, column: number, cells: readonly TableCell[], fit: number): void => {
    if (column === roles.length) {
      if (from === row.length && (!best || fit > best.fit)) best = { cells, fit };
      return;
    }
    const left = roles.length - column - 1;
    const most = mayWrap(roles[column]) ? row.length - left - from : 1;
    for (let count = 1; count <= most; count++) {
      const parts = row.slice(from, from + count);
      const first = parts[0];
      if (!first) return;
      const text = parts.map((part) => part.text).join('');
      join(from + count, column + 1, [...cells, { ...first, text }], fit + fitness(text, roles[column]));
    }
  };
  join(0, 0, [], 0);
  return best?.cells ?? row;
}

function mayWrap(role: ColumnRole | undefined): boolean {
  return role !== 'number' && role !== 'deadline';
}

/** Units belong under headings of units and nowhere else. */
function fitness(text: string, role: ColumnRole | undefined): number {
  const { units } = splitUnits(text);
  const likeUnits = units.length > 0 && units.every(({ name }) => looksLikeUnit(name) && !isBareEnding(name));
  const ofUnits = role === 'lead' || role === 'co' || role === 'units';
  return ofUnits ? (likeUnits ? 2 : -2) : likeUnits ? -1 : 1;
}

/** Puts missing merged cells back: they are the first ones, since merged cells of such tables are categories. */
function fitRow(row: readonly TableCell[], columns: number): TableCell[] {
  const missing = Math.max(0, columns - row.length);
  const line = row[0]?.place.line ?? 0;
  return [...Array.from({ length: missing }, () => cell('', line)), ...row];
}
