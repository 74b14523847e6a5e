import type { SheetSpec } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import { defineLooks } from './define-names';
import { clearSheet } from './clear-sheet';
import { fillSheet } from './fill-sheet';
import { fingerprint, printFingerprint } from '../fingerprint';
import { sheetRanges } from './sheet-ranges';
import type { SurveyedSheet } from './survey';
import type { Writing } from './writing';

/** Writes a sheet from the beginning. Until it is complete it bears no note, so that nobody takes it for complete. */
export async function rewriteSheet(
  spec: SheetSpec,
  older: SurveyedSheet | undefined,
  writing: Writing,
): Promise<void> {
  const { context, tabOf, pace } = writing;
  const mark = context.workbook.names.getItem(sheetMark(spec.id));
  const worksheet = context.workbook.worksheets.getItem(older?.key ?? spec.name);
  const ranges = sheetRanges(worksheet, pace);
  await pace.room(5000);
  if (older) {
    mark.comment = '';
    clearSheet(older, worksheet, ranges);
  }
  if (spec.visibility === 'hidden') worksheet.visibility = Excel.SheetVisibility.hidden;
  await fillSheet(spec, worksheet, ranges, tabOf, pace);
  const written = fingerprint(spec, tabOf);
  mark.comment = printFingerprint(written);
  defineLooks(spec, written.form, writing);
}
