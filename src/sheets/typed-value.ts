import type { Text } from '../plan/language';
import { isoDay } from './day';
import type { CellValue } from './read-table';

/** A figure as people type it, thousands set apart or not; undefined for anything else. */
export function figureIn(cell: CellValue): number | undefined {
  if (typeof cell === 'number') return cell;
  const digits = cell.normalize('NFKC').replace(/[,\s%]/g, '');
  return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : undefined;
}

/** A day as Excel keeps it or as people write it, as an ISO date. */
export function dayIn(cell: CellValue): string | undefined {
  if (typeof cell === 'number') return isoDay(cell);
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC'));
  if (!parts) return undefined;
  const date = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  const serial = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(serial) || !new Date(serial).toISOString().startsWith(date) ? undefined : date;
}

/** A year, or a day. */
export function dueIn(cell: CellValue): string | undefined {
  const year = /^(\d{4})年?$/.exec(String(cell).normalize('NFKC'))?.[1];
  return year ?? dayIn(cell);
}

/** The key under which a word stands, in either language. */
export function keyOf<Key extends string>(
  texts: Readonly<Record<Key, Text>>,
  cell: CellValue,
): Key | undefined {
  const keys = Object.keys(texts) as Key[];
  return keys.find((key) => key === cell || Object.values(texts[key]).includes(String(cell)));
}
