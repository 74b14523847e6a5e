import { columnRoles, type ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { isEnglish } from '../english-names';
import { isPageMark } from '../page-mark';
import { centredBlocks, type LineKind } from './centred-rows';
import { areUnits, cellAt, holdsUnits, isBand, joined, type CellLine } from './cell-text';
import { nothingLeft, withoutMerged } from './merged-columns';
import { holdsItsUnits } from './disorder';
import { layOut, numbersColumn } from './printed-columns';
import { findHeadings, mostHeadingLines, overTheirCells } from './printed-headings';
import { isRefused, refuse } from './refused-headings';
import {
  type Words,
  type BlockLine,
  wordsOf,
  withNumberParted,
  withTimeParted,
  withNumberApart,
  rowNumber,
  startsOf,
  longestLine,
  mostTableLines,
} from './printed-words';

/** Rows without units after which nothing is expected any more. */
const fewRows = 6;

/**
 * A table whose cells stand below each other by blanks alone, as `pdftotext -layout` prints it: a cell may take several
 * lines, and blank lines part the rows. `undefined` where the lines below the headings are no such rows.
 */
export function findAlignedTable(
  lines: readonly string[],
  start: number,
  looksLikeHeadings: (cells: readonly string[]) => boolean,
): { readonly rows: readonly (readonly TableCell[])[]; readonly end: number } | undefined {
  const head = lines.slice(start, start + mostHeadingLines);
  if ((head[0] ?? '').length > longestLine || !head.some((line) => /\S\s\s+\S/.test(line))) return undefined;
  // Tabs part cells wherever they stand, and tell no place.
  if (head[0]?.includes('\t')) return undefined;
  const heading = squeezed(lines[start] ?? '');
  if (isRefused(lines, heading)) return undefined;
  // Some programs count a Chinese sign as one place and some as two: the count that puts more words below each other is right.
  const [narrow, wide] = [1, 2].map(
    (places) =>
      besideMerged(lines, start, looksLikeHeadings, places) ??
      readAligned(lines, start, looksLikeHeadings, places),
  );
  const found = narrow && wide ? (wide.spread < narrow.spread ? wide : narrow) : (narrow ?? wide);
  if (found && holdsItsUnits(found.rows)) return found;
  if (found || findHeadings(lines, start, looksLikeHeadings, 1)) refuse(lines, heading);
  return undefined;
}

interface Aligned {
  readonly rows: readonly (readonly TableCell[])[];
  readonly end: number;
  /** At how many different places words begin, over all rows. */
  readonly spread: number;
}

/** A table with merged columns: its rows are found without them. */
function besideMerged(
  lines: readonly string[],
  start: number,
  looksLikeHeadings: (cells: readonly string[]) => boolean,
  places: number,
): Aligned | undefined {
  const found = findHeadings(lines, start, looksLikeHeadings, places);
  const without = found && withoutMerged(lines, found, places);
  const read = without && readAligned(without.lines, start, looksLikeHeadings, places);
  if (!read) return undefined;
  const headings = found.headings.map(({ text }) => cellAt(text, start + 1));
  return { ...read, rows: [headings, ...read.rows.slice(1).map(without.restored)] };
}

/** `places` is how many a Chinese sign takes. */
function readAligned(
  lines: readonly string[],
  start: number,
  looksLikeHeadings: (cells: readonly string[]) => boolean,
  places: number,
): Aligned | undefined {
  const found = findHeadings(lines, start, looksLikeHeadings, places);
  if (!found) return undefined;
  const { below } = found;
  const texts = found.headings.map(({ text }) => text);
  const roles = columnRoles(texts);
  const numbers = numbersColumn(roles);
  const category = numbers === 1 ? found.headings[1] : undefined;
  const due = roles.lastIndexOf('deadline') === roles.length - 1 ? found.headings.at(-1)?.from : undefined;
  const read = (line: string) => {
    const words = wordsOf(line, places);
    const counted =
      numbers === 0
        ? withNumberParted(words)
        : category
          ? withNumberApart(words, category.from, places)
          : words;
    return due === undefined ? counted : withTimeParted(counted, due);
  };
  const headings = isEnglish(texts.join(' '))
    ? overTheirCells(found.headings, roles, lines, below, read)
    : found.headings;
  const spaced = (lines[below] ?? '').trim() === '';
  if (!spaced && (numbers !== 0 || !beginsRows(lines, below, headings, places))) return undefined;
  const rows: TableCell[][] = [headings.map(({ text }) => cellAt(text, start + 1))];
  let cells: (readonly CellLine[])[] = [];
  let end = below;
  let tall = 0;
  let spread = 0;
  let likely = 0;
  const flush = () => {
    if (cells.some((parts) => parts.length > 1)) tall++;
    const row = withUnitsTogether(
      cells.map((parts, at) => cellAt(joined(parts, roles[at]), parts[0]?.line ?? end)),
      roles,
    );
    if (row.some(({ text }, at) => holdsUnits(roles[at]) && (areUnits(text) || isEnglish(text)))) likely++;
    if (row.length > 0) rows.push(row);
    cells = [];
  };
  const printed = squeezed(lines[start] ?? '');
  const kindOf = (line: BlockLine) => kindOfLine(line, headings, Math.max(0, numbers), printed);
  const blocks = spaced
    ? partedRows(blocksFrom(lines, below, read), kindOf, category?.from)
    : centredBlocks(withoutAround(linesBelow(lines, below, read), found.around, kindOf), kindOf);
  const all = [...blocks];
  for (const [at, whole] of all.entries()) {
    // A line over the headings printed again heads the rows below it.
    const repeated = whole.find((line) => kindOf(line) === 'heading');
    // Columns that have moved are another table's.
    if (repeated && hasMoved(repeated.words, found.headings)) break;
    const headed = whole.length === 2 && whole[1] === repeated && whole[0]?.words.length === 1;
    const block = headed ? whole.slice(0, 1) : whole;
    const [first] = block;
    const printed = first?.words.map(({ text }) => text) ?? [];
    const again =
      block.length === 1 && printed.join('').replace(/\s/g, '') === texts.join('').replace(/\s/g, '');
    if (!first || (again && likely === 0) || (rows.length > fewRows && likely === 0)) break;
    if (again) continue;
    const single = block.every(({ words }) => words.length === 1);
    const open = cells.filter((parts) => unfinished.test(parts.at(-1)?.text ?? ''));
    // What stands alone behind the end of a page goes on with the one list that is not at its end.
    if (single && block.length === 1 && !headed && open.length === 1 && isEnglish(printed[0] ?? '')) {
      cells = cells.map((parts) =>
        parts === open[0] ? [...parts, { text: printed[0] ?? '', line: first.line }] : parts,
      );
      end = first.line;
      continue;
    }
    if (
      single &&
      (headed || isBand(printed[0] ?? '') || standsAtNumbers(block, headings, roles)) &&
      block.length === 1
    ) {
      flush();
      rows.push([cellAt(printed[0] ?? '', first.line)]);
    } else {
      const followed = all[at + 1]?.some((line) => kindOf(line) === 'number') ?? false;
      const laid =
        layOut(block, headings, roles) ??
        restOfList(block, cells, roles) ??
        (followed ? restOfTask(block, all[at - 1] ?? [], cells, roles) : undefined);
      if (!laid) break;
      // What has no number goes on with the row that a page has broken.
      const goesOn = numbers >= 0 && laid[numbers]?.length === 0 && cells.length > 0;
      if (goesOn) cells = cells.map((parts, at) => [...parts, ...(laid[at] ?? [])]);
      else
        for (const row of rowsBesideCategory(laid, roles)) {
          flush();
          cells = row;
        }
    }
    spread += startsOf(block).length;
    end = block[block.length - 1]?.line ?? end;
  }
  flush();
  // The columns may have moved on the next page: half a table is none.
  const counted = Number(rows[rows.length - 1]?.[Math.max(0, numbers)]?.text);
  if (numbers >= 0 && rowFollows(lines.slice(end, end + soon), counted + 1, places)) return undefined;
  if (tall > 0 && likely >= 2 && likely * 2 >= rows.length - 1) return { rows, end, spread };
  return undefined;
}

/** Strand 2: Food, where numbers stand and no cell goes on: it heads the rows below it. */
function standsAtNumbers(
  [first]: readonly BlockLine[],
  [numbers]: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
): boolean {
  const [words] = first?.words ?? [];
  return (
    roles[0] === 'number' &&
    words !== undefined &&
    words.from <= (numbers?.from ?? 0) + 1 &&
    isEnglish(words.text) &&
    words.text.length < 80 &&
    !rowNumber.test(words.text)
  );
}

function hasMoved(words: readonly Words[], headings: readonly Words[]): boolean {
  return (
    words.length === headings.length &&
    words.some(({ from }, at) => Math.abs(from - (headings[at]?.from ?? 0)) > 1)
  );
}

/** A list in English that is not at its end. */
const unfinished = /[A-Za-z](?:[,&]|\s(?:and|of|for|the))$/;

/** 市甲局、 at the foot of a page, and the rest of the list at the margin of the next one. */
function restOfList(
  block: readonly BlockLine[],
  cells: readonly (readonly CellLine[])[],
  roles: readonly (ColumnRole | undefined)[],
): (readonly CellLine[])[] | undefined {
  const open = cells.flatMap((parts, at) =>
    holdsUnits(roles[at]) && /、$/.test(parts[parts.length - 1]?.text ?? '') ? [at] : [],
  );
  const rest = block.flatMap(({ words, line }) => words.map(({ text }) => ({ text, line })));
  if (open.length !== 1 || !areUnits(joined(rest, 'units'))) return undefined;
  return cells.map((_, at) => (at === open[0] ? rest : []));
}

/** The last words of a task at the head of a page, below those at the foot of the page before. */
function restOfTask(
  block: readonly BlockLine[],
  before: readonly BlockLine[],
  cells: readonly (readonly CellLine[])[],
  roles: readonly (ColumnRole | undefined)[],
): (readonly CellLine[])[] | undefined {
  const task = roles.indexOf('task');
  const last = cells[task]?.slice(-1)[0];
  const above = before.flatMap(({ words }) => words).find(({ text }) => text === last?.text);
  const rest = block.flatMap(({ words, line }) => words.map(({ text, from }) => ({ text, line, from })));
  if (
    !last ||
    !above ||
    /[。；]$/.test(last.text) ||
    rest.some(({ from }) => Math.abs(from - above.from) > 2)
  )
    return undefined;
  return cells.map((_, at) => (at === task ? rest : []));
}

/** 县甲局 县乙局: one blank between names of a list may look like the beginning of the next column. */
function withUnitsTogether(
  row: readonly TableCell[],
  roles: readonly (ColumnRole | undefined)[],
): TableCell[] {
  return row.map((cell, at) => {
    const strays = (column: number) =>
      roles[column] === 'remark' && holdsUnits(roles[column - 1]) && areUnits(row[column]?.text ?? '');
    if (strays(at)) return { ...cell, text: '' };
    return strays(at + 1) ? { ...cell, text: `${cell.text}、${row[at + 1]?.text ?? ''}` } : cell;
  });
}

/** So soon the first row has its number and a unit. */
const soon = 16;

/** Whether a row with a number and a unit stands right below the headings. */
function beginsRows(
  lines: readonly string[],
  below: number,
  headings: readonly Words[],
  places: number,
): boolean {
  const near = linesBelow(lines.slice(below, below + soon), 0, (line) => wordsOf(line, places));
  return near.some(
    (line) => kindOfLine(line, headings, 0, '') === 'number' && line.words.some(({ text }) => areUnits(text)),
  );
}

/** Whether one of the lines begins a row with this number, and with units. */
function rowFollows(lines: readonly string[], number: number, places: number): boolean {
  return lines.some((line) => {
    const words = wordsOf(line, places);
    return words[0]?.text === String(number) && words.slice(1).some(({ text }) => areUnits(text));
  });
}

/** The lines below the headings that no text follows, without blank ones. */
function linesBelow(
  lines: readonly string[],
  from: number,
  read: (line: string) => readonly Words[],
): BlockLine[] {
  const found: BlockLine[] = [];
  let gap = false;
  for (let at = from; at < Math.min(lines.length, from + mostTableLines); at++) {
    const line = lines[at] ?? '';
    if (line.length > longestLine || /^\s*(?:注|备注|说明|附件|附表)\s*\d*\s*[:：]/.test(line)) break;
    if (line === nothingLeft) continue;
    if (line.trim() === '' || isPageMark(line)) gap = true;
    else {
      found.push({ words: read(line), line: at + 1, ...(gap && { onNextPage: true }) });
      gap = false;
    }
  }
  return found;
}

const squeezed = (text: string) => text.replace(/\s/g, '');

/** Without what stands above and below headings that are printed again. */
function withoutAround(
  lines: readonly BlockLine[],
  around: readonly [string, string] | undefined,
  kindOf: (line: BlockLine) => LineKind,
): readonly BlockLine[] {
  if (!around) return lines;
  const [above, below] = around.map(squeezed);
  const says = (line: BlockLine | undefined, text: string | undefined) =>
    squeezed(line?.words.map((words) => words.text).join('') ?? '') === text;
  return lines.filter((line, at) => {
    const [before, behind] = [lines[at - 1], lines[at + 1]];
    if (behind && kindOf(behind) === 'heading' && says(line, above)) return false;
    return !(before && kindOf(before) === 'heading' && says(line, below));
  });
}

/** `numbers`: the column that counts the rows; `heading`: the line of headings as it is printed. */
function kindOfLine(
  { words }: BlockLine,
  headings: readonly Words[],
  numbers: number,
  heading: string,
): LineKind {
  const first = words.slice(0, numbers + 1).find(({ text }) => rowNumber.test(text)) ?? words[0];
  const printed = words.map(({ text }) => text).join('');
  const all = headings.map(({ text }) => text).join('');
  if (squeezed(printed) === squeezed(all) || squeezed(printed) === heading) return 'heading';
  if (words.length === 1 && isBand(printed)) return 'band';
  const counts = first !== undefined && Math.abs(first.from - (headings[numbers]?.from ?? 0)) <= 4;
  return counts && rowNumber.test(first.text) ? 'number' : 'other';
}

/** Lines that no blank line parts. */
function* blocksFrom(
  lines: readonly string[],
  from: number,
  read: (line: string) => readonly Words[],
): Generator<BlockLine[]> {
  let block: BlockLine[] = [];
  for (let at = from; at <= Math.min(lines.length, from + mostTableLines); at++) {
    const line = lines[at] ?? '';
    if (line.length > longestLine) return;
    if (line === nothingLeft || isPageMark(line)) continue;
    if (line.trim() !== '') block.push({ words: read(line), line: at + 1 });
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
}

/**
 * Blocks with the numbers of several rows, as a merged cell beside them makes them, are parted between the rows. `numbersFrom`:
 * where the numbers stand, if a category stands before them; its words belong to the first of the rows.
 */
function* partedRows(
  blocks: Iterable<BlockLine[]>,
  kindOf: (line: BlockLine) => LineKind,
  numbersFrom?: number,
): Generator<BlockLine[]> {
  for (const block of blocks) {
    if (block.filter((line) => kindOf(line) === 'number').length <= 1) {
      yield block;
      continue;
    }
    const ofCategory = ({ text, from }: Words) =>
      numbersFrom !== undefined && from < numbersFrom - 1 && !rowNumber.test(text);
    const only = (keep: (words: Words) => boolean) =>
      block
        .map(({ words, line }) => ({ words: words.filter(keep), line }))
        .filter(({ words }) => words.length > 0);
    const [first = [], ...others] = centredBlocks(
      only((words) => !ofCategory(words)),
      kindOf,
      true,
    );
    yield [...only(ofCategory), ...first];
    yield* others;
  }
}

/**
 * The rows of a block that only the words of a merged category hold together: between two of them stand lines with nothing
 * but words of the category.
 */
function rowsBesideCategory(
  laid: readonly (readonly CellLine[])[],
  roles: readonly (ColumnRole | undefined)[],
): (readonly CellLine[])[][] {
  const task = roles.indexOf('task');
  const beside = (column: number) => column < task;
  if (
    task <= 0 ||
    roles.includes('number') ||
    !laid.some((parts, column) => beside(column) && parts.length > 0)
  )
    return [[...laid]];
  const lines = laid.flatMap((parts, column) => (beside(column) ? [] : parts.map(({ line }) => line)));
  const own = [...new Set(lines)].sort((a, b) => a - b);
  const first = (from: number) => laid[task]?.find(({ line }) => line >= from)?.text ?? '';
  const starts = own.filter(
    // What begins with a small letter goes on with the sentence above.
    (line, at) => at === 0 || (line > (own[at - 1] ?? 0) + 1 && !/^[a-z]/.test(first(line))),
  );
  return starts.map((start, at) =>
    laid.map((parts, column) =>
      beside(column)
        ? at === 0
          ? parts
          : []
        : parts.filter(({ line }) => line >= start && line < (starts[at + 1] ?? Infinity)),
    ),
  );
}
