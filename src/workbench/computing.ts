import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FormulaDependencyTreeVirtual } from '@univerjs/engine-formula';
import { UniverSheetsCoreWorkerPreset } from '@univerjs/preset-sheets-core/worker';
import { UniverSheetsFilterWorkerPreset } from '@univerjs/preset-sheets-filter/worker';
import { placelessRules } from './placeless-rules';

placelessRules(FormulaDependencyTreeVirtual);
// The embedded spreadsheet computes its formulas in a thread of its own: thousands of them would hold up the page.
const engine = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.ERROR });
// It is told of filters as well, for some functions leave out what is hidden.
const presets = [UniverSheetsCoreWorkerPreset(), UniverSheetsFilterWorkerPreset()];
for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
  const [kind, config] = Array.isArray(plugin) ? plugin : [plugin];
  engine.registerPlugin(kind, config);
}
