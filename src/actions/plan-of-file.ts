import { openedWorkbook } from '../hosts/file/opened-workbook';
import { HostError } from '../hosts/host';
import type { ReadOptions } from '../import/import';
import type { ReadingResources } from '../import/readers/open-document';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { importDocument, type SourceFile } from './import-document';
import { settledPlan } from './settled-plan';

export type PlanOfFile =
  | { readonly ok: true; readonly plan: Plan }
  /** Says why, and what to do now; the file's name goes before it. */
  | { readonly ok: false; readonly reason: Text };

/** The plan that a workbook of ours holds, edits in its sheets included; of everything else what reading it gives. */
export async function planOfFile(
  file: SourceFile,
  options: ReadOptions,
  resources?: ReadingResources,
): Promise<PlanOfFile> {
  if (/\.xlsx$/i.test(file.name)) {
    const workbook = await ourWorkbook(file.bytes);
    if (workbook) return settledPlan(workbook);
  }
  return importDocument(file, options, resources);
}

/** Undefined for a file that is not ours, or no workbook: it is read as a document, which says what is wrong. */
async function ourWorkbook(bytes: Uint8Array) {
  try {
    const workbook = openedWorkbook(bytes);
    return (await workbook.tabs()).has('base') ? workbook : undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return undefined;
  }
}
