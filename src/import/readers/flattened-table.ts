import { columnRole, columnRoles, type ColumnRole } from '../column-names';
import { isRoleWord, namesUnit } from '../matrix-tasks';
import type { TableCell } from '../document';
import { readNumber } from '../numbering';
import { isPageMark } from '../page-mark';
import { lettersOf } from '../raci';
import { splitUnits } from '../unit-list';
import { isBareEnding, looksLikeUnit } from '../unit-names';
import { findAlignedTable } from './aligned-table';
import { tableOfBarredCells } from './barred-cells';
import { isBand } from './cell-text';
import { holdsItsUnits } from './disorder';
import { mostCategoryLines, rowsLedByNumbers } from './numbered-rows';
import { rowsLedByNumberedTasks } from './numbered-tasks';
import { tableOfPlainLines } from './plain-lines';
import { isRefused, refuse } from './refused-headings';
import { tableOfRunOnRows } from './run-on-rows';
import { rowsByFit } from './rows-by-fit';

/** A table found in lines of text. */
export interface FlattenedTable {
  readonly rows: readonly (readonly TableCell[])[];
  /** Index of the first line after it. */
  readonly end: number;
}

/** The table that begins at a line, if its headings are known: drawn, with its cells on one line, or one cell a line. */
export function findFlattenedTable(lines: readonly string[], start: number): FlattenedTable | undefined {
  const line = lines[start] ?? '';
  if (line.trim() === '' || line.length > 2000) return undefined;
  // Below another rule nothing begins that did not begin with it.
  if (topRule.test(line)) return topRule.test(lines[start - 1] ?? '') ? undefined : drawnTable(lines, start);
  const whole = tableOfPlainLines(lines, start, looksLikeHeadings) ?? regularTable(lines, start);
  if (whole) return whole;
  // The line above such a table heads it, and is none of its headings.
  if (line.length < 80 && headsPlainLines(lines, start)) return undefined;
  return (
    tableOfBarredCells(lines, start) ??
    findAlignedTable(lines, start, looksLikeHeadings) ??
    tableOfDelimitedLines(lines, start) ??
    believed(tableOfCellLines(lines, start)) ??
    tableOfRunOnRows(lines, start)
  );
}

function headsPlainLines(lines: readonly string[], start: number): boolean {
  const below = lines.slice(start + 1, start + 3).findIndex((text) => text.trim() !== '');
  return below >= 0 && tableOfPlainLines(lines, start + 1 + below, looksLikeHeadings) !== undefined;
}

/** Rows that were put together by the places of their words count only where units stand where they belong. */
function believed(table: FlattenedTable | undefined): FlattenedTable | undefined {
  return table && holdsItsUnits(table.rows) ? table : undefined;
}

const topRule = /^\s*[┌┏╔+][─━═\-+┬┳╦]/;

function cell(text: string, line: number): TableCell {
  return { text: text.trim(), rowSpan: 1, columnSpan: 1, place: { line } };
}

/** What holds the cells of a line apart. */
type Delimiter = 'tab' | 'bar' | 'spaces';

function delimiterOf(line: string): Delimiter | undefined {
  if (line.includes('\t')) return 'tab';
  if (line.includes('|')) return 'bar';
  return /\S(?: {2,}|\u3000{2,})\S/.test(line) ? 'spaces' : undefined;
}

function cellsOf(line: string, delimiter: Delimiter, framed = line.trim().startsWith('|')): string[] {
  if (delimiter === 'tab') return line.split('\t');
  if (delimiter === 'spaces') return line.trim().split(/ {2,}|\u3000{2,}/);
  const cells = (
    framed ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line.replace(/\|\s*$/, '')
  ).split('|');
  return cells.map((text) =>
    text
      .replace(/\*\*(?=\S)([^*]+)\*\*/g, '$1')
      .replace(link, '$1')
      .trim(),
  );
}

/** [words](address): of a link of Markdown only the words are the author's. */
const link = /\[([^\[\]]{1,200})\]\([^()\s]{1,300}\)/g;

/** At least two known headings, one of them of units; or a task and three units with a column each. */
export function looksLikeHeadings(cells: readonly string[]): boolean {
  const roles = columnRoles(cells);
  const known = roles.filter((role) => role !== undefined).length;
  if (known >= 2 && roles.some((role) => role === 'lead' || role === 'co' || role === 'units')) return true;
  return (
    roles.includes('task') &&
    cells.filter((text, at) => roles[at] === undefined && namesUnit(text.trim())).length >= 3
  );
}

/** A header line and the lines of cells that follow it. */
function tableOfDelimitedLines(lines: readonly string[], start: number): FlattenedTable | undefined {
  const delimiter = delimiterOf(lines[start] ?? '');
  if (!delimiter) return undefined;
  const framed = (lines[start] ?? '').trim().startsWith('|');
  const header = cellsOf(lines[start] ?? '', delimiter);
  if (header.length < 2 || !(looksLikeHeadings(header) || headsRaci(header, lines, start, delimiter)))
    return undefined;
  const rows: TableCell[][] = [header.map((text) => cell(text, start + 1))];
  let end = start + 1;
  /** The beginning of a cell that a line break has parted from its row. */
  let broken = '';
  for (let at = start + 1; at < lines.length; at++) {
    const wrapped = delimiter === 'tab' ? brokenRow(lines, at, header.length) : undefined;
    if (wrapped) {
      rows.push(wrapped.text.split('\t').map((text) => cell(text, at + 1)));
      end = wrapped.end;
      at = end - 1;
      continue;
    }
    const line = lines[at] ?? '';
    if (line.trim() === '' || isPageMark(line)) continue;
    if (rows.length > 1 && delimiter === 'tab' && completes(rows[rows.length - 1] ?? [], header, lines, at)) {
      const [first = '', ...others] = cellsOf(line, delimiter, framed);
      rows[rows.length - 1] = [
        ...withMore(rows[rows.length - 1] ?? [], first),
        ...others.map((text) => cell(text, at + 1)),
      ];
      end = at + 1;
      continue;
    }
    if (delimiterOf(line) !== delimiter) {
      // A line without cells between lines with cells heads the next ones, or ends the last cell; a heading of Markdown ends all.
      if (/^#{1,6}\s/.test(line)) break;
      const next = delimiter === 'spaces' ? undefined : nextCells(lines, at + 1, delimiter);
      if (line.length > (/[一-鿿]/.test(line) ? 60 : 120) || !next || endsTable(line, next, header)) break;
      const last = rows[rows.length - 1] ?? [];
      if (runsOn(last, header, line)) rows[rows.length - 1] = withMore(last, line);
      else if (/[，、]$/.test(line.trim())) broken += line.trim();
      else rows.push([cell(line, at + 1)]);
      continue;
    }
    const [begin = '', ...others] = cellsOf(line, delimiter, framed);
    // （1）建设展厅 | 市甲局 below 序号 | 任务 | 责任单位: a row without a cell for its number.
    const unnumbered =
      others.length + 2 === header.length &&
      columnRole(header[0] ?? '') === 'number' &&
      (readNumber(begin)?.rest ?? '') !== '';
    const cells = [...(unnumbered ? [''] : []), broken + begin, ...others];
    broken = '';
    const above = rows[rows.length - 1] ?? [];
    if (rows.length > 1 && delimiter === 'tab' && goesOn(above, header, cells)) {
      const [first = '', ...others] = cells;
      rows[rows.length - 1] = [...withMore(above, first), ...others.map((text) => cell(text, at + 1))];
      end = at + 1;
      continue;
    }
    // Two spaces in running text are no columns.
    if (cells.length < 2 || (delimiter === 'spaces' && Math.abs(cells.length - header.length) > 1)) break;
    end = at + 1;
    if (cells.every((text) => /^\s*:?-*:?\s*$/.test(text)) && delimiter === 'bar') continue; // the rule under a Markdown header
    rows.push(cells.map((text) => cell(text, at + 1)));
  }
  if (delimiter === 'spaces' && areLinesOfRows(rows.slice(1))) return undefined;
  return rows.length > 1 ? { rows, end } : undefined;
}

/** 1．建设展厅， and 面向公众开放 below it: lines of one cell each, whatever stands beside them. */
function areLinesOfRows(rows: readonly (readonly TableCell[])[]): boolean {
  const numbered = rows.filter(([first]) => readNumber(first?.text ?? '')).length;
  return numbered > 0 && numbered < rows.length;
}

/** A row takes no more lines. */
const mostRowLines = 12;

/**
 * A numbered row with line breaks in its cells: the lines up to the next number, if they hold as many tabs as the row needs, and
 * the first of them fewer.
 */
function brokenRow(
  lines: readonly string[],
  from: number,
  columns: number,
): { readonly text: string; readonly end: number } | undefined {
  const tabsIn = (line: string) => line.split('\t').length - 1;
  const first = lines[from] ?? '';
  if (!/^\d{1,3}\t/.test(first) || tabsIn(first) >= columns - 1) return undefined;
  let end = from + 1;
  let tabs = tabsIn(first);
  while (end < lines.length && end < from + mostRowLines && tabs < columns - 1) {
    const line = lines[end] ?? '';
    if (line.trim() === '' || /^\d{1,3}\t/.test(line) || isBand(line)) return undefined;
    tabs += tabsIn(line);
    end++;
  }
  const next = lines[end] ?? '';
  const ends = next.trim() === '' || /^\d{1,3}\t/.test(next) || isBand(next);
  return tabs === columns - 1 && ends ? { text: lines.slice(from, end).join('\n'), end } : undefined;
}

/** Cells held apart by blanks, a whole row on each line: where they stand tells nothing then. */
function regularTable(lines: readonly string[], start: number): FlattenedTable | undefined {
  if (delimiterOf(lines[start] ?? '') !== 'spaces') return undefined;
  const table = tableOfDelimitedLines(lines, start);
  if (!table || !/^\S/.test(lines[start] ?? '')) return undefined;
  const [header = [], ...rows] = table.rows;
  const next = lines.slice(table.end).find((line) => line.trim() !== '') ?? '';
  const whole = rows.filter(({ length }) => length === header.length).length;
  const others = rows.filter((row) => row.length !== header.length);
  const areBands = others.every((row) => row.length === 2 && readNumber(`${row[0]?.text ?? ''}、`));
  return whole >= 2 && areBands && delimiterOf(next) !== 'spaces' ? table : undefined;
}

/** A task and at least two bodies of any name, with the letters of RACI below them. */
function headsRaci(
  header: readonly string[],
  lines: readonly string[],
  start: number,
  delimiter: Delimiter,
): boolean {
  if (delimiter === 'spaces' || header.length < 3 || !header.some((text) => columnRole(text) === 'task'))
    return false;
  const below = lines.slice(start + 1, start + 6).map((line) => cellsOf(line, delimiter));
  const inWords = below.filter((row) => row.filter(isRoleWord).length >= 2);
  const rows = below
    .map((row) => row.map(lettersOf))
    .filter((row) => row.filter((found) => found !== '').length >= 2);
  return inWords.length >= 2 || (rows.length >= 2 && rows.flat().some((found) => found.includes('R')));
}

/** The cells of the next line that has some; page marks, blank lines and one more heading may stand before it. */
function nextCells(lines: readonly string[], from: number, delimiter: Delimiter): string[] | undefined {
  let without = 0;
  for (let at = from; at < lines.length && without < 3; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || isPageMark(line)) continue;
    if (delimiterOf(line) === delimiter) return cellsOf(line, delimiter);
    without++;
  }
  return undefined;
}

/** Another annex, or a table with other headings. */
function endsTable(line: string, next: readonly string[], header: readonly string[]): boolean {
  if (/^\s*附\s*[件表录]/.test(line) || next.length > header.length + 1) return true;
  return looksLikeOtherHeadings(next, header);
}

function looksLikeOtherHeadings(cells: readonly string[], header: readonly string[]): boolean {
  const known = cells.filter((text) => columnRole(text) !== undefined).length;
  return known >= 2 && cells.some((text, at) => text.trim() !== header[at]?.trim());
}

/** A cell whose lines were broken: its row is not full yet, or its list of units ends with a separator. */
function runsOn(row: readonly TableCell[], header: readonly string[], line: string): boolean {
  if (readNumber(line) || row.length < 2) return false;
  const last = row[row.length - 1]?.text ?? '';
  return /[、，,]$/.test(last) || (row.length < header.length && columnRole(header[0] ?? '') === 'number');
}

/** A line of cells that begins in the middle of a row: numbered rows begin with a number, or with nothing. */
function goesOn(row: readonly TableCell[], header: readonly string[], cells: readonly string[]): boolean {
  const first = cells[0]?.trim() ?? '';
  return (
    columnRole(header[0] ?? '') === 'number' &&
    row.length > 1 &&
    row.length < header.length &&
    row.length - 1 + cells.length <= header.length &&
    first !== '' &&
    !/^\d/.test(first) &&
    readNumber(first) === undefined &&
    !looksLikeHeadings(cells)
  );
}

/** Whether a row that lacks cells gets exactly those it lacks from the next line that has some. */
function completes(
  row: readonly TableCell[],
  header: readonly string[],
  lines: readonly string[],
  from: number,
): boolean {
  if (row.length < 2 || row.length >= header.length) return false;
  for (let at = from; at < Math.min(lines.length, from + 20); at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || isPageMark(line)) return false;
    if (!line.includes('\t')) continue;
    const cells = line.split('\t');
    return row.length - 1 + cells.length === header.length && !/^\s*(?:\d+\s*)?$/.test(cells[0] ?? '');
  }
  return false;
}

function withMore(row: readonly TableCell[], text: string): TableCell[] {
  const last = row[row.length - 1];
  return last ? [...row.slice(0, -1), { ...last, text: `${last.text}\n${text.trim()}` }] : [];
}

/** A table drawn with lines: a cell goes on below itself until the next line across. */
function drawnTable(lines: readonly string[], start: number): FlattenedTable | undefined {
  const rows: TableCell[][] = [];
  let row: TableCell[] = [];
  let at = start;
  for (; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (/^[┌┏╔├┣╠└┗╚+][─━═\-]/.test(line)) {
      if (row.length > 0) rows.push(row);
      row = [];
    } else if (/^[│┃║|]/.test(line)) {
      const cells = line.replace(/^[│┃║|]|[│┃║|]$/g, '').split(/[│┃║|]/);
      row = cells.map((text, column) => {
        const above = row[column];
        return above ? { ...above, text: above.text + text.trim() } : cell(text, at + 1);
      });
    } else break;
  }
  return rows.length > 1 ? { rows, end: at } : undefined;
}

/**
 * A run of lines that are headings each, then as many lines a row. Rows stand apart by blank lines, or not at all; a
 * merged cell may be a blank cell or be missing, and is then told by the numbers of cells left.
 */
function tableOfCellLines(lines: readonly string[], start: number): FlattenedTable | undefined {
  const first = cellOfLine(lines[start] ?? '');
  // What stands over the heading of the numbers is the table's title.
  if (/清单$/.test(first) && columnRole(nextFilled(lines, start + 1)) === 'number') return undefined;
  const printed = headingsBesideEachOther(lines, start);
  if (printed) {
    const numbered = numberedRows(lines, printed.end, printed.headings);
    if (numbered === 'disorder') return undefined;
    if (numbered) return { rows: [printed.headings, ...numbered.rows], end: numbered.end };
  }
  // A table begins at its first heading, or was refused.
  const above = lineAbove(lines, start);
  if (columnRole(above) !== undefined && !/[单表]$/.test(above)) return undefined;
  // 2030年重点任务清单 is the table's title.
  if (columnRole(first) === undefined || /\d{4}\s*年/.test(first)) return undefined;
  const headings: TableCell[] = [];
  let at = start;
  let apart = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isPageMark(line)) continue;
    if (line.trim() === '' && headings.length > 0 && !line.includes('\t')) {
      if (!isHeading(lines, at + 1, headings)) break;
      apart++;
      continue;
    }
    if (!isHeading(lines, at, headings) || readNumber(line)) break;
    if (headings.length === mostColumns || headings[0]?.text === cellOfLine(line)) break;
    headings.push(cell(cellOfLine(line), at + 1));
  }
  const texts = headings.map(({ text }) => text);
  if (headings.length < 3 || !looksLikeHeadings(texts)) return undefined;
  // Where cells are marked by a leading tab, the first line without one is text again.
  const tabbed = (lines[start] ?? '').startsWith('\t');
  const roles = columnRoles(texts);
  const numbered = tabbed ? undefined : numberedRows(lines, at, headings);
  if (numbered === 'disorder') return undefined;
  if (numbered) return { rows: [headings, ...numbered.rows], end: numbered.end };
  // Rows are counted in a column that has no heading.
  if (!tabbed && roles[0] === 'task') {
    const numbered = rowsLedByNumbers(lines, at, ['number', ...roles]);
    if (numbered && numbered !== 'disorder' && numbered.rows.length > 2)
      return { rows: [[cell('No.', start + 1), ...headings], ...numbered.rows], end: numbered.end };
  }
  // Blank lines between the headings stand between all cells, and part no rows.
  const spaced = apart < headings.length - 1 && hasBlankLines(lines, at, headings.length);
  if (!tabbed && !spaced) {
    const fitting = rowsByFit(lines, at, roles);
    if (fitting) return { rows: [headings, ...fitting.rows], end: fitting.end };
  }
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
      if (spaced || tabbed) flush();
      continue;
    }
    if (tabbed && !line.startsWith('\t')) break;
    const text = cellOfLine(line);
    if (!tabbed && row.length === 0 && /^.{30,}[。.]$/.test(text)) break;
    const previous = row[row.length - 1];
    if (previous && /[、，,]$/.test(previous.text)) {
      // A list of units that runs on over the line's end.
      row[row.length - 1] = { ...previous, text: previous.text + text };
    } else {
      // Without blank lines between rows, a row is full when it has its cells.
      if (row.length === headings.length && !spaced) flush();
      row.push(cell(text, at + 1));
    }
    end = at + 1;
  }
  flush();
  return rows.length > 0 ? { rows: [headings, ...rows], end } : undefined;
}

/** Rows that a column of numbers counts, or numbers in the cells of the tasks. */
function numberedRows(
  lines: readonly string[],
  from: number,
  headings: readonly TableCell[],
): ReturnType<typeof rowsLedByNumbers> {
  const texts = headings.map(({ text }) => text);
  const heading = texts.join('\n');
  if (isRefused(lines, heading)) return 'disorder';
  const roles = columnRoles(texts);
  const counted = roles[0] === 'number' || roles[1] === 'number';
  const found = (counted ? rowsLedByNumbers : rowsLedByNumberedTasks)(lines, from, roles);
  if (found === 'disorder') refuse(lines, heading);
  return found;
}

/** The words of the last line above that has some, of the last few. */
function lineAbove(lines: readonly string[], start: number): string {
  return cellOfLine(
    lines
      .slice(Math.max(0, start - 3), start)
      .reverse()
      .find((line) => line.trim() !== '') ?? '',
  );
}

/** Lines that headings of one row may take, each of them broken over several. */
const mostHeadingLines = 12;

/**
 * 序号 工作任务 牵头单位 on one line, or broken over several (牵头单 and 位), as the words of a page are copied: known headings, all of
 * them, down to the number of the first row.
 */
function headingsBesideEachOther(
  lines: readonly string[],
  start: number,
): { readonly headings: readonly TableCell[]; readonly end: number } | undefined {
  if (!/^\s*[序编类领任行项重工具事]/.test(lines[start] ?? '')) return undefined;
  const near = lines.slice(start, start + mostHeadingLines);
  const length = near.findIndex((line) => /^\s*1(?:[.．、]?\s*$|[.．、\s]\s*[一-鿿“《（])/.test(line));
  if (length < 1) return undefined;
  // Between the headings and the first number the category of the first rows may stand.
  for (let taken = length; taken >= Math.max(1, length - mostCategoryLines); taken--) {
    const words = near
      .slice(0, taken)
      .flatMap((line) => line.split(/\s+/))
      .filter((word) => word !== '');
    const texts = words.length > mostColumns ? undefined : knownHeadings(words);
    if (!texts || !looksLikeHeadings(texts)) continue;
    if (taken < length && columnRole(texts[0] ?? '') === 'number') continue;
    return { headings: texts.map((text) => cell(text, start + 1)), end: start + taken };
  }
  return undefined;
}

/** The known headings that words make up, each of up to four of them, 责 任 单 位; `undefined` where some is none. */
function knownHeadings(words: readonly string[]): readonly string[] | undefined {
  const [first] = words;
  if (first === undefined) return [];
  const counts = [1, 2, 3, 4].filter((count) => count <= words.length);
  // 责 任 部 门 is one heading, although 责任 and 部门 are known too.
  if (first.length === 1) counts.reverse();
  for (const taken of counts) {
    const heading = words.slice(0, taken).join('');
    const rest = columnRole(heading) === undefined ? undefined : knownHeadings(words.slice(taken));
    if (rest) return [heading, ...rest];
  }
  return undefined;
}

/** The words of the next line that has some, of the next few. */
function nextFilled(lines: readonly string[], from: number): string {
  return cellOfLine(lines.slice(from, from + 3).find((line) => line.trim() !== '') ?? '');
}

/** A known heading; where rows are numbered, one unknown may stand between known ones. */
function isHeading(lines: readonly string[], at: number, before: readonly TableCell[]): boolean {
  const text = cellOfLine(lines[at] ?? '');
  if (columnRole(text) !== undefined) return true;
  const numbered = before.some((heading) => columnRole(heading.text) === 'number');
  if (!numbered || text.length < 3 || text.length > 10 || /[，。；：,;:\d]/.test(text)) return false;
  const unknown = before.some((heading) => columnRole(heading.text) === undefined);
  return !unknown && columnRole(nextFilled(lines, at + 1)) !== undefined;
}

/** No table of tasks and units has more. */
const mostColumns = 20;

/** A bar at the end of a line is what is left of a table's rule. */
function cellOfLine(line: string): string {
  return line.endsWith('|') || line.endsWith('| ') ? line.replace(/\s*\|\s*$/, '').trim() : line.trim();
}

/** Whether blank lines stand between the rows: one among the lines that a row and a half may take. */
function hasBlankLines(lines: readonly string[], start: number, columns: number): boolean {
  return lines.slice(start + 1, start + 2 * columns + 1).some((line) => line === '');
}

/** A row of more lines than columns has cells that wrapped; of all ways to join them, the one that suits the columns. */
function joinWrapped(
  row: readonly TableCell[],
  roles: readonly (ColumnRole | undefined)[],
): readonly TableCell[] {
  if (row.length <= roles.length || row.length > roles.length + 8) return row;
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
