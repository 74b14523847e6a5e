import type { SheetId, SheetValues } from '../../sheets/sheet';
import { asWorkbook, partText } from './package';
import { sharedStrings, sheetValues } from './sheet-values';
import { workbookPart, workbookTabs, type Workbook } from './workbook';

/** The values of our sheets in a workbook. Throws HostError when the file is broken. */
export function readSheets(workbook: Workbook): Map<SheetId, SheetValues> {
  return asWorkbook(() => {
    const ours = workbookTabs(workbook).filter(({ sheet }) => sheet);
    const stringsPath = workbookPart(workbook, 'sharedStrings');
    const strings =
      stringsPath === undefined || ours.length === 0
        ? []
        : sharedStrings(partText(workbook.file, stringsPath));
    return new Map(
      ours.map(({ sheet, path }) => [sheet as SheetId, sheetValues(partText(workbook.file, path), strings)]),
    );
  });
}
