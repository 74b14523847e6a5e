import { isRevision } from '../sheets/revision';
import type { SheetSpec } from '../sheets/sheet';

/** Which rows of a sheet stay as it is written anew, so that what people have put beside them stays with them. */
export interface RowOrder {
  /** For each row that is wanted, the present row it comes from; undefined for a new one. */
  readonly from: readonly (number | undefined)[];
  /** Present rows that are to go, from the top. */
  readonly gone: readonly number[];
}

/** What a row is known by. */
export interface RowKey {
  /** Its hidden id, else its first text; '' for a blank row. */
  readonly key: string;
  readonly hasId: boolean;
}

type Value = string | number | boolean | null | undefined;
type Rows = readonly (readonly Value[])[];

/** Stands for a formula: what it comes to may be another thing tomorrow. */
export const computed = '=';

/** The constants in the rows of a spec. */
export function constantRows({ cells }: SheetSpec): Rows {
  return cells.map(constants);
}

/** The constants in one row of a spec. */
export function constantRow({ cells }: SheetSpec, row: number): Rows[number] {
  return constants(cells[row] ?? []);
}

const constants = (row: SheetSpec['cells'][number]) =>
  row.map((cell) => (typeof cell === 'object' && cell !== null ? computed : cell));

/**
 * The hidden column by which most of the rows are known again, of several the one that tells them apart best; undefined
 * on a sheet without ids. What stands even beside the title, in the first row, are no ids.
 */
export function keyColumn({ hiddenColumns }: SheetSpec, present: Rows, wanted: Rows): number | undefined {
  const columns = hiddenColumns.filter((column) => idIn(wanted[0], column) === '');
  const choices = columns.map((column) => {
    const ids = (rows: Rows) => rows.map((row) => idIn(row, column)).filter((id) => id !== '');
    const [before, after] = [ids(present), ids(wanted)];
    const left = new Map<unknown, number>();
    for (const id of before) left.set(id, (left.get(id) ?? 0) + 1);
    const known = after.filter((id) => {
      const count = left.get(id) ?? 0;
      left.set(id, count - 1);
      return count > 0;
    });
    return { column, known: known.length, different: new Set(after).size };
  });
  choices.sort((a, b) => b.known - a.known || b.different - a.different || a.column - b.column);
  return choices[0]?.column;
}

/** What a sheet was written from is no id. */
const idIn = (row: Rows[number] | undefined, column: number) => {
  const value = row?.[column] ?? '';
  return isRevision(value) ? '' : value;
};

/**
 * @param columns how many columns are ours: what stands to the right does not count
 * @param headings of the table: a row is still the same when one of its headings was typed over
 */
export function rowKeys(
  rows: Rows,
  column: number | undefined,
  columns: number,
  headings: Rows[number] = [],
): RowKey[] {
  const headed = [...headings.keys()].filter((at) => (headings[at] ?? '') !== '');
  const isHeaded = (row: Rows[number]) =>
    headed.filter((at) => row[at] === headings[at]).length * 2 > headed.length;
  return rows.map((present) => {
    const row = isHeaded(present) ? headings : present;
    const id = column === undefined ? '' : String(idIn(row, column));
    // A formula tells no row from another: one typed beside the title made the title a row of the table.
    if (id !== '' && id !== computed) return { key: id, hasId: true };
    const own = row
      .slice(0, columns)
      .filter((value) => value !== null && value !== undefined && value !== '' && !isRevision(value));
    const text = own.find((value) => typeof value === 'string' && value !== computed);
    return { key: String(text ?? own[0] ?? ''), hasId: false };
  });
}

/**
 * @param header how many rows stand above the table, where ids are none
 * @param written how many rows were written last: blank or unknown rows further down are the user’s
 */
export function rowOrder(
  present: readonly RowKey[],
  wanted: readonly RowKey[],
  written: number,
  header: number,
): RowOrder {
  const places = new Map<string, number[]>();
  present.forEach(({ key, hasId }, index) => {
    if (key === '') return;
    const name = `${hasId} ${key}`;
    const known = places.get(name);
    if (known) known.push(index);
    else places.set(name, [index]);
  });
  const from = wanted.map(({ key, hasId }) =>
    key === '' ? undefined : places.get(`${hasId} ${key}`)?.shift(),
  );
  const taken = new Set(from.filter((index) => index !== undefined));
  const spare = new Set([...places.values()].flat());
  pairNeighbours(from, taken, (index, row) => {
    const [was, is] = [present[index], wanted[row]];
    if (!was || !is) return false;
    // A row that somebody has put in has no id yet, or that of the row it was copied from.
    if (was.key === '' || is.key === '') return was.key === is.key;
    return is.hasId && (!was.hasId || isCopy(index));
  });
  pairGaps(from, taken, present, wanted, header);
  const last = Math.max(-1, ...taken);
  const gone = present.flatMap(({ hasId }, index) =>
    !taken.has(index) && (index < Math.max(written, last) || hasId) ? [index] : [],
  );
  return { from, gone };

  function isCopy(index: number): boolean {
    const { key = '' } = present[index] ?? {};
    return spare.has(index) && wanted.some((row) => row.hasId && row.key === key);
  }
}

/** Makes pairs of rows that stand right below, or right above, rows that are a pair. */
function pairNeighbours(
  from: (number | undefined)[],
  taken: Set<number>,
  fits: (present: number, wanted: number) => boolean,
): void {
  for (const step of [1, -1]) {
    const rows = [...from.keys()];
    if (step < 0) rows.reverse();
    for (const row of rows) {
      if (from[row] !== undefined) continue;
      const neighbour = row === 0 && step > 0 ? -1 : from[row - step];
      if (neighbour === undefined) continue;
      const index = neighbour + step;
      if (index < 0 || taken.has(index) || !fits(index, row)) continue;
      from[row] = index;
      taken.add(index);
    }
  }
}

/** Rows known by their text alone, between the same neighbours and equally many before and after: reworded, not replaced. */
function pairGaps(
  from: (number | undefined)[],
  taken: Set<number>,
  present: readonly RowKey[],
  wanted: readonly RowKey[],
  header: number,
): void {
  for (let row = 0; row < from.length; row++) {
    if (from[row] !== undefined) continue;
    let end = row;
    while (end < from.length && from[end] === undefined) end++;
    const above = row === 0 ? -1 : (from[row - 1] as number);
    const below = end === from.length ? undefined : from[end];
    let count = 0;
    while (above + 1 + count < present.length && !taken.has(above + 1 + count)) count++;
    const closed = below === undefined ? above + 1 + count === present.length : above + 1 + count === below;
    const pairs = Array.from({ length: count }, (_, i) => [above + 1 + i, row + i] as const);
    const alike = pairs.every(([was, is]) => is < header || (!present[was]?.hasId && !wanted[is]?.hasId));
    if (closed && count === end - row && alike) {
      for (const [was, is] of pairs) {
        from[is] = was;
        taken.add(was);
      }
    }
    row = end;
  }
}

/** A step that makes the present rows the wanted ones, with row numbers as they are when it is its turn. */
export type RowStep =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  /** A blank row is put in at `to` first; `from` is where the row stands then. */
  | { readonly kind: 'move'; readonly from: number; readonly to: number };

/** The steps to a row order: moves, then new rows, then what is to go, from the bottom. */
export function rowSteps({ from, gone }: RowOrder, presentRows: number): RowStep[] {
  const stays = risingRows(from);
  const steps: RowStep[] = [];
  const now: (number | string)[] = Array.from({ length: presentRows }, (_, index) => index);
  let above = -1;
  for (const [row, index] of from.entries()) {
    if (index === undefined) {
      const last = steps.at(-1);
      if (last?.kind === 'insert' && last.at + last.count === above + 1) {
        steps[steps.length - 1] = { ...last, count: last.count + 1 };
      } else steps.push({ kind: 'insert', at: above + 1, count: 1 });
      now.splice(above + 1, 0, `new ${row}`);
      above += 1;
      continue;
    }
    const place = now.indexOf(index, stays.has(index) ? above + 1 : 0);
    if (stays.has(index)) {
      above = place;
      continue;
    }
    now.splice(above + 1, 0, index);
    const source = place > above ? place + 1 : place;
    steps.push({ kind: 'move', from: source, to: above + 1 });
    now.splice(source, 1);
    above = source < above + 1 ? above : above + 1;
  }
  const going = new Set<number | string>(gone);
  for (let end = now.length; end > 0; end--) {
    if (!going.has(now[end - 1] as number)) continue;
    let start = end - 1;
    while (start > 0 && going.has(now[start - 1] as number)) start--;
    steps.push({ kind: 'delete', at: start, count: end - start });
    end = start + 1;
  }
  return steps;
}

/** Rows, or columns, that are not only pushed on but taken past others. */
export function movedRows({ from }: Pick<RowOrder, 'from'>): ReadonlySet<number> {
  const stays = risingRows(from);
  return new Set(from.flatMap((index, row) => (index === undefined || stays.has(index) ? [] : [row])));
}

/** The longest choice of rows that are in order already. */
function risingRows(from: readonly (number | undefined)[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const index of from) {
    if (index === undefined) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] as number) < index) low = middle + 1;
      else high = middle;
    }
    before.set(index, tails[low - 1]);
    tails[low] = index;
  }
  const rising = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = before.get(index)) rising.add(index);
  return rising;
}
