import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { sheetMark } from '../sheet-mark';
import { clearSheet } from './clear-sheet';
import { fillSheet } from './fill-sheet';
import { fingerprint, printFingerprint } from '../fingerprint';
import type { LineMover } from './line-mover';
import type { Pace } from './pace';
import { sheetRanges } from './sheet-ranges';
import type { Survey, SurveyedSheet } from './survey';

/** One run of writing, with what its steps share. */
export interface Writing {
  readonly context: Excel.RequestContext;
  readonly survey: Survey;
  readonly tabOf: (id: SheetId) => string | undefined;
  readonly pace: Pace;
  readonly move: LineMover;
}

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
  mark.comment = printFingerprint(fingerprint(spec, tabOf));
}
