import { check } from '../check/check';
import type { Host } from '../hosts/host';
import type { Text } from '../plan/language';
import { type SheetChoices, buildSheets } from './build-sheets';
import { receiptSentence } from './receipt-sentence';
import { workbookPlan } from './workbook-plan';

/** Brings all our sheets up to date with what people have changed in any of them; says what was done. */
export async function rebuildSheets(host: Host, choices: SheetChoices): Promise<Text> {
  const found = await workbookPlan(host);
  if (!found.ok) return found.reason;
  return receiptSentence(await buildSheets(found.plan, check(found.plan), host, choices));
}
