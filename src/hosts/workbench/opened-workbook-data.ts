import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { SheetSpec, SheetValues } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import { cellData } from './cell-data';
import type { WrittenSheet } from './reshaped-sheet';
import { blankWorkbook, sheetsData, withSheets } from './workbook-data';

/**
 * A tab of a workbook that is opened: a sheet of ours, with how far it is ours where its cells also hold what people have
 * beside it, or the values of one of the user’s.
 */
export type ShownTab =
  | { readonly ours: SheetSpec; readonly size?: WrittenSheet['size'] }
  | { readonly tab: string; readonly values: SheetValues };

/** A workbook with these tabs. */
export async function openedWorkbookData(tabs: readonly ShownTab[], id: string): Promise<IWorkbookData> {
  const ours = tabs.flatMap((tab) => ('ours' in tab ? [tab.ours] : []));
  const incoming = await sheetsData(ours);
  const others = Object.fromEntries(
    tabs.flatMap((tab, index) => ('ours' in tab ? [] : [[otherId(index), plainSheet(tab, index)]])),
  );
  const order = tabs.map((tab, index) => ('ours' in tab ? sheetMark(tab.ours.id) : otherId(index)));
  const all = { ...incoming, sheets: { ...incoming.sheets, ...others }, sheetOrder: order };
  return withSheets(blankWorkbook(id), new Set(), all, id);
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
