import { openedWorkbook } from '../hosts/file/opened-workbook';
import { HostError } from '../hosts/host';
import type { Text } from '../plan/language';
import type { Version } from '../plan/version';
import type { SourceFile } from './import-document';
import { workbookPlan } from './workbook-plan';

/** The versions that a workbook of ours keeps, oldest first; says why where it is none. */
export async function versionsOfFile({
  bytes,
}: SourceFile): Promise<
  { readonly ok: true; readonly versions: readonly Version[] } | { readonly ok: false; readonly reason: Text }
> {
  try {
    return await workbookPlan(openedWorkbook(bytes));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { ok: false, reason: error.text };
  }
}
