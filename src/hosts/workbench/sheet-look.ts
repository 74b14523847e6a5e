import { BooleanNumber, type IWorkbookData } from '@univerjs/core';
import type { SheetId } from '../../sheets/sheet';
import type { SheetLook } from '../sheet-look';
import { sheetMark } from '../sheet-mark';
import type { FilterData } from './keep-filter';
import { pluginData, pluginNames } from './workbook-data';

/** A filter with the rows that it hides. */
type ShownFilter = FilterData & { readonly cachedFilteredOut?: readonly number[] };

/** Of a sheet of ours as the embedded spreadsheet has it, which knows no pages; undefined for a hidden sheet. */
export function sheetLook(workbook: IWorkbookData, id: SheetId): SheetLook | undefined {
  const key = sheetMark(id);
  const { rowData = {}, columnData = {}, hidden } = workbook.sheets[key] ?? {};
  if (hidden === BooleanNumber.TRUE) return undefined;
  const filter = pluginData(workbook, pluginNames.filters)[key] as ShownFilter | undefined;
  const rowHeights: (number | null)[] = [];
  const setHeight = (row: number, height: number | null) => {
    while (rowHeights.length <= row) rowHeights.push(null);
    rowHeights[row] = height;
  };
  for (const [row, data] of Object.entries(rowData)) {
    if (data?.hd === BooleanNumber.TRUE) setHeight(Number(row), 0);
    // A point is 4/3 of a pixel.
    else if (data?.h !== undefined) setHeight(Number(row), (data.h * 3) / 4);
  }
  for (const row of filter?.cachedFilteredOut ?? []) setHeight(row, 0);
  return {
    rowHeights,
    hiddenColumns: Object.entries(columnData).flatMap(([column, data]) =>
      data?.hd === BooleanNumber.TRUE ? [Number(column)] : [],
    ),
    filtered: (filter?.filterColumns ?? []).length > 0,
  };
}
