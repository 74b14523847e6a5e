import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCoreWorkerPreset } from '@univerjs/preset-sheets-core/worker';

// The embedded spreadsheet computes its formulas in a thread of its own: thousands of them would hold up the page.
const engine = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.ERROR });
for (const plugin of UniverSheetsCoreWorkerPreset().plugins) {
  const [kind, config] = Array.isArray(plugin) ? plugin : [plugin];
  engine.registerPlugin(kind, config);
}
