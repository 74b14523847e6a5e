import { block, rangeAddress } from '../../sheets/address';
import type { SheetSpec } from '../../sheets/sheet';
import { layOutPage } from './lay-out-page';
import type { Pace } from './pace';
import { sheetRanges } from './sheet-ranges';
import { sizeColumns, sizeRows } from './size-lines';
import { askForSurvey, ourSheet } from './survey';
import { liftFilters } from './table-filters';

/** Sheets of these specs that are not there, or that somebody has protected, stay as they are. */
export async function tidySheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  pace: Pace,
): Promise<void> {
  const survey = askForSurvey(context);
  await context.sync();
  const found = survey();
  for (const spec of specs) {
    const sheet = ourSheet(found, spec.id);
    if (!sheet || sheet.protected) continue;
    const worksheet = context.workbook.worksheets.getItem(sheet.key);
    liftFilters(sheet, worksheet);
    const ranges = sheetRanges(worksheet, pace);
    const rows = Math.max(1, spec.cells.length);
    const columns = Math.max(1, spec.columnWidths.length, ...spec.cells.map((cells) => cells.length));
    const all = ranges.one(rangeAddress(block(0, 0, rows, columns)));
    all.rowHidden = false;
    all.columnHidden = false;
    await sizeColumns(spec, ranges, pace);
    await sizeRows(spec, ranges, pace);
    worksheet.horizontalPageBreaks.removePageBreaks();
    layOutPage(spec, worksheet);
  }
  await context.sync();
}
