import { IUniverInstanceService, LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formatsChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import {
  IActiveDirtyManagerService,
  IEditorBridgeService,
  IRenderManagerService,
  UniverSheetsCorePreset,
  UniverSheetsUIPlugin,
} from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from '@univerjs/preset-sheets-data-validation';
import choicesEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import choicesChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filtersEnglish from '@univerjs/preset-sheets-filter/locales/en-US';
import filtersChinese from '@univerjs/preset-sheets-filter/locales/zh-CN';
import '@univerjs/preset-sheets-filter/lib/index.css';
import { linkOf } from '../hosts/workbench/cell-data';
import { guardOthers } from '../hosts/workbench/guard-others';
import { workbenchHost, type WorkbenchHost } from '../hosts/workbench/workbench-host';
import { markedSheet } from '../hosts/sheet-mark';
import type { Language } from '../plan/language';
import { SteadyEditor } from './steady-editor';
import { steadyScrolling } from './steady-scrolling';
import { unhurriedValidation } from './unhurried-validation';

/** The embedded spreadsheet on the page. It is big, and comes as a bundle of its own after the page. */
export interface Spreadsheet {
  readonly host: WorkbenchHost;
  speak(language: Language): void;
  /** Whether it may listen to the keys of the page; not before it is told so. */
  listen(toKeys: boolean): void;
}

const locales = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

/** Words that this version of the spreadsheet uses and forgets to bring along. */
const computing = (calculating: string, done: string) => ({
  'sheets-formula': { progress: { calculating, done } },
});

export function spreadsheet(container: HTMLElement, language: Language): Spreadsheet {
  const engine = new Univer({
    locale: locales[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreChinese,
        formatsChinese,
        choicesChinese,
        filtersChinese,
        computing('正在计算', '已算完'),
      ),
      [LocaleType.EN_US]: mergeLocales(
        coreEnglish,
        formatsEnglish,
        choicesEnglish,
        filtersEnglish,
        computing('Computing', 'Computed'),
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      workerURL: new Worker(new URL('computing.js', document.baseURI), { type: 'module' }),
      ribbonType: 'simple',
      // The focus stays where the user is: in the pane.
      disableAutoFocus: true,
      footer: { addSheetButtonConfig: { show: false } },
      sheets: {
        protectedRangeShadow: false,
        disableForceStringAlert: true,
        disableForceStringMark: true,
      },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
    // A box to search in would take the focus, and with it half of what is being typed.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsFilterPreset(),
  ];
  const override = [[IEditorBridgeService, { useClass: SteadyEditor }]];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    const [kind, config] = Array.isArray(plugin) ? plugin : [plugin];
    engine.registerPlugin(kind, kind === UniverSheetsUIPlugin ? { ...config, override } : config);
  }
  const univer = FUniver.newAPI(engine);
  guardOthers(univer);
  univer.addEvent(univer.Event.BeforeSheetEditStart, (event) => {
    if (!markedSheet(event.worksheet.getSheetId())) event.cancel = true;
  });
  const injector = engine.__getInjector();
  const drawn = () =>
    injector.get(IRenderManagerService).getRenderById(univer.getActiveWorkbook()?.getId() ?? '');
  const reckoning = injector.get(IActiveDirtyManagerService);
  const kept = reckoning.get.bind(reckoning);
  const host = workbenchHost(univer, injector, {
    begin() {
      drawn()?.deactivate();
      // Sheets come with what their formulas have come to: only what is changed cell by cell is reckoned.
      reckoning.get = (id) =>
        /^sheet\.mutation\.(insert-sheet|remove-sheet|.*filter.*)$|defined-name$/.test(id)
          ? undefined
          : kept(id);
    },
    end() {
      reckoning.get = kept;
      drawn()?.activate();
    },
  });
  steadyScrolling(injector);
  unhurriedValidation(
    injector.get(SheetsDataValidationValidatorService),
    injector.get(IUniverInstanceService),
  );
  univer.addEvent(univer.Event.CellClicked, ({ worksheet, row, column }) => {
    const to = linkOf(worksheet.getSheet().getCellRaw(row, column));
    if (to) void host.select(to.sheet, to.row, to.column);
  });
  const shortcuts = univer.getShortcut();
  shortcuts.disableShortcut();
  return {
    host,
    speak: (other) => engine.setLocale(locales[other]),
    listen: (toKeys) => void (toKeys ? shortcuts.enableShortcut() : shortcuts.disableShortcut()),
  };
}
