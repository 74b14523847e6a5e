import type { PrintSetup } from '../sheets/sheet';

/** How a sheet of ours stands before people, whatever its cells say. Rows and columns count from 0. */
export interface SheetLook {
  /** In points, from the first row on; 0 for a row that is hidden or filtered out, null for one of the usual height. */
  readonly rowHeights: readonly (number | null)[];
  readonly hiddenColumns: readonly number[];
  /** Whether a filter is set, which people also do just to look at some rows. */
  readonly filtered: boolean;
  /** How it will be printed; absent where the host knows no pages. */
  readonly page?: SheetPage;
}

export interface SheetPage {
  /** `other` is neither of the sizes that our sheets are made for; absent where it is left to the printer. */
  readonly paper?: PrintSetup['paper'] | 'other';
  readonly orientation: PrintSetup['orientation'];
  readonly repeatRows?: readonly [number, number];
}

/** Whether any of the hidden columns is none of those that we hide ourselves. */
export function hidesColumns(hidden: readonly number[], ours: readonly number[]): boolean {
  return hidden.some((column) => !ours.includes(column));
}
