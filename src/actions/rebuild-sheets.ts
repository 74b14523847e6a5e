import type { Host, Progress } from '../hosts/host';
import type { Text } from '../plan/language';
import type { SheetChoices } from './plan-sheets';
import { changePlan } from './change-plan';

/** Brings all our sheets up to date with what people have changed in any of them; says what was done. */
export async function rebuildSheets(host: Host, choices: SheetChoices, progress?: Progress): Promise<Text> {
  const changed = await changePlan(host, choices, (plan) => plan, progress);
  return changed.ok ? changed.receipt : changed.reason;
}
