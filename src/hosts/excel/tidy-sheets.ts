import { block, rangeAddress } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { layOutPage } from './lay-out-page';
import type { Pace } from './pace';
import { readLooks } from './read-looks';
import { sheetRanges } from './sheet-ranges';
import { sizeColumns, sizeRows } from './size-lines';
import { askForPage, type Untidied } from './page-before';
import { askForSurvey, ourSheet, ourSheets } from './survey';
import { liftFilters } from './table-filters';

/**
 * Sheets of these specs that are not there, or that somebody has protected, stay as they are.
 * @param untidied is told how the others looked before
 */
export async function tidySheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  pace: Pace,
  untidied: Map<SheetId, Untidied>,
): Promise<void> {
  const looks = await readLooks(context);
  const survey = askForSurvey(context);
  await context.sync();
  const found = survey();
  const pages = new Map(
    ourSheets(found).map(({ ours, key }) => [ours, askForPage(context.workbook.worksheets.getItem(key))]),
  );
  await context.sync();
  for (const spec of specs) {
    const sheet = ourSheet(found, spec.id);
    if (!sheet || sheet.protected) continue;
    const look = looks.get(spec.id);
    const page = pages.get(spec.id);
    if (look && page && !untidied.has(spec.id)) untidied.set(spec.id, { look, page: page() });
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
