import { block, rangeAddress } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import type { SheetLook } from '../sheet-look';
import { layOutPage } from './lay-out-page';
import type { Pace } from './pace';
import { readLooks } from './read-looks';
import { sheetRanges } from './sheet-ranges';
import { sizeColumns, sizeRows } from './size-lines';
import { askForSurvey, ourSheet } from './survey';
import { liftFilters } from './table-filters';

/**
 * Sheets of these specs that are not there, or that somebody has protected, stay as they are.
 * @param untidied is told how the others looked before
 */
export async function tidySheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  pace: Pace,
  untidied: Map<SheetId, SheetLook>,
): Promise<void> {
  const looks = await readLooks(context);
  const survey = askForSurvey(context);
  await context.sync();
  const found = survey();
  for (const spec of specs) {
    const sheet = ourSheet(found, spec.id);
    if (!sheet || sheet.protected) continue;
    const look = looks.get(spec.id);
    if (look && !untidied.has(spec.id)) untidied.set(spec.id, look);
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
