import { check } from '../check/check';
import type { Host } from '../hosts/host';
import type { Text } from '../plan/language';
import { type SheetChoices, buildSheets } from './build-sheets';
import { receiptSentence } from './receipt-sentence';
import { leftOutSentence } from './left-out-sentence';
import { settledPlan } from './settled-plan';

/** Brings all our sheets up to date with what people have changed in any of them; says what was done. */
export async function rebuildSheets(host: Host, choices: SheetChoices): Promise<Text> {
  const found = await settledPlan(host);
  if (!found.ok) return found.reason;
  const receipt = receiptSentence(await buildSheets(found.plan, check(found.plan), host, choices));
  const left = leftOutSentence(found.notes);
  return { 'zh-CN': receipt['zh-CN'] + left['zh-CN'], en: receipt.en + left.en };
}
