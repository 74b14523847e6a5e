import type { SheetId, SheetValues } from '../../sheets/sheet';
import { asWorkbook, partText } from './package';
import { sharedStrings, sheetValues } from './sheet-values';
import { workbookPart, workbookTabs, type Tab, type Workbook } from './workbook';

/** A tab with what its cells show. */
export interface ReadTab {
  readonly tab: string;
  /** Which sheet of ours it is; undefined for a sheet of the user's. */
  readonly sheet: SheetId | undefined;
  readonly values: SheetValues;
}

/** The values of our sheets in a workbook. Throws HostError when the file is broken. */
export function readSheets(workbook: Workbook): Map<SheetId, SheetValues> {
  const ours = readTabs(workbook, ({ sheet }) => sheet !== undefined);
  return new Map(ours.flatMap(({ sheet, values }) => (sheet ? [[sheet, values] as const] : [])));
}

/** Tabs from left to right. Throws HostError when the file is broken. */
export function readTabs(workbook: Workbook, isWanted: (tab: Tab) => boolean): ReadTab[] {
  return asWorkbook(() => {
    const wanted = workbookTabs(workbook).filter(isWanted);
    const stringsPath = workbookPart(workbook, 'sharedStrings');
    const strings =
      stringsPath === undefined || wanted.length === 0
        ? []
        : sharedStrings(partText(workbook.file, stringsPath));
    return wanted.map(({ name, sheet, path }) => ({
      tab: name,
      sheet,
      values: sheetValues(partText(workbook.file, path), strings),
    }));
  });
}
