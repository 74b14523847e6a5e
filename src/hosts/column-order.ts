import type { SheetSpec, SheetValues } from '../sheets/sheet';
import { type RowKey, type RowOrder, type RowStep, constantRows, rowOrder, rowSteps } from './row-order';

type Rows = readonly (SheetValues[number] | ReturnType<typeof constantRows>[number])[];

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

/**
 * Columns are known by ids in a hidden row above the table, or else by their headers as far as those can tell people's from
 * ours; where neither can, by their place. What people have put in between ours is theirs, but for a column headed by a name
 * that we give a column of our own by now: it has been taken in.
 * @param standing the constants on the sheet as it stands
 * @param written how many columns were ours
 * @param size how many are to be
 */
export function columnOrder(spec: SheetSpec, standing: Rows, written: number, size: number): ColumnOrder {
  const known = headers(spec);
  if (!known) return byPlaceOrder(written, size);
  const wanted = constantRows(spec);
  if (known.ids === undefined && !areKnown(standing[known.header], wanted[known.header], written))
    return byPlaceOrder(written, size);
  const ids = known.ids === undefined ? undefined : idsIn(standing[known.ids]);
  const added = new Map<unknown, string>();
  if (ids && known.ids !== undefined) {
    for (const [column, id] of (wanted[known.ids] ?? []).entries())
      if (isFilled(id) && !ids.has(String(id))) added.set(wanted[known.header]?.[column], String(id));
  }
  const keys = (rows: Rows, columns: number): RowKey[] =>
    Array.from({ length: columns }, (_, column) => {
      const id = rows[known.ids ?? known.header]?.[column];
      const name = known.ids === undefined ? undefined : rows[known.header]?.[column];
      if (isFilled(id)) return { key: String(id), hasId: true };
      const taken = isFilled(name) ? (added.get(name) ?? '') : '';
      return { key: taken, hasId: taken !== '' };
    });
  const count = Math.max(
    written,
    standing[known.ids ?? known.header]?.length ?? 0,
    standing[known.header]?.length ?? 0,
  );
  const order = rowOrder(keys(standing, count), keys(wanted, size), written, size);
  const isBlank = (column: number) => !standing.some((row) => isFilled(row[column]));
  const isOurs = (column: number) =>
    isBlank(column) || (known.ids !== undefined && isFilled(standing[known.ids]?.[column]));
  const last = Math.max(written - 1, ...order.from.map((column) => column ?? -1));
  const theirs = order.gone.filter((column) => column <= last && !isOurs(column));
  return ordered({ from: [...order.from, ...theirs], gone: order.gone.filter(isOurs) }, count);
}

/**
 * The same, but our own columns stay in the order in which they stand, to be filled anew: only what is not ours between them
 * is moved behind them.
 */
export function columnsInPlace(spec: SheetSpec, standing: Rows, written: number, size: number): ColumnOrder {
  const { from, gone } = columnOrder(spec, standing, written, size);
  const isBlank = (column: number) => column < written && !standing.some((row) => isFilled(row[column]));
  const blank = headers(spec) ? gone.filter(isBlank) : [];
  const ours = [...from.slice(0, size), ...gone].filter((column) => column !== undefined);
  const standingOurs = ours.filter((column) => !blank.includes(column)).sort((a, b) => a - b);
  const inPlace = Array.from({ length: size }, (_, column) => standingOurs[column]);
  const going = [...blank, ...standingOurs.slice(size)].sort((a, b) => a - b);
  const last = Math.max(written - 1, ...ours, ...from.map((column) => column ?? -1));
  return ordered({ from: [...inPlace, ...from.slice(size)], gone: going }, last + 1);
}

/** Rows with their columns in the order in which they come to stand. */
export function inColumns<Row extends Rows[number]>(
  rows: readonly Row[],
  from: readonly (number | undefined)[],
): readonly (readonly (Row[number] | null)[])[] {
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

/** The rows above a table by which its columns are known. */
function headers({ freeze, rowHeights, table }: SheetSpec) {
  const hidden = rowHeights.findIndex((height, row) => height === 0 && row < (freeze?.rows ?? 0));
  if (hidden >= 0) return { ids: hidden, header: hidden + 1 };
  return table && { ids: undefined, header: table.range.row };
}

/**
 * Whether people can have put in columns, and those are told from ours by their headers: the row of headers is longer than
 * it was, and most of ours are still wanted, not those of another language.
 */
function areKnown(standing: Rows[number] = [], wanted: Rows[number] = [], written: number): boolean {
  const names = new Set([...wanted].filter(isFilled));
  return standing.length > written && [...standing].filter((name) => names.has(name)).length * 2 >= written;
}

function idsIn(row: Rows[number] = []): ReadonlySet<string> {
  return new Set([...row].filter(isFilled).map(String));
}

function isFilled(value: SheetValues[number][number] | undefined): boolean {
  return value !== null && value !== undefined && value !== '';
}
