import { planOfFile } from '../actions/plan-of-file';
import type { ReadOptions } from '../import/import';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { readCharacterMap } from './character-maps';
import { aboutInput } from './file-sentences';
import { readInput } from './input-file';

/** The plan that a workbook of ours holds, edits in its sheets included; of everything else what reading it gives. */
export async function planInFile(
  path: string,
  options: ReadOptions,
): Promise<{ readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly reason: Text }> {
  const input = readInput(path);
  if (!input.ok) return { ok: false, reason: aboutInput(path, input.reason) };
  const found = await planOfFile(input.file, options, { characterMap: readCharacterMap });
  return found.ok ? found : { ok: false, reason: aboutInput(path, found.reason) };
}
