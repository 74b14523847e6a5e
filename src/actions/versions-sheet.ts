import type { Plan } from '../plan/plan';
import type { Version } from '../plan/version';
import type { SheetContext, SheetSpec } from '../sheets/sheet';
import { versions as sheet } from '../sheets/versions';
import type { SheetChoices } from './plan-sheets';
import { sheetSettings } from './sheet-settings';

/** The hidden sheet that keeps these versions. */
export function versionsSheet(
  versions: readonly Version[],
  plan: Plan,
  tabs: SheetContext['tabs'],
  { language, asOf }: SheetChoices,
): SheetSpec {
  return sheet.write(plan, [], { language, asOf, tabs, ...sheetSettings(plan), versions });
}
