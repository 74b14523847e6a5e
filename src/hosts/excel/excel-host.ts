import { cellAddress } from '../../sheets/address';
import type { LiveHost } from '../host';
import { notBuilt } from '../refusals';
import { activeSheet } from './active-sheet';
import { asSnapshot, fromSnapshot } from './earlier';
import { goBack } from './go-back';
import { listenToEdits } from './listen-to-edits';
import { newMemory } from './memory';
import { readLooks } from './read-looks';
import { pace } from './pace';
import { runExcel } from './run-excel';
import { asComputedValues, asSheetValues } from './sheet-contents';
import { type Survey, askForSurvey, ourSheet, ourSheets } from './survey';
import { readState } from './read-state';
import { tidySheets } from './tidy-sheets';
import { writeSheets } from './write-sheets';

/** The host over the workbook that is open in Excel. All its functions throw HostError where Excel cannot. */
export function excelHost(): LiveHost {
  const memory = newMemory();
  let asking: Promise<Survey> | undefined;

  /** Questions that are asked at the same time share one request. */
  function survey(): Promise<Survey> {
    asking ??= runExcel(async (context) => {
      const take = askForSurvey(context);
      await context.sync();
      const found = take();
      for (const { ours, key } of ourSheets(found)) memory.keys.set(ours, key);
      return found;
    }).finally(() => (asking = undefined));
    return asking;
  }

  function allOfOurs(wanted: 'values' | 'values,formulas') {
    return runExcel((context, room) => readState(context, () => true, wanted, memory, room));
  }

  return {
    async tabs() {
      return new Map(ourSheets(await survey()).map(({ ours, tab }) => [ours, tab]));
    },
    async foreignTabs() {
      return (await survey()).sheets.filter(({ ours }) => !ours).map(({ tab }) => tab);
    },
    write: (specs, progress, recall) => writeSheets(specs, memory, progress, recall),
    async read() {
      const { contents } = await allOfOurs('values');
      return new Map([...contents].map(([id, { values }]) => [id, asSheetValues(values)]));
    },
    async readComputed() {
      const { contents } = await allOfOurs('values,formulas');
      return new Map([...contents].map(([id, each]) => [id, asComputedValues(each)]));
    },
    looks: () => runExcel((context) => readLooks(context)),
    tidy: (specs) =>
      runExcel((context, room) =>
        tidySheets(context, specs, pace(context, room), memory.latest?.untidied ?? new Map()),
      ),
    async select(sheet, row, column) {
      const found = ourSheet(await survey(), sheet);
      if (!found) throw notBuilt(sheet);
      await runExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(found.key);
        worksheet.visibility = Excel.SheetVisibility.visible;
        worksheet.activate();
        const cell = worksheet.getRange(cellAddress(row, column));
        cell.untrack();
        cell.select();
        await context.sync();
      });
    },
    activeSheet: () => runExcel((context) => activeSheet(context)),
    onEdit: (listener) => listenToEdits(survey, listener),
    async snapshot() {
      const state = await allOfOurs('values,formulas');
      const earlier = { ...state, specs: new Map(memory.specs), tried: [], untidied: new Map() };
      memory.latest = earlier;
      const snapshot = asSnapshot(earlier);
      memory.snapshots.set(snapshot, earlier);
      return snapshot;
    },
    async restore(snapshot) {
      const earlier =
        memory.snapshots.get(snapshot) ?? fromSnapshot(snapshot, await allOfOurs('values,formulas'));
      return goBack(earlier, memory);
    },
  };
}
