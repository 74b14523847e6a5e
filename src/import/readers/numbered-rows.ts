import { columnRole, type ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { isPageMark } from '../page-mark';
import { isBareEnding } from '../unit-names';
import { isCutOff } from './disorder';
import {
  areUnits,
  cellAt,
  holdsUnits,
  isBand,
  joined,
  textColumns,
  widthOf,
  type CellLine,
} from './cell-text';

type Role = ColumnRole | undefined;

/** What is laid into a column: as its heading says, or 'merged' where a cell may hold for several rows. */
type Column = Role | 'merged';

/** 1.2, A3, LU-1: a number that says what it counts. */
const rowCode = /^(?:[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?|\d{1,2}(?:\.\d{1,2}){1,2})[.)]?$/;

/** Lines that a row may have more than columns: cells that wrapped. */
export const mostWraps = 14;

export interface CountedRows {
  readonly rows: readonly (readonly TableCell[])[];
  /** Index of the first line after them. */
  readonly end: number;
}

/**
 * The rows of a table with one cell a line, whose first column counts them: each row begins where the count goes on. Cells
 * may have wrapped, and empty or merged ones may be missing; of all ways to lay the lines into the columns, the one that
 * suits them is taken. `undefined` where nothing counts rows, 'disorder' where too many of those counted hold words of other
 * cells: such lines were copied in no order, and no other way to read them would be better.
 */
export function rowsLedByNumbers(
  lines: readonly string[],
  from: number,
  roles: readonly Role[],
): CountedRows | 'disorder' | undefined {
  if (roles[0] === 'number' || roles[1] !== 'number') return rowsFromNumbers(lines, from, roles);
  // What stands before the number is merged over the rows of a category: it is the last line of the row above.
  const found = rowsFromNumbers(lines, from, [...roles.slice(1), 'category']);
  if (!found || found === 'disorder') return found;
  let category: TableCell | undefined;
  const rows = found.rows.flatMap((row) => {
    if (row.length === 1) {
      category = row[0];
      return [];
    }
    const [first = cellAt('', from + 1)] = row;
    const led = [category ?? cellAt('', first.place.line ?? 0), ...row.slice(0, -1)];
    const below = row[row.length - 1];
    category = below && below.text !== '' ? below : undefined;
    return [led];
  });
  return { rows, end: found.end };
}

/** 工作任务 | 重点举措 | 具体事项: of several columns of text the first ones are merged over the rows that belong to them. */
function withMerged(roles: readonly Role[]): readonly Column[] {
  const texts = textColumns(roles);
  const measures = texts.length === 2 && roles[texts[0] ?? 0] === 'task' && roles[texts[1] ?? 0] === 'detail';
  if (texts.length < 3 && !measures) return roles;
  const merged = texts.slice(0, -1);
  return roles.map((role, at) => (merged.includes(at) ? 'merged' : role));
}

/** Lines that the words of a merged cell may take beside the first row. */
export const mostCategoryLines = 4;

function rowsFromNumbers(
  lines: readonly string[],
  from: number,
  roles: readonly Role[],
): CountedRows | 'disorder' | undefined {
  const near = lines.slice(from, from + 12);
  if (
    !near.some(
      (line) => /^\s*(?:\d{1,4}[.．、]?\s*\|?\s*$|1\s+[一-鿿“《（])/.test(line) || rowCode.test(line.trim()),
    )
  )
    return undefined;
  const cells = cellLines(lines, from, roles);
  const starts = rowStarts(cells, roles);
  const columns = withMerged(roles);
  const first = starts[0];
  const categories = roles[roles.length - 1] === 'category';
  const mayStandAbove = (text: string) => isBand(text) || (categories && text.length <= 30);
  if (
    first === undefined ||
    first > mostCategoryLines ||
    !cells.slice(0, first).every(({ text }) => mayStandAbove(text))
  )
    return undefined;
  const above = cells.slice(0, first);
  const wrapped = categories && above.length > 1 && !above.some(({ text }) => isBand(text));
  const rows: TableCell[][] = wrapped
    ? [[cellAt(joined(above, 'category'), above[0]?.line ?? 0)]]
    : above.map(({ text, line }) => [cellAt(text, line)]);
  let end = from;
  let strange = 0;
  for (const [at, start] of starts.entries()) {
    const next = starts[at + 1];
    const segment = cells.slice(start, next ?? start + roles.length + mostWraps);
    let length = segment.length;
    while (length > 2 && isBand(segment[length - 1]?.text ?? '')) length--;
    const laid =
      next === undefined
        ? bestPrefix(segment.slice(0, length), columns)
        : layOut(segment.slice(0, length), columns);
    if (!laid || laid.fit < 0 || laid.misfit > mostMisfit || lacksLead(laid.row, columns)) strange++;
    // So much is never put in order by the rest.
    if (at > manyRows && strange * 2 > at) return 'disorder';
    if (!laid) continue;
    rows.push([...laid.row]);
    if (next !== undefined)
      for (const { text, line } of segment.slice(length)) rows.push([cellAt(text, line)]);
    end = segment[(next === undefined ? laid.used : segment.length) - 1]?.line ?? end;
  }
  // One may be odd by itself; of several there is a reason.
  return strange * (strange > 1 ? 7 : 4) > starts.length ? 'disorder' : { rows, end };
}

/** Rows enough to tell by. */
const manyRows = 30;

/** Whether a row names those who share the work and nobody who leads it, where both have a column. */
function lacksLead(row: readonly TableCell[], columns: readonly Column[]): boolean {
  const others = columns.findIndex((role) => role === 'co' || role === 'units');
  return row[columns.indexOf('lead')]?.text === '' && (row[others]?.text ?? '') !== '';
}

/** A line of a cell. Where a page may have ended before it, a row may be broken there in all its cells. */
interface PagedLine extends CellLine {
  readonly pageEnded?: 'surely' | 'perhaps';
}

/** The lines that hold something, without page marks and without headings printed again. */
function cellLines(lines: readonly string[], from: number, roles: readonly Role[]): PagedLine[] {
  const cells: PagedLine[] = [];
  let count = 0;
  let gaps = 0;
  let gap = false;
  for (let at = from; at < lines.length; at++) {
    const text = (lines[at] ?? '').replace(/\s*\|\s*$/, '').trim();
    if (text === '' || isPageMark(text)) {
      gap = true;
      continue;
    }
    const again = headingsAgain(lines, at, roles.length);
    if (again > at) {
      gap = true;
      at = again - 1;
      continue;
    }
    for (const words of wordsOf(text, count + 1)) {
      if (Number(words) === count + 1) count++;
      cells.push({ text: words, line: at + 1, ...(gap ? { pageEnded: 'surely' } : {}) });
      if (gap) gaps++;
      gap = false;
    }
  }
  // Blank lines that stand between cells tell of no page.
  if (gaps * 8 <= cells.length) return cells;
  return cells.map((cell) => (cell.pageEnded ? { ...cell, pageEnded: 'perhaps' } : cell));
}

/** The line behind headings that are printed again at the head of a page, on one line or several; `from` where there are none. */
function headingsAgain(lines: readonly string[], from: number, columns: number): number {
  let found = 0;
  let at = from;
  for (; at < lines.length && found < columns; at++) {
    const words = (lines[at] ?? '')
      .replace(/\s*\|\s*$/, '')
      .trim()
      .split(/\s+/);
    if (words[0] === '') continue;
    if (!words.every((word) => columnRole(word) !== undefined)) break;
    found += words.length;
  }
  return found >= Math.max(3, columns - 1) ? at : from;
}

/** One blank between Chinese signs, or before a year: cells that stood side by side are printed on one line. */
const besides = /(?<=[一-鿿、，。；）—/])\s+(?=[一-鿿（“《—/]|20\d{2}\s?年)/;

/** 3 举办大赛 市甲局 市乙局 2031 年, or with a category before it: the cells of a line; `next` is the next row's number. */
function wordsOf(text: string, next: number): string[] {
  const [head, before, number] =
    /^(?:([一-鿿]{1,12})\s)?(\d{1,3})[.．、]?\s+(?=[一-鿿“《（])/.exec(text) ?? [];
  if (head === undefined || Number(number) !== next) return text.split(besides);
  return [...(before ? [before] : []), number ?? '', ...text.slice(head.length).split(besides)];
}

/** Where rows begin: at a number that goes on with the count, or at a greater one behind a row. */
function rowStarts(cells: readonly CellLine[], roles: readonly Role[]): number[] {
  const columns = roles.length;
  const shortest = Math.min(3, columns);
  // Other columns may hold bare numbers too, such as scores.
  const fullest = roles.every((role) => role && role !== 'remark' && role !== 'target') ? shortest : columns;
  const starts: number[] = [];
  let count = 0;
  let restart = false;
  cells.forEach(({ text }, at) => {
    restart ||= isBand(text);
    // Where rows are counted plainly, 0.07 is a figure.
    if (rowCode.test(text) && count === 0) {
      const last = starts[starts.length - 1];
      if (last === undefined || at - last >= shortest) starts.push(at);
      return;
    }
    const number = /^\d{1,4}(?=[.．、]?$)/.exec(text);
    if (!number) return;
    const value = Number(number[0]);
    const last = starts[starts.length - 1];
    const width = last === undefined ? columns : at - last;
    const follows = value === count + 1 || (restart && value === 1);
    const skips = value > count && width >= fullest && width <= columns + mostWraps;
    if (last !== undefined && !(follows ? width >= shortest : skips)) return;
    starts.push(at);
    count = value;
    restart = false;
  });
  return starts;
}

interface Laid {
  readonly row: readonly TableCell[];
  readonly fit: number;
  /** How much worse its filled cells fit than such cells can. */
  readonly misfit: number;
  /** How many lines it took. */
  readonly used: number;
}

/** The last row ends where it fits best: nothing else tells it from the text behind it. */
function bestPrefix(segment: readonly PagedLine[], columns: readonly Column[]): Laid | undefined {
  let best: Laid | undefined;
  for (let used = 2; used <= segment.length; used++) {
    const laid = layOut(segment.slice(0, used), columns);
    if (laid && (!best || laid.fit > best.fit + 0.3)) best = laid;
  }
  if (!best) return undefined;
  // 市甲局、市委 at the margin looks like the end of a list, and 宣传部、市乙局 is to follow.
  let used = best.used;
  while (used < segment.length && fillsList(segment, used - 1)) used++;
  const longer = used > best.used ? layOut(segment.slice(0, used), columns) : undefined;
  return longer && longer.fit > best.fit - 0.1 * (used - best.used) ? longer : best;
}

/** Whether a list goes on below a line of it: it ends with a separator, or is as wide as any other. */
function fillsList(lines: readonly CellLine[], last: number): boolean {
  const widths = lines.slice(0, last + 1).map(({ text }) => (text.includes('、') ? widthOf(text) : 0));
  const own = widths[last] ?? 0;
  return own > 0 && widths.length > 1 && own >= Math.max(...widths) - 2;
}

/** Lays lines into columns: in their order, or, where a page ends among them, those of either page in theirs. */
function layOut(cells: readonly PagedLine[], columns: readonly Column[]): Laid | undefined {
  const whole = layInOrder(cells, columns);
  const isOdd = !whole || whole.misfit > mostMisfit;
  let best = whole;
  cells.forEach(({ pageEnded }, turn) => {
    if (turn === 0 || !(pageEnded === 'surely' || (pageEnded === 'perhaps' && isOdd))) return;
    if (turn > mostOnPage || cells.length - turn > mostOnPage) return;
    const broken = layOverPages(cells.slice(0, turn), cells.slice(turn), columns);
    if (broken && broken.fit > (best?.fit ?? -Infinity) + 0.2) best = broken;
  });
  return best;
}

/** A row that a page breaks has no more lines on one. */
const mostOnPage = 14;

/** The best way to give each column some lines of the one page and some of the other, those of each in their order. */
function layOverPages(
  above: readonly CellLine[],
  below: readonly CellLine[],
  columns: readonly Column[],
): Laid | undefined {
  interface Way {
    readonly fit: number;
    readonly parts: readonly (readonly CellLine[])[];
  }
  // The best way to fill the columns up to here with so many lines of either page.
  let ways = new Map<string, Way & { readonly one: number; readonly other: number }>([
    ['0 0', { fit: 0, parts: [], one: 0, other: 0 }],
  ]);
  for (const role of columns) {
    const onwards: typeof ways = new Map();
    for (const { fit, parts, one, other } of ways.values())
      for (let to = one; to <= above.length; to++)
        for (let next = other; next <= below.length; next++) {
          const own = [...above.slice(one, to), ...below.slice(other, next)];
          const total = fit + fitness(own, role);
          const key = `${to} ${next}`;
          if (total > (onwards.get(key)?.fit ?? -Infinity))
            onwards.set(key, { fit: total, parts: [...parts, own], one: to, other: next });
        }
    ways = onwards;
  }
  const best = ways.get(`${above.length} ${below.length}`);
  if (!best) return undefined;
  const line = above[0]?.line ?? 0;
  const row = best.parts.map((parts, column) =>
    cellAt(joined(parts, textRole(columns[column])), parts[0]?.line ?? line),
  );
  return { row, fit: best.fit, misfit: misfitOf(best.parts, columns), used: above.length + below.length };
}

/** Lays lines into columns in their order, each column taking some or none. */
function layInOrder(cells: readonly CellLine[], columns: readonly Column[]): Laid | undefined {
  const count = cells.length;
  // Names of bodies in English have no endings to tell them by: a row of as many lines as columns is taken as it stands.
  if (count === columns.length && !cells.some(({ text }) => /[一-鿿]/.test(text)))
    return { row: cells.map(({ text, line }) => cellAt(text, line)), fit: count, misfit: 0, used: count };
  if (count > columns.length + mostWraps) return undefined;
  // best[column][from]: the best fit of the lines from `from` on in the columns from `column` on, and how many it takes.
  const best: { fit: number; take: number }[][] = Array.from({ length: columns.length + 1 }, () => []);
  for (let from = 0; from <= count; from++)
    (best[columns.length] as { fit: number; take: number }[])[from] = {
      fit: from === count ? 0 : -Infinity,
      take: 0,
    };
  for (let column = columns.length - 1; column >= 0; column--)
    for (let from = 0; from <= count; from++) {
      let top = { fit: -Infinity, take: 0 };
      const most = columns[column] === 'number' ? 1 : count - from;
      for (let take = 0; take <= most; take++) {
        const rest = best[column + 1]?.[from + take]?.fit ?? -Infinity;
        if (rest === -Infinity) continue;
        const fit = rest + fitness(cells.slice(from, from + take), columns[column], cells[from + take]);
        if (fit > top.fit) top = { fit, take };
      }
      (best[column] as { fit: number; take: number }[])[from] = top;
    }
  const fit = best[0]?.[0]?.fit ?? -Infinity;
  if (fit === -Infinity) return undefined;
  let from = 0;
  const taken = columns.map((_, column) => {
    const start = from;
    from += best[column]?.[from]?.take ?? 0;
    return cells.slice(start, from);
  });
  const row = taken.map((parts, column) =>
    cellAt(joined(parts, textRole(columns[column])), parts[0]?.line ?? cells[0]?.line ?? 0),
  );
  return { row, fit, misfit: misfitOf(taken, columns), used: count };
}

/** Rows whose cells fit as badly hold words of other cells: 市甲局 inside a sentence, a sentence under units. */
const mostMisfit = 1.4;

const perfect: Partial<Record<ColumnRole, number>> = {
  number: 3,
  lead: 2,
  co: 2,
  units: 2,
  deadline: 2,
  category: 0.5,
};

function misfitOf(taken: readonly (readonly CellLine[])[], columns: readonly Column[]): number {
  return taken.reduce((sum, parts, column) => {
    const role = columns[column];
    if (parts.length === 0 || role === 'merged') return sum;
    return sum + Math.max(0, ((role && perfect[role]) ?? 1) - fitness(parts, role));
  }, 0);
}

const emptiness: Partial<Record<ColumnRole, number>> = {
  number: -4,
  category: 0,
  remark: -0.5,
  deadline: -0.5,
  co: -0.7,
  lead: -1,
  units: -1,
  task: -4,
};

const textRole = (column: Column): Role => (column === 'merged' ? 'category' : column);

/** Merged cells stand in few rows; of a sentence that goes on in the next column they are no part. */
function mergedFitness(parts: readonly CellLine[], next: CellLine | undefined): number {
  if (parts.length === 0) return 0.3;
  const text = joined(parts, 'category');
  const last = parts[parts.length - 1]?.text ?? '';
  const brokenOff = next && !/[。；;！？]$/.test(last) && widthOf(last) >= widthOf(next.text) - 2;
  const oddities = [
    brokenOff,
    isRagged(parts, 'category'),
    leavesOpen(text),
    areUnits(text),
    text.length > 60,
  ];
  return 0.25 - 0.05 * (parts.length - 1) - oddities.filter((odd) => odd).length;
}

/** 2026年1, 持续推, and 持续推进产业工人: a time without its end, or with words behind it. */
const brokenTime = /年\s?\d{1,2}$|续推$|(?:推进|坚持|底前)[一-鿿]{2}/;

/** 人民政府, （市、区）人民政府, 委、市甲局、市乙局、市: a piece of a list, whose breaks have parted names. */
function isPieceOfList(text: string): boolean {
  if (/^(?:[、，]|[（(][省市县区旗州])/.test(text)) return true;
  const [first = ''] = text.split(/[、，]/);
  const others = text.slice(first.length + 1);
  const whole = /^(.+)[、，]/.exec(others)?.[1] ?? '';
  return isBareEnding(first) || areUnits(others) || areUnits(whole);
}

/** How well lines suit a column: units belong under headings of units and nowhere else. `next` is the line behind them. */
function fitness(parts: readonly CellLine[], role: Column, next?: CellLine): number {
  if (role === 'merged') return mergedFitness(parts, next);
  if (parts.length === 0) return (role && emptiness[role]) ?? -0.7;
  const text = joined(parts, role);
  const oddities = [runsInto(parts, role), isRagged(parts, role), leavesOpen(text)].filter((odd) => odd);
  const wraps = -0.05 * (parts.length - 1) - oddities.length;
  if (role === 'number') return /^\d{1,4}[.．、]?$/.test(text) || rowCode.test(text) ? 3 : -4;
  const units = areUnits(text);
  // Those who check the work are of one level, others than those who do it.
  if (role === 'overseer' && new Set(parts.map((part) => part.text.charAt(0))).size > 1) return wraps + 1;
  if (holdsUnits(role))
    return wraps - unlikeNames(parts) + (units ? 2 : /^(?:无|—+|-+|\/)$/.test(text) ? 1.5 : -2);
  if (units) return wraps - 1;
  const inside = parts.filter((part) => areUnits(part.text)).length;
  if (role === 'deadline' && (inside > 0 || brokenTime.test(text))) return wraps - 1;
  if (role === 'deadline' && parts.length > 1 && !/[年月日底季前期续每全\d]/.test(parts[0]?.text ?? ''))
    return wraps - 0.5;
  if (role === 'deadline') return wraps + (text.length <= 20 && /[年月日底季前期续]/.test(text) ? 2 : -0.5);
  if (role === 'remark') return wraps + (text.replace(/\s/g, '').length <= 12 ? 1 : -0.5);
  if (
    role === 'category' &&
    (/^[年月日底前]|。$/.test(text) || inside > 0 || text.length < 2 || isPieceOfList(text))
  )
    return wraps - 1;
  if (role === 'category') return wraps + (text.length <= 30 ? 0.5 : 0);
  // A unit of measure or a figure is no task.
  const measure = text.length < 3 || (text.length < 6 && /^[万亿千百]|\/|^[^一-鿿A-Za-z]+$/.test(text));
  return (
    wraps -
    0.1 * inside -
    (isCutOff(text) ? 0.5 : 0) +
    (role === 'task' && measure ? 0.4 : 1) +
    (role === 'task' ? Math.min(text.length, 60) / 1000 : 0)
  );
}

/**
 * Whether a line that is not the last of its cell is much shorter than another: a cell is as wide as its longest line, and what
 * ends before that ends the cell. A list may have a name on each line.
 */
function isRagged(parts: readonly CellLine[], role: Role): boolean {
  if (parts.length < 2 || !parts.some(({ text }) => /[一-鿿]/.test(text))) return false;
  if (holdsUnits(role) && parts.every(({ text }) => areUnits(text) && !/[、，,；;]$/.test(text)))
    return false;
  const widths = new Map<number, number>();
  for (const { text, line } of parts) widths.set(line, (widths.get(line) ?? 0) + widthOf(text));
  const all = [...widths.values()];
  const widest = Math.max(...all);
  return all.slice(0, -1).some((width) => width < widest - 3);
}

/** 市市甲局, 各县（市、甲局区）: parts of several names in one. But 市市容甲局 is one. */
const mixedNames =
  /(?:^|[、，,；;])([省市县州])\1(?![场政容直域民级属])|各[省市县区州旗]{1,2}[（(][^）)]*[局委办部厅][^）)]*[）)]/;

/** A sentence ends with a full stop, and no name does; most names say their level. */
function unlikeNames(parts: readonly CellLine[]): number {
  const inside = parts.slice(0, -1).some(({ text }) => text.endsWith('。'));
  const [first] = parts;
  const bare = first && /^[一-鿿]/.test(first.text) && !/^[省市县区州盟旗镇乡各团]/.test(first.text);
  const mixed = parts.length > 1 && mixedNames.test(parts.map(({ text }) => text).join(''));
  return (
    (inside ? 2 : 0) +
    (mixed ? 1.5 : 0) +
    (parts[parts.length - 1]?.text.endsWith('。') ? 0.3 : 0) +
    (bare ? 0.1 : 0)
  );
}

/** 各县（市、 without the rest of the bracket, which stands in another cell. */
function leavesOpen(text: string): boolean {
  const [opened, closed] = [/[（(]/g, /[）)]/g].map((signs) => text.match(signs)?.length ?? 0);
  return /[一-鿿]/.test(text) && opened !== closed;
}

/** Whether a cell takes what belongs to the next one, units behind a full stop, or leaves it the rest of its list. */
function runsInto(parts: readonly CellLine[], role: Role): boolean {
  if (/[、，,]$/.test(parts[parts.length - 1]?.text ?? '')) return true;
  if (holdsUnits(role)) return false;
  // 市甲局、市 is the beginning of such a list, broken inside a name.
  return parts.some(
    ({ text }, at) =>
      at > 0 && /[。；;]$/.test(parts[at - 1]?.text ?? '') && areUnits(/^[^、，]*/.exec(text)?.[0] ?? ''),
  );
}
