import {
  IResourceManagerService,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { SheetId, SheetSpec, SheetValues } from '../../sheets/sheet';
import { HostError, type LiveHost, type Progress, type Receipt, type Snapshot } from '../host';
import { breathing } from '../breath';
import { notBuilt } from '../refusals';
import { markedSheet, sheetMark } from '../sheet-mark';
import { onChangedWorkbook } from './changed-workbook';
import { checkRoom } from './check-room';
import { computed } from './computed-workbook';
import { keepTheirs } from './keep-theirs';
import { keptWorkbook, workbookKept, type KeptWorkbook, type WorkbookThen } from './kept-workbook';
import { listenToEdits } from './listen-to-edits';
import { openedWorkbookData, type ShownTab } from './opened-workbook-data';
import { replaceSheets } from './replaced-sheets';
import { writtenSheet, type WrittenSheet } from './reshaped-sheet';
import { selectedCells } from './selected-cells';
import { hidesColumns } from '../sheet-look';
import { sheetLook } from './sheet-look';
import { sheetSpec } from './sheet-spec';
import { standingValues } from './standing-values';
import { tidiedWorkbook } from './tidied-workbook';
import { blankWorkbook, isBlankSheet, ourSheetsOf, sheetsData, withSheets } from './workbook-data';

/** What a page needs besides, to open and to save files. */
export interface WorkbenchHost extends LiveHost {
  /** Shows another workbook: its tabs from left to right, ours as specs and the user’s as values. */
  open(tabs: readonly ShownTab[]): Promise<void>;
  /** Waits until formulas say what follows from the cells; false where that takes longer than people are ready to wait. */
  computed(): Promise<boolean>;
  /** Calls back whenever people have changed anything; returns the way to stop. */
  onChange(listener: () => void): Promise<() => void>;
  /** The workbook as it stands, in a form that outlives the page. */
  keep(): Promise<KeptWorkbook>;
  /** Shows a workbook that was kept, just as it stood. */
  showKept(kept: KeptWorkbook): Promise<void>;
  /** Our sheets as they stand, with what people have changed in them. */
  specs(): Promise<readonly SheetSpec[]>;
}

/** The spreadsheet has one workbook, into which everything that is shown is put. */
const unitId = 'workbook';

/**
 * The host over the spreadsheet that is embedded in the page. The workbook is taken as data, our part of it replaced, and shown again; what
 * people have put beside our rows or coloured stays with them. A sheet is ours by its id, which stays with it through renaming and
 * moving, and which a copy does not get.
 * @param replacing told when sheets begin to be replaced, and when that has ended
 */
export function workbenchHost(
  univer: FUniver,
  injector: Injector,
  replacing?: { readonly begin: () => void; readonly end: () => void },
): WorkbenchHost {
  const snapshots = new WeakMap<Snapshot, WorkbookThen>();
  const valuesOf = standingValues(univer);
  const selected = selectedCells(univer, bring);
  let written: ReadonlyMap<SheetId, WrittenSheet> = new Map();
  if (!univer.getActiveWorkbook()) univer.createWorkbook(blankWorkbook(unitId));

  function workbook(): Workbook {
    const active = univer.getActiveWorkbook();
    if (!active) throw new Error('The spreadsheet has no workbook.');
    return active.getWorkbook();
  }

  /** The workbook as it stands; its cells are those that people edit. */
  function data(): IWorkbookData {
    const resources = injector
      .get(IResourceManagerService)
      .getResources(unitId, UniverInstanceType.UNIVER_SHEET);
    return { ...workbook().getSnapshot(), resources };
  }

  /** The workbook as it stands now, for later. */
  function copy(): IWorkbookData {
    const active = univer.getActiveWorkbook();
    if (!active) throw new Error('The spreadsheet has no workbook.');
    return active.save();
  }

  async function show(next: IWorkbookData): Promise<void> {
    const front = univer.getActiveWorkbook()?.getActiveSheet().getSheetId();
    replacing?.begin();
    try {
      await replaceSheets(univer, injector, data(), next);
    } finally {
      replacing?.end();
    }
    const book = univer.getActiveWorkbook();
    const sheets = book?.getSheets().filter((sheet) => !sheet.isSheetHidden()) ?? [];
    const sheet = sheets.find((each) => each.getSheetId() === front) ?? sheets[0];
    if (sheet) book?.setActiveSheet(sheet);
    const { row, column } = selected.current();
    bring(row, column);
  }

  /** Selects a cell of the sheet in front and scrolls to it; selecting alone leaves it out of sight. */
  function bring(row: number, column: number): void {
    const book = univer.getActiveWorkbook();
    const cell = book?.getActiveSheet().getRange(row, column).activate();
    univer.syncExecuteCommand('sheet.operation.scroll-to-cell', {
      unitId: book?.getId(),
      range: cell?.getRange(),
    });
  }

  function sheets(): { readonly id: string; readonly tab: string; readonly ours: SheetId | undefined }[] {
    return workbook()
      .getSheets()
      .map((sheet) => ({
        id: sheet.getSheetId(),
        tab: sheet.getName(),
        ours: markedSheet(sheet.getSheetId()),
      }));
  }

  function ourTabs(): ReadonlyMap<SheetId, string> {
    return new Map(sheets().flatMap(({ ours, tab }) => (ours ? [[ours, tab] as const] : [])));
  }

  function foreignTabs(): string[] {
    return sheets().flatMap(({ id, tab, ours }) => (ours || isBlankSheet(id) ? [] : [tab]));
  }

  function read(): ReadonlyMap<SheetId, SheetValues> {
    return new Map([...ourTabs().keys()].map((id) => [id, valuesOf(workbook(), id)]));
  }

  function formulaAt(sheet: string, row: number, column: number): string {
    const found = univer.getActiveWorkbook()?.getSheetBySheetId(sheet);
    return found?.getRange(row, column).getFormula() ?? '';
  }

  async function write(specs: readonly SheetSpec[], progress?: Progress): Promise<Receipt> {
    const fresh = await sheetsData(specs, (index) =>
      progress?.(index, specs.length, specs[index]?.name ?? ''),
    );
    // From here on nobody gets in between: whoever has sheets written keeps people away from them.
    const [before, older, leftAlone] = [data(), ourTabs(), foreignTabs()];
    checkRoom(specs, before);
    const hides = specs.some(({ id, hiddenColumns }) => {
      const look = sheetLook(before, id);
      const ours = written.get(id)?.spec.hiddenColumns ?? hiddenColumns;
      return look && (look.rowHeights.includes(0) || hidesColumns(look.hiddenColumns, ours));
    });
    const { others, incoming, keptNotes } = await keepTheirs(before, fresh, specs, written, formulaAt);
    await show(withSheets(others, new Set(specs.map(({ id }) => id)), incoming, unitId));
    written = new Map([...written, ...specs.map((spec) => [spec.id, writtenSheet(spec)] as const)]);
    progress?.(specs.length, specs.length, '');
    return {
      added: specs.filter(({ id }) => !older.has(id)).map(({ name }) => name),
      rewritten: specs.filter(({ id }) => older.has(id)).map(({ name }) => name),
      cells: specs.reduce((sum, { cells }) => sum + filledCells(cells), 0),
      ...(keptNotes.length > 0 && { keptNotes }),
      ...(hides && { hides }),
      leftAlone,
    };
  }

  async function restore(snapshot: Snapshot): Promise<Receipt> {
    const kept = snapshots.get(snapshot);
    if (!kept) throw unknownSnapshot();
    const before = kept.data;
    const [now, then] = [ourTabs(), ourSheetsOf(before)];
    const tabsThen = new Map(
      then.sheetOrder.map((id) => [markedSheet(id) as SheetId, before.sheets[id]?.name ?? '']),
    );
    const present = read();
    const all = new Set([...now.keys(), ...tabsThen.keys()]);
    await show(withSheets(data(), all, then, unitId));
    written = kept.written;
    return {
      added: [...tabsThen].flatMap(([id, tab]) => (now.has(id) ? [] : [tab])),
      rewritten: [...tabsThen].flatMap(([id, tab]) => (now.has(id) ? [tab] : [])),
      removed: [...now].flatMap(([id, tab]) => (tabsThen.has(id) ? [] : [tab])),
      cells: [...snapshot.sheets].reduce(
        (sum, [id, values]) => sum + changedCells(values, present.get(id) ?? []),
        0,
      ),
      leftAlone: foreignTabs(),
    };
  }

  return {
    tabs: async () => ourTabs(),
    foreignTabs: async () => foreignTabs(),
    write,
    read: async () => read(),
    async readComputed() {
      return new Map(
        [...read()].map(([id, values]) => {
          const cells = workbook().getSheetBySheetId(sheetMark(id))?.getCellMatrix();
          const isFormula = (row: number, column: number) => {
            const cell = cells?.getValue(row, column);
            return Boolean(cell?.f ?? cell?.si);
          };
          return [id, { values, isFormula }];
        }),
      );
    },
    async looks() {
      const now = data();
      return new Map(
        [...ourTabs().keys()].flatMap((id) => {
          const look = sheetLook(now, id);
          return look ? [[id, look] as const] : [];
        }),
      );
    },
    tidy: async (specs) => show(tidiedWorkbook(data(), specs, unitId)),
    async select(sheet, row, column) {
      const active = univer.getActiveWorkbook();
      const found = active?.getSheetBySheetId(sheetMark(sheet));
      if (!active || !found) throw notBuilt(sheet);
      if (found.isSheetHidden()) found.showSheet();
      active.setActiveSheet(found);
      bring(row, column);
    },
    async onEdit(listener) {
      const stop = listenToEdits(univer, listener);
      return async () => stop();
    },
    async onChange(listener) {
      const listening = onChangedWorkbook(univer, listener);
      return () => listening.dispose();
    },
    async snapshot() {
      const snapshot = { taken: new Date().toISOString(), sheets: read() };
      snapshots.set(snapshot, { data: copy(), written });
      return snapshot;
    },
    restore,
    async open(tabs) {
      await show(await openedWorkbookData(tabs, unitId));
      written = new Map(
        tabs.flatMap((tab) =>
          'ours' in tab ? [[tab.ours.id, writtenSheet(tab.ours, tab.size)] as const] : [],
        ),
      );
    },
    computed: () => computed(univer),
    keep: () => undisturbed(univer, () => keptWorkbook({ data: data(), written })),
    async showKept(kept) {
      const then = await workbookKept(kept);
      await show({ ...then.data, id: unitId });
      written = then.written;
    },
    specs: () =>
      undisturbed(univer, async () => {
        const breath = breathing();
        const now = data();
        const specs: SheetSpec[] = [];
        for (const id of ourTabs().keys()) {
          await breath();
          const spec = sheetSpec(now, id, (row, column) => formulaAt(sheetMark(id), row, column));
          const last = written.get(id);
          specs.push(
            last ? { ...spec, own: { ...last.size, asWritten: { ...last.spec, cells: [] } } } : spec,
          );
        }
        return specs;
      }),
  };
}

/** What takes its time, done again where rows, columns or sheets have moved meanwhile. */
async function undisturbed<Result>(univer: FUniver, act: () => Promise<Result>): Promise<Result> {
  let isDisturbed = false;
  const listening = univer.addEvent(univer.Event.CommandExecuted, ({ id }) => {
    if (/^sheet\.mutation\.(insert|remove|move|reorder|delete)-/.test(id)) isDisturbed = true;
  });
  try {
    const result = await act();
    return isDisturbed ? await undisturbed(univer, act) : result;
  } finally {
    listening.dispose();
  }
}

function filledCells(rows: SheetSpec['cells']): number {
  let filled = 0;
  for (const row of rows) for (const cell of row) if (cell !== null && cell !== '') filled += 1;
  return filled;
}

function changedCells(values: SheetValues, present: SheetValues): number {
  const rows = Math.max(values.length, present.length);
  let changed = 0;
  for (let row = 0; row < rows; row += 1) {
    const [then = [], now = []] = [values[row], present[row]];
    for (let column = 0; column < Math.max(then.length, now.length); column += 1) {
      if ((then[column] ?? null) !== (now[column] ?? null)) changed += 1;
    }
  }
  return changed;
}

function unknownSnapshot(): HostError {
  return new HostError({
    'zh-CN': '无法回到那个状态:页面重新载入后,之前的状态不再保留。请打开已保存的工作簿。',
    en: 'There is no way back to that state: it is not kept when the page is loaded anew. Please open the workbook as you saved it.',
  });
}
