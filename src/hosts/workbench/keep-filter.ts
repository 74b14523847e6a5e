import type { IRange } from '@univerjs/core';
import { movedRanges } from './moved-ranges';
import type { ReshapedSheet } from './reshaped-sheet';

/** What the plugin for filters keeps of a sheet. */
export interface FilterData {
  readonly ref: IRange;
  /** What is asked of columns; `colId` counts from the first of the sheet. */
  readonly filterColumns?: readonly ({ readonly colId: number } & object)[];
}

/**
 * The filter as it is written anew, with what people have asked for in its columns, and those of their own that they have
 * taken in. Which rows that hides is found out as soon as it is shown.
 */
export function keepFilter(
  sheet: ReshapedSheet,
  fresh: { readonly ref: IRange } | undefined,
  { ref: standing, filterColumns = [] }: FilterData,
): FilterData | undefined {
  const { columns, last } = sheet;
  const moved = movedRanges(standing, sheet)[0];
  const table = last.spec.table?.range;
  const isWider = table !== undefined && standing.endColumn >= table.column + table.columns;
  const ref =
    fresh && isWider && moved ? { ...fresh.ref, endColumn: moved.endColumn } : (fresh?.ref ?? moved);
  if (!ref) return undefined;
  const asked = filterColumns.flatMap((column) => {
    const colId = columns.to(column.colId);
    return colId !== undefined && ref.startColumn <= colId && colId <= ref.endColumn
      ? [{ ...column, colId }]
      : [];
  });
  return { ref, ...(asked.length > 0 && { filterColumns: asked }) };
}
