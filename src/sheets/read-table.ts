import type { Language, Text } from '../plan/language';
import { cellAddress } from './address';
import type { SheetValues } from './sheet';

/** The rows of one of our tables as a host reads them, wherever the table has been moved to and whatever was added. */
export interface ReadTable<Column extends string> {
  /** The language its header is written in. */
  readonly language: Language;
  readonly rows: readonly Readonly<Record<Column, CellValue>>[];
  /** The address of a cell of the row with this number in `rows`. */
  addressOf(row: number, column: Column): string;
}

/** Trimmed text, '' for an empty cell; numbers as they are. */
export type CellValue = string | number;

/** Finds the table by its header, in either language; nothing when a column is missing. Empty rows are left out. */
export function readTable<Column extends string>(
  values: SheetValues,
  headers: Readonly<Record<Column, Text>>,
): ReadTable<Column> | undefined {
  const columns = Object.keys(headers) as Column[];
  for (const [rowIndex, row] of values.entries())
    for (const language of ['zh-CN', 'en'] as const) {
      const places = columns.map((column) => row.indexOf(headers[column][language]));
      if (places.includes(-1) || new Set(places).size < places.length) continue;
      const found = values
        .slice(rowIndex + 1)
        .map((cells, index) => ({
          at: rowIndex + 1 + index,
          cells: columns.map((column, i) => [column, cellValue(cells[places[i] as number])] as const),
        }))
        .filter(({ cells }) => cells.some(([, value]) => value !== ''));
      return {
        language,
        rows: found.map(({ cells }) => Object.fromEntries(cells) as Record<Column, CellValue>),
        addressOf: (row, column) => cellAddress(found[row]?.at ?? 0, places[columns.indexOf(column)] ?? 0),
      };
    }
  return undefined;
}

/** One value of a sheet, as reading compares it with what was written. */
export function cellValue(value: SheetValues[number][number] | undefined): CellValue {
  if (typeof value === 'number') return value;
  return value === null || value === undefined ? '' : String(value).replace(/\r\n?/g, '\n').trim();
}
