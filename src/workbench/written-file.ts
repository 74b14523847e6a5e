import { recallSheetsOf } from '../actions/recall-sheets';
import { today } from '../actions/today';
import { openedWorkbook } from '../hosts/file/opened-workbook';
import type { WriteFile } from '../hosts/workbench/page-workbook';
import type { Language } from '../plan/language';

/** Writes files in the thread that asks for them. */
export function writtenFile(language: Language): WriteFile {
  return async (specs, opened) => {
    const file = openedWorkbook(opened);
    const recall = opened && recallSheetsOf(openedWorkbook(opened), { language, asOf: today() });
    if (specs.length > 0) await file.write(specs, undefined, recall);
    return file.bytes();
  };
}
