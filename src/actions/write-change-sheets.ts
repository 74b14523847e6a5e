import type { Host, Progress } from '../hosts/host';
import { changes, type Comparison } from '../sheets/changes';
import type { SheetChoices } from './plan-sheets';
import type { ChangedPlan } from './change-plan';
import { receiptSentence } from './receipt-sentence';
import { sheetSettings } from './sheet-settings';
import { tabNames } from './tab-names';

/** Puts what two plans differ in into the workbook, on two sheets to be printed. Throws HostError where the host cannot. */
export async function writeChangeSheets(
  host: Host,
  { language, asOf }: SheetChoices,
  comparison: Comparison,
  progress?: Progress,
): Promise<ChangedPlan> {
  const tabs = await tabNames(host, language);
  const context = { language, asOf, tabs, ...sheetSettings(comparison.after.plan) };
  return { ok: true, receipt: receiptSentence(await host.write(changes(comparison, context), progress)) };
}
