import { fingerprint } from '../plan/id';
import { cellAddress } from './address';
import { cellValue } from './read-table';
import type { Cell, SheetValues } from './sheet';

/**
 * Rows of a sheet that is not to be edited, each with a seal before it, for a hidden column. A seal is made of the row's
 * place and texts, so that rows cannot be changed, moved, added or removed unseen; the first also counts them, and their
 * columns: what stands beside those is people's own.
 */
export function sealRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  const size = { rows: rows.length, columns: Math.max(0, ...rows.map((row) => row.length)) };
  return rows.map((row, at) => [sealOf(row, at, size), ...row]);
}

interface SealedSize {
  readonly rows: number;
  /** Absent where the first seal does not count them. */
  readonly columns: number | undefined;
}

/** The address of the first cell whose row does not fit its seal; nothing when all do. */
export function firstBrokenSeal(values: SheetValues): string | undefined {
  const [, rows = '', columns] = firstSeal.exec(String(values[0]?.[0] ?? '')) ?? [];
  const size = { rows: Number(rows), columns: columns === undefined ? undefined : Number(columns) };
  for (let at = 0; at < Math.max(size.rows, values.length); at++) {
    const [found = null, ...all] = values[at] ?? [];
    const row = all.slice(0, size.columns);
    const isIntact =
      at < size.rows ? found === sealOf(row, at, size) : row.every((value) => cellValue(value) === '');
    if (!isIntact) return cellAddress(at, 1);
  }
  return undefined;
}

/** Whether the values come from a sheet with seals, whatever has become of it. */
export function isSealed(values: SheetValues): boolean {
  return firstSeal.test(String(values[0]?.[0] ?? ''));
}

const firstSeal = /^(\d+)(?:x(\d+))? r[0-9a-z]+$/;

function sealOf(
  row: readonly (Cell | SheetValues[number][number])[],
  at: number,
  { rows, columns }: SealedSize,
): string {
  const texts = row.map((cell) => {
    const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
    return String(cellValue(value));
  });
  while (texts.at(-1) === '') texts.pop();
  // A letter first: a seal of nothing but digits would come back as a number.
  const seal = `r${fingerprint([at, ...texts].join('\n'))}`;
  return at === 0 ? `${rows}${columns === undefined ? '' : `x${columns}`} ${seal}` : seal;
}
