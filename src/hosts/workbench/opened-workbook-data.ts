import { BooleanNumber, type ICellData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { SheetSpec, SheetValues } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import { cellData } from './cell-data';
import type { WrittenSheet } from './reshaped-sheet';
import { blankWorkbook, sheetsData, withSheets, type Sheets } from './workbook-data';

/**
 * A tab of a workbook that is opened: a sheet of ours, with how far it is ours where its cells also hold what people have
 * beside it, or the values of one of the user’s.
 */
export type ShownTab = (
  | { readonly ours: SheetSpec; readonly size?: WrittenSheet['size'] }
  | { readonly tab: string; readonly values: SheetValues }
) & {
  /** What people have hidden on it. */
  readonly hidden?: HiddenLines;
};

/** Rows and columns from 0. */
export interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A workbook with these tabs. */
export async function openedWorkbookData(tabs: readonly ShownTab[], id: string): Promise<IWorkbookData> {
  const ours = tabs.flatMap((tab) => ('ours' in tab ? [tab.ours] : []));
  const incoming = await sheetsData(ours);
  const others = Object.fromEntries(
    tabs.flatMap((tab, index) => ('ours' in tab ? [] : [[otherId(index), plainSheet(tab, index)]])),
  );
  const order = tabs.map((tab, index) => ('ours' in tab ? sheetMark(tab.ours.id) : otherId(index)));
  const sheets: Sheets['sheets'] = { ...incoming.sheets, ...others };
  for (const [index, { hidden }] of tabs.entries()) {
    const id = order[index] as string;
    if (hidden) sheets[id] = withHidden(sheets[id] ?? {}, hidden);
  }
  const all = { ...incoming, sheets, sheetOrder: order };
  return withSheets(blankWorkbook(id), new Set(), all, id);
}

/** What is hidden lies further out at times than the sheet reaches here. */
function withHidden(sheet: Partial<IWorksheetData>, { rows, columns }: HiddenLines): Partial<IWorksheetData> {
  const { rowCount = 0, columnCount = 0 } = sheet;
  const [rowData, columnData] = [{ ...sheet.rowData }, { ...sheet.columnData }];
  for (const row of rows) if (row < rowCount) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  for (const column of columns)
    if (column < columnCount) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return { ...sheet, rowData, columnData };
}

const otherId = (index: number) => `other-${index}`;

function plainSheet({ tab, values }: { readonly tab: string; readonly values: SheetValues }, index: number) {
  const rows: Record<number, Record<number, ICellData>> = {};
  values.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (value !== null)
        (rows[rowIndex] ??= {})[column] =
          typeof value === 'boolean' ? { v: value ? 1 : 0, t: 3 } : cellData(value);
    });
  });
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    id: otherId(index),
    name: tab,
    cellData: rows,
    rowCount: Math.max(40, values.length),
    columnCount: Math.max(20, width),
  };
}
