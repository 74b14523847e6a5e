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
import type { OverwrittenWords } from './overwritten-words';
import { tabNames } from './tab-names';

/**
 * Writes every sheet of ours over what a workbook has just been read to hold, and tells which formulas that puts back
 * where somebody had typed over them, and what else was typed that no sheet holds afterwards. Throws HostError where the host cannot.
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
  const told = asShown(over, shown);
  const wanted = await planSheets(plan, findings, tabs, told);
  const restored = driftedCells([], shown, wanted);
  // The pane loads it with the first writing.
  const { overwrittenSentence, overwrittenWords } = await import('./overwritten-words');
  const words = before.ok ? await overwrittenWords(shown, before.plan, wanted, tabs, told) : [];
  const isRestored = ({ sheet, row, column }: OverwrittenWords) =>
    restored.some(
      ({ drift: { place } }) => place.sheet === sheet && place.row === row && place.column === column,
    );
  const gone = overwrittenSentence(words.filter((one) => !isRestored(one)));
  const { receipt } = await writeSheets(plan, findings, host, over, { ...(progress && { progress }) });
  const [first] = restored;
  if (!first) return { receipt, restored: gone };
  const where = first.drift.changes[0]?.where;
  return {
    receipt,
    restored: {
      'zh-CN': `其中恢复了 ${restored.length} 处手填覆盖的公式，如${where?.['zh-CN'] ?? ''}。${gone['zh-CN']}`,
      en: ` Formulas that had been typed over and are put back: ${restored.length}, such as ${where?.en ?? ''}.${gone.en}`,
    },
  };
}
