import type { Host } from '../host';
import type { SheetLook } from '../sheet-look';
import { readComputedSheets, readSheets, readTabs, type ReadTab } from './read-sheets';
import { readLooks, readTabLooks } from './read-looks';
import { newWorkbook, openWorkbook, workbookBytes, workbookTabs, type Workbook } from './workbook';
import { tidySheets } from './tidy-sheets';
import { needsRecall, writeSheets } from './write-sheets';

/** An .xlsx workbook that is open in memory, as a page has it. */
export interface OpenedWorkbook extends Host {
  /** The file as it is now, to be saved. A workbook to which nothing was ever written has no sheet and cannot be opened. */
  bytes(): Uint8Array;
  /** Everything in it, from left to right. */
  allTabs(): readonly ReadTab[];
  /** How every visible tab looks, by its name. */
  allLooks(): ReadonlyMap<string, SheetLook>;
}

/** Opens the bytes of an .xlsx file, or begins a new one. Throws HostError for bytes that are no workbook. */
export function openedWorkbook(bytes?: Uint8Array): OpenedWorkbook {
  let file = bytes;
  let parsed: Workbook | undefined = bytes ? openWorkbook(bytes) : newWorkbook();
  const workbook = () => (parsed ??= file ? openWorkbook(file) : newWorkbook());
  return {
    async tabs() {
      const tabs = workbookTabs(workbook());
      return new Map(tabs.flatMap(({ name, sheet }) => (sheet ? [[sheet, name] as const] : [])));
    },
    async foreignTabs() {
      return workbookTabs(workbook()).flatMap(({ name, sheet }) => (sheet ? [] : [name]));
    },
    async write(specs, progress, recall) {
      const edited = workbook();
      const recalled = recall && needsRecall(edited, specs) ? await recall(readSheets(edited)) : [];
      // A write that breaks off leaves the file as it was, and what is half edited is dropped.
      parsed = undefined;
      const receipt = writeSheets(edited, specs, progress, recalled);
      file = workbookBytes(edited);
      return receipt;
    },
    async tidy(specs) {
      const edited = workbook();
      parsed = undefined;
      tidySheets(edited, specs);
      file = workbookBytes(edited);
    },
    async read() {
      return readSheets(workbook());
    },
    async readComputed() {
      return readComputedSheets(workbook());
    },
    async looks() {
      return readLooks(workbook());
    },
    allTabs: () => readTabs(workbook(), () => true),
    allLooks: () => readTabLooks(workbook()),
    bytes: () => file ?? workbookBytes(newWorkbook()),
  };
}
