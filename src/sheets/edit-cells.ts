import type { EditPlace } from '../plan/edit-place';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { listHeaders } from './list-layout';
import { matrixColumns } from './matrix-layout';
import { cellValue } from './read-table';
import { readingHeaders } from './readings-layout';
import type { SheetId, SheetValues } from './sheet';
import { targetHeaders } from './targets-layout';
import { unitHeaders } from './units-layout';

/** A cell of a sheet, counted from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Finds where a sheet says what it says of a place, as it stands now: rows by their ids, columns by their headers. `title`
 * leads to a row that was written in by hand and bears no id yet. Nothing where the sheet has no such cell.
 * @param base as last written: it says what the columns are headed by
 */
export function editCells(
  sheet: SheetId,
  values: SheetValues,
  base: Plan,
): (place: EditPlace, title?: string) => SheetCell | undefined {
  const rowOfId = new Map<string, number>();
  values.forEach((row, index) => {
    const id = String(cellValue(row[0]));
    if (id !== '' && !rowOfId.has(id)) rowOfId.set(id, index);
  });
  return (place, title) => {
    const column = columnOf(sheet, place, values, base);
    if (column === undefined) return undefined;
    const rowOfTitle = () =>
      title ? values.findIndex((row) => String(cellValue(row[column])) === title.trim()) : -1;
    const row = rowOfId.get(place.id) ?? (place.field === '' ? rowOfTitle() : -1);
    return row < 0 ? undefined : { row, column };
  };
}

function columnOf(sheet: SheetId, place: EditPlace, values: SheetValues, base: Plan): number | undefined {
  if (sheet === 'matrix') return matrixColumn(place, values);
  const headers: Headers | undefined = tables[sheet]?.(base);
  const header = headers && (headers[headerName(sheet, place)] ?? headers[titleOf[sheet] ?? '']);
  if (!header) return undefined;
  for (const row of values)
    for (const words of [header['zh-CN'], header.en]) if (row.includes(words)) return row.indexOf(words);
  return undefined;
}

function matrixColumn({ kind, field, unit }: EditPlace, values: SheetValues): number | undefined {
  if (kind === 'section' || field === 'number') return matrixColumns.number;
  if (kind === 'task' && unit === undefined) return matrixColumns.task;
  const ids = values.find((row) => row[matrixColumns.id] === 'id');
  const column = unit === undefined ? -1 : (ids?.indexOf(unit) ?? -1);
  return column < 0 ? (kind === 'task' ? matrixColumns.task : undefined) : column;
}

type Headers = Readonly<Record<string, Text>>;

const tables: Readonly<Partial<Record<SheetId, (base: Plan) => Headers>>> = {
  list: listHeaders,
  units: () => unitHeaders,
  targets: targetHeaders,
  readings: () => readingHeaders,
};

/** The column that says which row it is. */
const titleOf: Readonly<Partial<Record<SheetId, string>>> = {
  list: 'title',
  units: 'name',
  targets: 'indicator',
  readings: 'indicator',
};

/** Where the column is called otherwise than the member it holds. */
function headerName(sheet: SheetId, { field }: EditPlace): string {
  const other: Readonly<Record<string, string>> =
    sheet === 'list'
      ? { assignments: 'lead' }
      : sheet === 'targets'
        ? { task: 'title', unit: 'measure', relative: 'meaning' }
        : sheet === 'readings'
          ? { readings: 'value' }
          : {};
  return other[field] ?? field;
}
