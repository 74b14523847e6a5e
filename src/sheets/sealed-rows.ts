import { fingerprint } from '../plan/id';
import { cellAddress } from './address';
import { cellValue } from './read-table';
import type { Cell, SheetValues } from './sheet';

/**
 * Rows of a sheet that is not to be edited, each with a seal before it, for a hidden column. A seal is made of the row's
 * place and texts, so that rows cannot be changed, moved, added or removed unseen; the first also counts them.
 */
export function sealRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  return rows.map((row, at) => [sealOf(row, at, rows.length), ...row]);
}

/** The address of the first cell whose row does not fit its seal; nothing when all do. */
export function firstBrokenSeal(values: SheetValues): string | undefined {
  const count = Number.parseInt(String(values[0]?.[0] ?? ''), 10);
  for (let at = 0; at < Math.max(count, values.length); at++) {
    const [found = null, ...row] = values[at] ?? [];
    const isIntact =
      at < count ? found === sealOf(row, at, count) : row.every((value) => cellValue(value) === '');
    if (!isIntact) return cellAddress(at, 1);
  }
  return undefined;
}

/** Whether the values come from a sheet with seals, whatever has become of it. */
export function isSealed(values: SheetValues): boolean {
  return /^\d+ r[0-9a-z]+$/.test(String(values[0]?.[0] ?? ''));
}

function sealOf(row: readonly (Cell | SheetValues[number][number])[], at: number, count: number): string {
  const texts = row.map((cell) => {
    const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
    return String(cellValue(value));
  });
  while (texts.at(-1) === '') texts.pop();
  // A letter first: a seal of nothing but digits would come back as a number.
  const seal = `r${fingerprint([at, ...texts].join('\n'))}`;
  return at === 0 ? `${count} ${seal}` : seal;
}
