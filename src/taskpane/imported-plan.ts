import type { ImportedDocument, SourceFile } from '../actions/import-document';
import type { LeadRuleOption } from '../import/assemble';
import type { ChosenColumns, ColumnProposal } from '../import/chosen-columns';
import type { ReadOptions } from '../import/import';
import type { UsedConvention } from '../import/used-conventions';
import type { Text } from '../plan/language';
import { mergePlans } from '../plan/merge';
import type { Plan } from '../plan/plan';

/** A plan that was read and is looked at before anything is written. */
export interface ImportedPlan {
  /** The file it came from; absent for a draft of an earlier time. */
  readonly file?: SourceFile;
  readonly leadRule: LeadRuleOption;
  /** What the columns of its table hold, where people have said so. */
  readonly columns?: ChosenColumns;
  readonly conventions: readonly UsedConvention[];
  /** As read. */
  readonly read: Plan;
  /** With what the user has changed since. */
  readonly plan: Plan;
}

/** A table of which people must say what its columns hold. */
export interface UnknownTable {
  readonly file: SourceFile;
  readonly proposal: ColumnProposal;
}

export type ImportResult =
  | { readonly ok: true; readonly imported: ImportedPlan }
  | { readonly ok: false; readonly reason: Text; readonly table?: UnknownTable };

/** Reads a document, here or in another thread; rejects once the signal is given. */
export type ReadDocument = (
  file: SourceFile,
  options: ReadOptions,
  signal: AbortSignal,
) => Promise<ImportedDocument>;

export async function importedPlan(
  file: SourceFile,
  options: ReadOptions,
  read: ReadDocument,
  signal: AbortSignal,
): Promise<ImportResult> {
  const result = await read(file, options, signal);
  if (!result.ok) {
    const { reason, columns } = result;
    return {
      ok: false,
      reason: aboutFile(file.name, reason),
      ...(columns && { table: { file, proposal: columns } }),
    };
  }
  const { plan, conventions } = result;
  return { ok: true, imported: { file, ...options, conventions, read: plan, plan } };
}

/** The same document read by another rule; what the user has changed since is kept. */
export async function importedAgain(
  imported: ImportedPlan,
  leadRule: LeadRuleOption,
  read: ReadDocument,
  signal: AbortSignal,
): Promise<ImportResult> {
  const { file, columns } = imported;
  if (!file) return { ok: true, imported };
  const again = await importedPlan(file, { leadRule, ...(columns && { columns }) }, read, signal);
  if (!again.ok) return again;
  const { plan } = mergePlans(imported.read, imported.plan, again.imported.read);
  return { ok: true, imported: { ...again.imported, plan } };
}

const aboutFile = (name: string, reason: Text): Text => ({
  'zh-CN': `“${name}”未能导入：${reason['zh-CN']}。`,
  en: `“${name}” was not imported: ${reason.en}.`,
});
