import type { SheetSpec } from '../../sheets/sheet';
import { newWorkbook, workbookBytes } from './workbook';
import { writeSheets } from './write-sheets';

/** The bytes of a new .xlsx file that holds these sheets. Throws HostError for text too long for a cell. */
export function workbookOf(specs: readonly SheetSpec[]): Uint8Array {
  const workbook = newWorkbook();
  writeSheets(workbook, specs);
  return workbookBytes(workbook);
}
