import { check } from '../check/check';
import type { Host, Progress, Receipt } from '../hosts/host';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { readBase } from '../sheets/base';
import type { ComputedValues, SheetId } from '../sheets/sheet';
import { asShown } from './as-shown';
import { writeSheets } from './build-sheets';
import { type SheetChoices, planSheets } from './plan-sheets';
import { driftedCells } from './drifted-cells';
import { tabNames } from './tab-names';

/**
 * Writes every sheet of ours over what a workbook has just been read to hold, and tells which formulas that puts back
 * where somebody had typed over them. Throws HostError where the host cannot.
 */
export async function writeOver(
  shown: ReadonlyMap<SheetId, ComputedValues>,
  plan: Plan,
  host: Host,
  choices: SheetChoices,
  progress?: Progress,
): Promise<{ readonly receipt: Receipt; readonly restored: Text }> {
  const [findings, tabs] = [check(plan), await tabNames(host, choices.language)];
  const before = readBase(shown.get('base')?.values ?? []);
  const over = { ...choices, ...(before.ok && { before: before.plan }) };
  const restored = driftedCells([], shown, await planSheets(plan, findings, tabs, asShown(over, shown)));
  const { receipt } = await writeSheets(plan, findings, host, over, { ...(progress && { progress }) });
  const [first] = restored;
  if (!first) return { receipt, restored: { 'zh-CN': '', en: '' } };
  const where = first.drift.changes[0]?.where;
  return {
    receipt,
    restored: {
      'zh-CN': `其中恢复了 ${restored.length} 处手填覆盖的公式，如${where?.['zh-CN'] ?? ''}。`,
      en: ` Formulas that had been typed over and are put back: ${restored.length}, such as ${where?.en ?? ''}.`,
    },
  };
}
