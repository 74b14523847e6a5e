import { check } from '../check/check';
import { mend } from '../check/proposed-fixes';
import type { Host, Progress } from '../hosts/host';
import type { Finding } from '../plan/finding';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { findingKeys, openFindings } from '../plan/waiver';
import type { SheetChoices } from './plan-sheets';
import { changePlan, type ChangedPlan } from './change-plan';

/**
 * Mends the findings of these keys (`proposedFixes`) in the workbook, all in one step. One whose row has been edited since
 * it was proposed is left as it is, and the receipt says so. Throws HostError where the host cannot write.
 */
export async function fixFindings(
  host: Host,
  choices: SheetChoices,
  keys: readonly string[],
  progress?: Progress,
): Promise<ChangedPlan> {
  let left = 0;
  const changed = await changePlan(
    host,
    choices,
    (plan) => {
      const wanted = findingsOf(plan, keys);
      left = keys.length - wanted.length;
      return wanted.reduce(mend, plan);
    },
    progress,
  );
  if (!changed.ok) return changed;
  const said = mendedSentence(keys.length - left, left);
  const { receipt } = changed;
  return { ok: true, receipt: { 'zh-CN': said['zh-CN'] + receipt['zh-CN'], en: `${said.en} ${receipt.en}` } };
}

/** Those of the keys, one for each. */
function findingsOf(plan: Plan, keys: readonly string[]): readonly Finding[] {
  const open = openFindings(check(plan), plan);
  const byKey = new Map(findingKeys(open, plan).map((key, index) => [key, open[index]]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function mendedSentence(mended: number, left: number): Text {
  return {
    'zh-CN': `已改正 ${mended} 处${left > 0 ? `，另有 ${left} 处已被改动，没有再改` : ''}。`,
    en: `${mended} mended${left > 0 ? `; ${left} had been changed meanwhile and were left alone` : ''}.`,
  };
}
