import { columnRole, columnRoles, type ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { isEnglish } from '../english-names';
import { isPageMark } from '../page-mark';
import { centredBlocks, type LineKind } from './centred-rows';
import { areUnits, cellAt, holdsUnits, isBand, joined, type CellLine } from './cell-text';

/** Words of a line and the sign they begin at. */
interface Words {
  readonly text: string;
  readonly from: number;
}

/** Two blanks, or one between Chinese signs, which know no other. */
const gap = /\s{2,}|(?<=[一-鿿、，。；）])\s(?=[一-鿿（“《])/g;

/** Tables with more lines or columns, or with longer lines, are no tables. */
const mostLines = 4000;
const mostColumns = 12;
const longestLine = 400;
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
  // Some programs count a Chinese sign as one place and some as two: the count that puts more words below each other is right.
  const [narrow, wide] = [1, 2].map((places) => readAligned(lines, start, looksLikeHeadings, places));
  return narrow && wide ? (wide.spread < narrow.spread ? wide : narrow) : (narrow ?? wide);
}

interface Aligned {
  readonly rows: readonly (readonly TableCell[])[];
  readonly end: number;
  /** At how many different places words begin, over all rows. */
  readonly spread: number;
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
  // A category may stand before the column that counts the rows.
  const numbers = roles[0] === 'number' || roles[1] === 'number' ? roles.indexOf('number') : -1;
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
  const failed = refused.get(lines) ?? new Set<string>();
  const key = `${places}${lines[start] ?? ''}`;
  if (!spaced && (numbers !== 0 || failed.has(key) || !beginsRows(lines, below, headings, places)))
    return undefined;
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
  const kindOf = (line: BlockLine) => kindOfLine(line, headings, Math.max(0, numbers));
  const blocks = spaced
    ? partedRows(blocksFrom(lines, below, read), kindOf, category?.from)
    : centredBlocks(linesBelow(lines, below, read), kindOf);
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
  if (tall > 0 && likely >= 2 && likely * 2 >= rows.length - 1) return { rows, end, spread };
  if (!spaced) refused.set(lines, failed.add(key));
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

/** So many lines tell where the cells of a table begin. */
const telling = 60;

/** Headings set in the middle of their columns, put where the cells begin below them, if so many places stand out. */
function overTheirCells(
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
  lines: readonly string[],
  below: number,
  read: (line: string) => readonly Words[],
): readonly Words[] {
  const printed = headings.map(({ text }) => text).join('');
  const times = new Map<number, number>();
  let rows = 0;
  for (const line of lines.slice(below, below + telling)) {
    const words = line.trim() === '' || line.length > longestLine ? [] : read(line);
    if (words.map(({ text }) => text).join('') === printed) break;
    if (words.length > 1) rows++;
    for (const [at, { text, from }] of words.entries())
      if (roles[0] !== 'number' || at > 0 || !rowNumber.test(text))
        times.set(from, (times.get(from) ?? 0) + 1);
  }
  const clusters: { from: number; count: number }[] = [];
  let last = -9;
  const numbers = roles[0] === 'number' ? 1 : 0;
  for (const [from, count] of [...times].sort(([a], [b]) => a - b)) {
    const cluster = clusters[clusters.length - 1];
    if (cluster && from - last <= 4) cluster.count += count;
    else clusters.push({ from, count });
    last = from;
  }
  const places = clusters.filter(({ count }) => count >= Math.max(2, rows / 4)).map(({ from }) => from);
  if (places.length !== headings.length - numbers) return headings;
  return headings.map(({ text, from }, at) => ({
    text,
    from: at < numbers ? from : (places[at - numbers] ?? 0),
  }));
}

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

/** Headings take no more lines. */
const mostHeadingLines = 4;

/** The headings on a line, or on the lines up to the next blank one, where what stands below each other is one heading. */
function findHeadings(
  lines: readonly string[],
  start: number,
  looksLikeHeadings: (cells: readonly string[]) => boolean,
  places: number,
): { readonly headings: readonly Words[]; readonly below: number } | undefined {
  const areHeadings = (headings: readonly Words[]) =>
    headings.length >= 3 &&
    headings.length <= mostColumns &&
    looksLikeHeadings(headings.map(({ text }) => text));
  const head = lines.slice(start, start + mostHeadingLines + 1);
  const blank = head.findIndex((line) => line.trim() === '');
  const own = headingsOf(lines[start] ?? '', places);
  // Skills, and below it Ref Action Lead Partners: a line of nothing but headings needs no other above it.
  const last = headingsOf(head[blank - 1] ?? '', places);
  const titled = blank > 1 && head.slice(0, blank - 1).every((line) => headingsOf(line, places).length === 1);
  if (titled && areHeadings(last) && last.every(({ text }) => columnRole(text) !== undefined))
    return undefined;
  if (blank > 1 && (lines[start - 1] ?? '').trim() === '') {
    const joined = joinedHeadings(
      head.slice(0, blank).map((line) => headingsOf(line, places)),
      places,
    );
    if (areHeadings(joined) && joined.length >= own.length) return { headings: joined, below: start + blank };
  }
  return areHeadings(own) ? { headings: own, below: start + 1 } : undefined;
}

/** Words of several lines, those below each other together. */
function joinedHeadings(head: readonly (readonly Words[])[], places: number): Words[] {
  const joined: Words[] = [];
  const end = ({ text, from }: Words) =>
    from + text.length + (places - 1) * (text.match(/[^\x00-\xff]/g)?.length ?? 0);
  for (const words of head.flat()) {
    const at = joined.findIndex((other) => words.from < end(other) && other.from < end(words));
    const above = joined[at];
    if (!above) joined.push(words);
    else {
      const blank = isEnglish(above.text) ? ' ' : '';
      joined[at] = { text: above.text + blank + words.text, from: Math.min(above.from, words.from) };
    }
  }
  return joined.sort((a, b) => a.from - b.from);
}

function startsOf(block: readonly BlockLine[]): number[] {
  const all = block.flatMap(({ words }) => words.map(({ from }) => from));
  return [...new Set(all)].sort((a, b) => a - b);
}

function wordsOf(line: string, places: number): Words[] {
  const found: Words[] = [];
  const place = (at: number) => at + (places - 1) * (line.slice(0, at).match(/[^\x00-\xff]/g)?.length ?? 0);
  let from = line.length - line.trimStart().length;
  for (const match of line.trimEnd().matchAll(gap)) {
    if (match.index < from) continue;
    found.push({ text: line.slice(from, match.index), from: place(from) });
    from = match.index + match[0].length;
  }
  found.push({ text: line.slice(from).trim(), from: place(from) });
  return found;
}

/** 1.1 Recruit champions: one blank may be all that parts a number from the words it counts. */
function withNumberParted(words: readonly Words[]): readonly Words[] {
  const [first, ...others] = words;
  const match = first && /^((?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2}){0,2}[.)]?) (?=[A-Z])/.exec(first.text);
  if (!first || !match?.[1]) return words;
  const rest = { text: first.text.slice(match[0].length), from: first.from + match[0].length };
  return [{ text: match[1], from: first.from }, rest, ...others];
}

/** The heading may stand in the middle of a column of short words. */
const nearTime = 12;

const timeBehind =
  /^(.*?[A-Za-z,;)]) ((?:(?:Q[1-4]|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?) )?20\d\d(?:[-–/]\d\d(?:\d\d)?)?|Ongoing|Annually|Quarterly)$/;

/** A full cell leaves a single blank before the time in the last column. */
function withTimeParted(words: readonly Words[], due: number): readonly Words[] {
  const last = words.at(-1);
  const [, before, time] = (last && timeBehind.exec(last.text)) ?? [];
  if (!last || before === undefined || time === undefined) return words;
  const from = last.from + before.length + 1;
  if (from < due - nearTime || last.from >= due - nearTime) return words;
  return [...words.slice(0, -1), { text: before, from: last.from }, { text: time, from }];
}

function headingsOf(line: string, places: number): Words[] {
  return wordsOf(line, places).flatMap((words) => {
    const parts = words.text.split(/\s/);
    const [one = '', other = ''] = parts;
    const two = parts.length === 2 && columnRole(one) !== undefined && columnRole(other) !== undefined;
    if (!two || (columnRole(words.text) !== undefined && columnRole(one) !== 'number')) return [words];
    return [
      { text: one, from: words.from },
      { text: other, from: words.from + places * one.length + 1 },
    ];
  });
}

interface BlockLine {
  readonly words: readonly Words[];
  /** Counted from 1. */
  readonly line: number;
}

/** Headings of a text below which no rows were found: printed again they are not tried again. */
const refused = new WeakMap<readonly string[], Set<string>>();

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
    (line) => kindOfLine(line, headings, 0) === 'number' && line.words.some(({ text }) => areUnits(text)),
  );
}

/** The lines below the headings that no text follows, without blank ones. */
function linesBelow(
  lines: readonly string[],
  from: number,
  read: (line: string) => readonly Words[],
): BlockLine[] {
  const found: BlockLine[] = [];
  for (let at = from; at < Math.min(lines.length, from + mostLines); at++) {
    const line = lines[at] ?? '';
    if (line.length > longestLine || /^\s*(?:注|备注|说明|附件|附表)\s*\d*\s*[:：]/.test(line)) break;
    if (line.trim() !== '' && !isPageMark(line)) found.push({ words: read(line), line: at + 1 });
  }
  return found;
}

/** `numbers`: the column that counts the rows. */
function kindOfLine({ words }: BlockLine, headings: readonly Words[], numbers: number): LineKind {
  const first = words.slice(0, numbers + 1).find(({ text }) => rowNumber.test(text)) ?? words[0];
  const printed = words.map(({ text }) => text).join('');
  if (
    printed.replace(/\s/g, '') ===
    headings
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '')
  )
    return 'heading';
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
  for (let at = from; at <= Math.min(lines.length, from + mostLines); at++) {
    const line = lines[at] ?? '';
    if (line.length > longestLine) return;
    if (isPageMark(line)) continue;
    if (line.trim() !== '') block.push({ words: read(line), line: at + 1 });
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
}

/** 提升行动 3: the words of a category and the number of a row. */
function withNumberApart(words: readonly Words[], numbersFrom: number, places: number): readonly Words[] {
  const [first, ...others] = words;
  const [, name, number] = /^(\S*[一-鿿]) (\d{1,3})$/.exec(first?.text ?? '') ?? [];
  if (!first || name === undefined || number === undefined || first.from >= numbersFrom) return words;
  const from = first.from + name.length + (places - 1) * (name.match(/[^\x00-\xff]/g)?.length ?? 0) + 1;
  return [{ text: name, from: first.from }, { text: number, from }, ...others];
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

/** The lines of each column: what begins at about the same sign stands in one. */
function layOut(
  printed: readonly BlockLine[],
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
): (readonly CellLine[])[] | undefined {
  const starts = startsOf(printed);
  const block = printed.map((line) => ({
    ...line,
    words: line.words
      .flatMap((words) => partedAtHeadings(words, headings))
      .flatMap((words) => partedAtDate(words, starts, headings, roles)),
  }));
  const groups: number[][] = [];
  for (const from of startsOf(block)) {
    const last = groups[groups.length - 1];
    if (last && from - (last[last.length - 1] as number) <= 2) last.push(from);
    else groups.push([from]);
  }
  while (
    groups.length > headings.length ||
    (groups.length === headings.length && misplacesNumbers(groups, block, roles))
  ) {
    let nearest = 1;
    const apart =
      roles.includes('number') && [groups[0], groups[1]].findIndex((group) => isNumbers(group, block));
    const space = (at: number) =>
      at === apart || at - 1 === apart
        ? Infinity
        : (groups[at]?.[0] ?? 0) - (groups[at - 1]?.slice(-1)[0] ?? 0);
    for (let at = 2; at < groups.length; at++) if (space(at) < space(nearest)) nearest = at;
    groups.splice(nearest - 1, 2, [...(groups[nearest - 1] ?? []), ...(groups[nearest] ?? [])]);
  }
  // Text that follows the table stands in one column; but what is indented ends a cell that a page has broken.
  const numbers = roles[0] === 'number' || roles[1] === 'number' ? roles.indexOf('number') : -1;
  const indented = (groups[0]?.[0] ?? 0) >= (headings[numbers + 1]?.from ?? 0);
  if (groups.length < 2 && !(numbers >= 0 && indented)) return undefined;
  const columns = columnsOf(groups, block, headings, roles);
  const cells: CellLine[][] = headings.map(() => []);
  for (const { words, line } of block)
    for (const { text, from } of words.flatMap((one) => parted(one, groups))) {
      const column = columns[groups.findIndex((group) => group.includes(from))];
      if (column === undefined) return undefined;
      cells[column]?.push({ text, line });
    }
  return cells;
}

/** A full cell leaves a single blank before the next column, which other lines tell. */
function parted(words: Words, groups: readonly (readonly number[])[]): Words[] {
  for (const match of words.text.matchAll(innerBlank)) {
    const at = words.from + match.index + 1;
    const own = groups.findIndex((group) => group.includes(words.from));
    if (
      /[^\x00-\xff]/.test(words.text.slice(0, match.index)) ||
      groups.findIndex((group) => group.includes(at)) <= own
    )
      continue;
    const rest = { text: words.text.slice(match.index + 1), from: at };
    return [{ text: words.text.slice(0, match.index), from: words.from }, ...parted(rest, groups)];
  }
  return [words];
}

/** A blank that may part columns; none does so inside 2031 年 12 月. */
const innerBlank = /(?<!年(?= \d)) (?=[^\s年月日])/g;

const dateBehind =
  /^(.*?[一-鿿、，,；）)])(?<!每年) (\d{4} ?年(?: ?\d{1,2}(?: ?月)?)?(?:底|底前|前)?|\d{1,2} ?月(?:底|底前|前)?)$/;

/** 省甲局、省 2031 年: behind a full cell of units one blank parts the date, whose place such cells have shifted. */
function partedAtDate(
  words: Words,
  starts: readonly number[],
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
): Words[] {
  const due = headings[roles.lastIndexOf('deadline')];
  const [, units, date] = (due && dateBehind.exec(words.text)) ?? [];
  if (!due || units === undefined || date === undefined) return [words];
  const distance = ({ from }: Words) => Math.abs(from - words.from);
  const nearest = headings.reduce((best, heading) => (distance(heading) < distance(best) ? heading : best));
  if (!holdsUnits(roles[headings.indexOf(nearest)])) return [words];
  // Where it is printed by either count of signs, if other lines have a column there.
  const wide = units.match(/[^\x00-\xff]/g)?.length ?? 0;
  const printed = [0, wide].map((more) => words.from + units.length + more + 1);
  const from =
    starts.find((start) => printed.some((place) => Math.abs(start - place) <= 1)) ??
    starts.find((start) => Math.abs(start - due.from) <= 4) ??
    due.from;
  return [
    { text: units, from: words.from },
    { text: date, from },
  ];
}

/** Words that begin no cell. */
const joining = /^(?:in|of|the|and|for|to|a|an|on|with|by|at|or|from|&)(?:\s|$)/;

/** A full cell leaves a single blank before the next column, where its heading begins. */
function partedAtHeadings(words: Words, headings: readonly Words[]): Words[] {
  const own = headings.filter(({ from }) => from <= words.from + 2).length;
  for (const match of words.text.matchAll(innerBlank)) {
    const at = words.from + match.index + 1;
    if (/[^\x00-\xff]/.test(words.text.slice(0, match.index))) break;
    const rest = words.text.slice(match.index + 1);
    if (joining.test(rest)) continue;
    // A cell that is more than full has moved the next one by a sign or two.
    const begins = headings.some(
      ({ from }, index) =>
        index >= own && Math.abs(from - at) <= (/^[A-Z\d]/.test(rest) && at + rest.length > from + 2 ? 2 : 1),
    );
    if (!begins) continue;
    const below = { text: rest, from: at };
    return [
      { text: words.text.slice(0, match.index), from: words.from },
      ...partedAtHeadings(below, headings),
    ];
  }
  return [words];
}

/** 3, 1.2, LU-1, AG/24/3: what counts rows. */
const rowNumber =
  /^(?:(?:[A-Z]{1,3}[-.]?)?\d{1,4}(?:\.\d{1,2}){0,2}[.．、)]?|[A-Z]{1,4}(?:[-/]\d{1,3}){1,3})$/;

/** Whether as many groups as columns put the numbers of rows elsewhere: then two groups are one column. */
function misplacesNumbers(
  groups: readonly (readonly number[])[],
  block: readonly BlockLine[],
  roles: readonly (ColumnRole | undefined)[],
): boolean {
  const column = roles.indexOf('number');
  return column > 0 && !isNumbers(groups[column], block) && isNumbers(groups[column - 1], block);
}

function isNumbers(group: readonly number[] | undefined, block: readonly BlockLine[]): boolean {
  const words = block.flatMap((line) => line.words.filter(({ from }) => group?.includes(from)));
  return words.length > 0 && words.every(({ text }) => rowNumber.test(text));
}

/** Which column each group of starts is: in order, and as near to the headings as can be. */
function columnsOf(
  groups: readonly (readonly number[])[],
  block: readonly BlockLine[],
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
): number[] {
  if (groups.length === headings.length) return groups.map((_, at) => at);
  let best: { cost: number; columns: number[] } = { cost: Infinity, columns: [] };
  const choose = (at: number, column: number, cost: number, columns: number[]): void => {
    const group = groups[at];
    if (!group) {
      if (cost < best.cost) best = { cost, columns };
      return;
    }
    for (let next = column; next <= headings.length - (groups.length - at); next++) {
      const wrong = (roles[next] === 'number') !== isNumbers(group, block) ? 40 : 0;
      const distance = Math.abs((group[0] ?? 0) - (headings[next]?.from ?? 0));
      choose(at + 1, next + 1, cost + wrong + distance, [...columns, next]);
    }
  };
  choose(0, 0, 0, []);
  return best.columns;
}
