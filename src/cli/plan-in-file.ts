import { importDocument } from '../actions/import-document';
import { settledPlan } from '../actions/settled-plan';
import { fileHost } from '../hosts/file/file-host';
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
  if (/\.xlsx$/i.test(path)) {
    const host = fileHost(path);
    // A file that is no workbook is read as a document, which says what is wrong.
    const ours = await host.tabs().catch(() => undefined);
    if (ours?.has('base')) {
      const held = await settledPlan(host);
      return held.ok ? held : { ok: false, reason: aboutInput(path, held.reason) };
    }
  }
  const imported = await importDocument(input.file, options, { characterMap: readCharacterMap });
  return imported.ok ? imported : { ok: false, reason: aboutInput(path, imported.reason) };
}
