import type { SheetSpec } from '../../sheets/sheet';
import type { LiveHost } from '../host';
import type { KeptWorkbook } from './kept-workbook';
import type { ShownTab } from './opened-workbook-data';
import { isSameData } from './same-data';
import type { WorkbenchHost } from './workbench-host';

/** The workbook of a page: shown in the embedded spreadsheet, opened from and saved as a file. */
export interface PageWorkbook extends LiveHost {
  /** Shows the workbook that was opened. */
  show(tabs: readonly ShownTab[]): Promise<void>;
  /** Waits until formulas say what follows from the cells; false where that takes longer than people are ready to wait. */
  computed(): Promise<boolean>;
  /** Calls back whenever people have changed anything; returns the way to stop. */
  onChange(listener: () => void): Promise<() => void>;
  /** Everything that is shown, to be shown again by another page. */
  keep(): Promise<KeptPage>;
  /** Shows what was kept of this workbook. */
  showKept(kept: KeptPage): Promise<void>;
  /**
   * The workbook as a file. Sheets that are not ours are in it as they were opened, byte for byte, but for references that
   * follow our rows; ours as they stand in the spreadsheet. Throws HostError where the file cannot take them.
   */
  bytes(): Promise<Uint8Array>;
}

/** What outlives a page: the file that was opened on it, and what was made of it. */
export interface KeptPage {
  readonly opened?: Uint8Array;
  readonly shown: KeptWorkbook;
}

/** Puts our sheets into a file as it was opened, or into a new one. Throws HostError where it cannot take them. */
export type WriteFile = (specs: readonly SheetSpec[], opened: Uint8Array | undefined) => Promise<Uint8Array>;

/**
 * @param arriving the spreadsheet, which comes later than the page
 * @param opened the bytes of the file that was opened; none for a workbook that began on the page
 */
export function pageWorkbook(
  arriving: Promise<WorkbenchHost>,
  writeFile: WriteFile,
  opened?: Uint8Array,
): PageWorkbook {
  let asOpened: readonly SheetSpec[] | undefined;
  return {
    tabs: async () => (await arriving).tabs(),
    foreignTabs: async () => (await arriving).foreignTabs(),
    async write(specs, progress) {
      // The user’s own names and tables are known to the file alone: what it refuses is told now and not on saving.
      if (opened) await writeFile(specs, opened);
      return (await arriving).write(specs, progress);
    },
    read: async () => (await arriving).read(),
    readComputed: async () => (await arriving).readComputed(),
    looks: async () => (await arriving).looks(),
    tidy: async (specs) => (await arriving).tidy?.(specs),
    select: async (sheet, row, column) => (await arriving).select(sheet, row, column),
    onEdit: async (listener) => (await arriving).onEdit(listener),
    snapshot: async () => (await arriving).snapshot(),
    restore: async (snapshot) => (await arriving).restore(snapshot),
    async show(tabs) {
      const spreadsheet = await arriving;
      await spreadsheet.open(tabs);
      asOpened = await spreadsheet.specs();
    },
    computed: async () => (await arriving).computed(),
    onChange: async (listener) => (await arriving).onChange(listener),
    async keep() {
      const shown = await (await arriving).keep();
      return { shown, ...(opened && { opened }) };
    },
    showKept: async ({ shown }) => (await arriving).showKept(shown),
    async bytes() {
      const specs = await (await arriving).specs();
      if (opened && isSameData(specs, asOpened)) return opened;
      return writeFile(specs, opened);
    },
  };
}
