import { BooleanNumber, type IObjectArrayPrimitiveType, type IWorkbookData } from '@univerjs/core';
import type { SheetSpec } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import type { FilterData } from './keep-filter';
import { pluginData, pluginNames } from './workbook-data';
import { rowData } from './worksheet-data';

/** The workbook with nothing hidden or filtered out of these sheets but what they hide themselves, and rows as high as they say. */
export function tidiedWorkbook(
  workbook: IWorkbookData,
  specs: readonly SheetSpec[],
  id: string,
): IWorkbookData {
  const sheets = { ...workbook.sheets };
  const filters = { ...pluginData(workbook, pluginNames.filters) };
  for (const spec of specs) {
    const key = sheetMark(spec.id);
    const sheet = sheets[key];
    if (!sheet) continue;
    const heights = spec.rowHeights.flatMap((height, row) =>
      height === null ? [] : [[row, rowData(height)] as const],
    );
    const columnData = shownLines(sheet.columnData);
    for (const column of spec.hiddenColumns)
      columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
    const rows = { ...shownLines(sheet.rowData), ...Object.fromEntries(heights) };
    sheets[key] = { ...sheet, rowData: rows, columnData };
    const filter = filters[key] as FilterData | undefined;
    if (filter) filters[key] = { ref: filter.ref };
  }
  const resources = (workbook.resources ?? []).map((resource) =>
    resource.name === pluginNames.filters ? { ...resource, data: JSON.stringify(filters) } : resource,
  );
  return { ...workbook, id, sheets, resources };
}

function shownLines<T extends { hd?: BooleanNumber }>(
  lines: IObjectArrayPrimitiveType<T | undefined> | undefined,
): Record<number, Omit<T, 'hd'> & { hd?: BooleanNumber }> {
  return Object.fromEntries(
    Object.entries(lines ?? {}).map(([line, data]) => {
      const { hd: _hidden, ...rest } = data ?? ({} as T);
      return [Number(line), rest];
    }),
  );
}
