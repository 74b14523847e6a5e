import type { SurveyedSheet } from './survey';
import { chartPrefix } from './draw-charts';
import type { SheetRanges } from './sheet-ranges';

/** Makes a sheet of ours blank again without deleting it: what the user points to it stays. */
export function clearSheet(sheet: SurveyedSheet, worksheet: Excel.Worksheet, ranges: SheetRanges): void {
  for (const table of sheet.tables) worksheet.tables.getItem(table).convertToRange().untrack();
  for (const chart of sheet.charts) {
    if (chart.startsWith(chartPrefix)) worksheet.charts.getItem(chart).delete();
  }
  worksheet.freezePanes.unfreeze();
  worksheet.horizontalPageBreaks.removePageBreaks();
  const everything = ranges.one('1:1048576');
  everything.unmerge();
  everything.conditionalFormats.clearAll();
  everything.dataValidation.clear();
  everything.clear();
  everything.columnHidden = false;
  everything.rowHidden = false;
  everything.format.useStandardHeight = true;
  everything.format.useStandardWidth = true;
}
