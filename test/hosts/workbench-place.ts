import { LocaleService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import words from '@univerjs/preset-sheets-node-core/locales/zh-CN';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { cellData } from '../../src/hosts/workbench/cell-data';
import { workbenchHost, type WorkbenchHost } from '../../src/hosts/workbench/workbench-host';
import type { HostPlace } from './contract';
import type { Typist } from './file-person';
import { workbenchPerson } from './workbench-person';

/** The embedded spreadsheet without a page round it, the host over it, and a user at it. */
export interface WorkbenchPlace extends HostPlace {
  readonly engine: Univer;
  readonly univer: FUniver;
  readonly user: Typist;
  readonly host: WorkbenchHost;
}

/** A spreadsheet that nobody needs any more would go on working in the background. */
const running = new Set<Univer>();
afterEach(() => {
  for (const engine of running) {
    // Of the progress of its formulas it tells even when it is gone, and has no words any more.
    engine.__getInjector().get(LocaleService).t = (key) => key;
    engine.dispose();
  }
  running.clear();
});

export function workbenchPlace(): WorkbenchPlace {
  const engine = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: words },
    logLevel: LogLevel.SILENT,
  });
  running.add(engine);
  for (const plugin of [...UniverSheetsNodeCorePreset().plugins, UniverSheetsConditionalFormattingPlugin]) {
    if (Array.isArray(plugin)) engine.registerPlugin(...plugin);
    else engine.registerPlugin(plugin);
  }
  const univer = FUniver.newAPI(engine);
  const host = workbenchHost(univer, engine.__getInjector());
  const user = workbenchPerson(univer);
  const book = () => {
    const active = univer.getActiveWorkbook();
    if (!active) throw new Error('No workbook.');
    return active;
  };
  const sheet = (tab: string) => {
    const found = book().getSheetByName(tab);
    if (!found) throw new Error(`No sheet ${tab}.`);
    return found;
  };
  return {
    engine,
    univer,
    user,
    host,
    addSheet: async (tab, rows) => {
      const added = book().create(tab, 50, 20);
      rows.forEach((cells, row) => {
        cells.forEach((value, column) => {
          added.getRange(row, column).setValue(typeof value === 'boolean' ? value : cellData(value));
        });
      });
    },
    look: async (tab) => user.look(tab),
    renameSheet: async (from, to) => void sheet(from).setName(to),
    type: async (tab, row, column, value) => user.type(tab, row, column, value),
    hide: async (tab, row, column) => {
      sheet(tab).hideRows(row, 1);
      sheet(tab).hideColumns(column, 1);
    },
    insertColumn: async (tab, at) => void sheet(tab).insertColumnsBefore(at, 1),
    whole: async () => host.specs(),
  };
}
