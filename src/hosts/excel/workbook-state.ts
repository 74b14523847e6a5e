import type { SheetId } from '../../sheets/sheet';
import type { SheetContents } from './sheet-contents';
import type { Survey } from './survey';

/** A workbook as it is now: what stands in it, and what stands in our sheets. */
export interface WorkbookState {
  readonly survey: Survey;
  /** By id; of our sheets that were asked for. */
  readonly contents: ReadonlyMap<SheetId, SheetContents>;
}
