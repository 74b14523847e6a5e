import type { SheetSpec, SheetValues, TableSpec } from '../sheets/sheet';
import { headingRow, headingSums, headingsAt, idRow, isFilled } from './headings';
import {
  type RowKey,
  type RowOrder,
  type RowStep,
  constantRow,
  type constantRows,
  rowOrder,
  rowSteps,
} from './row-order';

type Row = SheetValues[number] | ReturnType<typeof constantRows>[number];

/** Where the columns of a sheet go as it is written anew. */
export interface ColumnOrder {
  /**
   * For each column that is wanted, the present one it comes from; undefined for a new one. Behind them come columns that
   * people have put in between ours.
   */
  readonly from: RowOrder['from'];
  /** Present columns of ours that are to go, from the left. */
  readonly gone: readonly number[];
  readonly steps: readonly RowStep[];
}

/** What a sheet holds, as far as its columns are known by it. */
export interface StandingColumns {
  /** The constants in a row, undefined where there is none. */
  row(index: number): Row | undefined;
  isBlank(column: number): boolean;
}

export function standingColumns(rows: readonly Row[]): StandingColumns {
  return {
    row: (index) => rows[index],
    isBlank: (column) => !rows.some((row) => isFilled(row[column])),
  };
}

/** What was ours of a sheet when it was written last. */
export interface WrittenColumns {
  readonly columns: number;
  /** As `headingSums` has them; undefined where nobody knows. */
  readonly headings?: readonly string[] | undefined;
}

/**
 * Columns are known by ids in a hidden row above the table, or else by the headings that we wrote; where neither is there,
 * by their place. What people have put in between ours is theirs, but for a column headed by a name that we give a column
 * of our own by now: it has been taken in.
 * @param size how many are to be ours
 */
export function columnOrder(
  spec: SheetSpec,
  standing: StandingColumns,
  written: WrittenColumns,
  size: number,
): ColumnOrder {
  const known = knownColumns(spec, standing, written, size);
  return known ? movedBehind(known, standing, written) : byPlaceOrder(written.columns, size);
}

/** What is people’s own between ours goes behind it. */
function movedBehind(
  { from, ours, count: told }: KnownColumns,
  standing: StandingColumns,
  written: WrittenColumns,
): ColumnOrder {
  // Ours may reach further than the row of headings does.
  const count = Math.max(told, ...from.map((column) => (column ?? -1) + 1));
  const last = Math.max(written.columns - 1, ...from.map((column) => column ?? -1));
  const kept = new Set(from);
  const others = Array.from({ length: count }, (_, column) => column).filter((column) => !kept.has(column));
  const isOurs = (column: number) =>
    ours.has(column) || (column < written.columns && standing.isBlank(column));
  const theirs = others.filter((column) => column <= last && !isOurs(column));
  return ordered({ from: [...from, ...theirs], gone: others.filter(isOurs) }, count);
}

/**
 * For a column that stands there, the one that it was written as; undefined for one that was not. People may have moved,
 * added and deleted columns since.
 * @param older what was written last
 */
export function columnsAsWritten(
  older: SheetSpec,
  standing: StandingColumns,
  written: WrittenColumns,
): (column: number) => number | undefined {
  const { from } = columnOrder(older, standing, written, written.columns);
  const places = new Map(from.slice(0, written.columns).map((column, place) => [column, place]));
  return (column) => places.get(column);
}

interface KnownColumns {
  /** For each column that is wanted, the one it comes from. */
  readonly from: readonly (number | undefined)[];
  /** Columns that were ours as they stand. */
  readonly ours: ReadonlySet<number>;
  readonly count: number;
}

function knownColumns(
  spec: SheetSpec,
  standing: StandingColumns,
  written: WrittenColumns,
  size: number,
): KnownColumns | undefined {
  const ids = idRow(spec);
  if (ids !== undefined) return knownByIds(ids, spec, standing, written.columns, size);
  const header = headingRow(spec);
  return header === undefined ? undefined : knownByHeadings(header, spec, standing, written, size);
}

/** A column without an id whose heading is that of a new one has been typed by people and taken in. */
function knownByIds(
  ids: number,
  spec: SheetSpec,
  standing: StandingColumns,
  written: number,
  size: number,
): KnownColumns {
  const [present, names] = [standing.row(ids) ?? [], standing.row(ids + 1) ?? []];
  const [wanted, wantedNames] = [constantRow(spec, ids), constantRow(spec, ids + 1)];
  const standingIds = new Set([...present].filter(isFilled).map(String));
  const added = new Map<unknown, string>();
  for (const [column, id] of wanted.entries())
    if (isFilled(id) && !standingIds.has(String(id))) added.set(wantedNames[column], String(id));
  const named = (of: Row, heads: Row) =>
    new Set([...heads].filter((name, column) => isFilled(name) && !isFilled(of[column])));
  const [here, there] = [named(present, names), named(wanted, wantedNames)];
  const keys = (of: Row, heads: Row, columns: number): RowKey[] =>
    Array.from({ length: columns }, (_, column) => {
      const [id, name] = [of[column], heads[column]];
      const key = isFilled(id) ? String(id) : isFilled(name) ? (added.get(name) ?? '') : '';
      // Columns that bear no id are known by their headings.
      if (key === '' && here.has(name) && there.has(name)) return { key: String(name), hasId: false };
      return { key, hasId: key !== '' };
    });
  const count = Math.max(written, present.length, names.length);
  const { from } = rowOrder(keys(present, names, count), keys(wanted, wantedNames, size), written, size);
  const ours = Array.from({ length: count }, (_, column) => column).filter((column) =>
    isFilled(present[column]),
  );
  return { from, ours: new Set(ours), count };
}

/** Undefined where too few of our headings are left to tell. */
function knownByHeadings(
  header: number,
  spec: SheetSpec,
  standing: StandingColumns,
  { columns: written, headings }: WrittenColumns,
  size: number,
): KnownColumns | undefined {
  if (!headings) return undefined;
  const at = headerRow(header, standing, headings);
  if (at === undefined) return undefined;
  const row = standing.row(at) ?? [];
  const present = headingSums(headingsAt(at, spec, (index) => standing.row(index)));
  const own = placesOf(headings, present, row);
  const wanted = headingsAt(header, spec, (index) => constantRow(spec, index));
  const heads = headingSums(formerly(wanted, spec.table?.renamed, headings));
  const found = heads.map((sum) => (sum === '' ? -1 : headings.indexOf(sum)));
  // Tables say which of their columns are headed otherwise.
  const places = spec.table ? found : withReworded(found, headings.length);
  // In another language all are other ones, and all that were ours are ours.
  const isReworded = places.filter((place) => place >= 0).length * 2 < heads.filter(isFilled).length;
  const ours = new Set(own.filter((column) => column !== undefined));
  const from = Array.from({ length: size }, (_, column) => {
    const place = places[column] ?? -1;
    if (isReworded || (heads[column] ?? '') === '') return own[column];
    if (place >= 0) return own[place];
    const typed = present.indexOf(heads[column] as string);
    // One of ours that has had no heading until now is that one.
    return typed < 0 || (headings[own.indexOf(typed)] ?? '') !== '' ? undefined : typed;
  });
  return { from, ours, count: Math.max(written, row.length) };
}

/** As many columns as there were between the same neighbours are the same, headed otherwise. */
function withReworded(places: readonly number[], count: number): number[] {
  const all = [...places];
  for (let first = 0; first < all.length; first++) {
    if ((all[first] as number) >= 0) continue;
    let end = first;
    while (end < all.length && (all[end] as number) < 0) end++;
    const above = first === 0 ? -1 : (all[first - 1] as number);
    const below = end === all.length ? count : (all[end] as number);
    if (below - above - 1 === end - first)
      for (let column = first; column < end; column++) all[column] = above + 1 + column - first;
    first = end;
  }
  return all;
}

/** Headings that are wanted, as they were written last, where columns are still to be renamed. */
function formerly(row: Row, renamed: TableSpec['renamed'] = {}, headings: readonly string[]): Row {
  const names = new Map(Object.entries(renamed).map(([old, now]) => [now, old]));
  const [olds, news] = [headingSums([...names.values()]), headingSums([...names.keys()])];
  const sums = headingSums(row);
  const isKnown = (sum: string) => headings.includes(sum);
  // Names that were only exchanged are done where they stand as they are wanted.
  const isDone =
    news.every(isKnown) && (!olds.every(isKnown) || news.every((sum) => headings[sums.indexOf(sum)] === sum));
  return isDone ? row : [...row].map((name) => (typeof name === 'string' && names.get(name)) || name);
}

/** People may have put in rows above the table. */
function headerRow(
  header: number,
  standing: StandingColumns,
  headings: readonly string[],
): number | undefined {
  const known = new Set(headings.filter(isFilled));
  for (let index = 0; index <= header + mostRowsAbove; index++) {
    const row = standing.row(index) ?? [];
    if (headingSums(row).filter((sum) => known.has(sum)).length * 2 >= known.size) return index;
  }
  return undefined;
}

const mostRowsAbove = 20;

/** Where our columns are by now; as many others as are missing between two neighbours are ours, headed otherwise. */
function placesOf(headings: readonly string[], present: readonly string[], row: Row): (number | undefined)[] {
  const places: (number | undefined)[] = headings.map((sum) => {
    const place = sum === '' ? -1 : present.indexOf(sum);
    return place < 0 ? undefined : place;
  });
  for (let first = 0; first < places.length; first++) {
    if (places[first] !== undefined) continue;
    let end = first;
    while (end < places.length && places[end] === undefined) end++;
    const [above, below] = [first === 0 ? -1 : places[first - 1], places[end]];
    const isSame = above !== undefined && below !== undefined && below - above === end - first + 1;
    for (let column = first; above !== undefined && column < end; column++) {
      const place = above + 1 + column - first;
      // Behind the last heading of ours, what has none is ours; what has one is people’s.
      const isBlank = end === places.length && headings[column] === '' && !isFilled(row[place]);
      if (isSame || isBlank) places[column] = place;
    }
    first = end;
  }
  return places;
}

/** Rows with their columns in the order in which they come to stand. */
export function inColumns<Cells extends Row>(
  rows: readonly Cells[],
  from: readonly (number | undefined)[],
): readonly (readonly (Cells[number] | null)[])[] {
  if (from.every((column, index) => column === index)) return rows;
  return rows.map((row) => from.map((column) => (column === undefined ? null : (row[column] ?? null))));
}

export function byPlaceOrder(written: number, size: number): ColumnOrder {
  return ordered(byPlace(written, size), written);
}

function ordered(order: RowOrder, count: number): ColumnOrder {
  return { ...order, steps: rowSteps(order, count) };
}

function byPlace(written: number, size: number): RowOrder {
  return {
    from: Array.from({ length: size }, (_, column) => (column < written ? column : undefined)),
    gone: Array.from({ length: Math.max(0, written - size) }, (_, index) => size + index),
  };
}
