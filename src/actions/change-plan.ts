import type { Host, Progress } from '../hosts/host';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import type { SheetChoices } from './plan-sheets';
import { hostAsRead } from './host-as-read';
import { leftOutSentence } from './left-out-sentence';
import { receiptSentence } from './receipt-sentence';
import { settledPlan } from './settled-plan';
import { writeOver } from './write-over';

export type ChangedPlan =
  | { readonly ok: true; readonly receipt: Text }
  /** Nothing was written. */
  | { readonly ok: false; readonly reason: Text };

/**
 * Changes the plan in the workbook and brings every sheet of ours up to date in one step. `edit` is given the plan as the
 * sheets have it at that moment, so that nothing is lost of what somebody typed meanwhile. Throws HostError where the
 * host cannot.
 */
export async function changePlan(
  host: Host,
  choices: SheetChoices,
  edit: (plan: Plan) => Plan,
  progress?: Progress,
): Promise<ChangedPlan> {
  const shown = await host.readComputed();
  const found = await settledPlan(hostAsRead(host, shown), choices);
  if (!found.ok) return found;
  const plan = edit(found.plan);
  const { receipt, restored } = await writeOver(shown, plan, host, choices, progress);
  const said = receiptSentence(receipt);
  const left = leftOutSentence(found.notes);
  return {
    ok: true,
    receipt: {
      'zh-CN': said['zh-CN'] + restored['zh-CN'] + left['zh-CN'],
      en: said.en + restored.en + left.en,
    },
  };
}
