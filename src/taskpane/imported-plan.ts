import type { ImportedDocument, SourceFile } from '../actions/import-document';
import type { LeadRuleOption } from '../import/assemble';
import type { UsedConvention } from '../import/used-conventions';
import type { Text } from '../plan/language';
import { mergePlans } from '../plan/merge';
import type { Plan } from '../plan/plan';

/** A plan that was read and is looked at before anything is written. */
export interface ImportedPlan {
  /** The file it came from; absent for a draft of an earlier time. */
  readonly file?: SourceFile;
  readonly leadRule: LeadRuleOption;
  readonly conventions: readonly UsedConvention[];
  /** As read. */
  readonly read: Plan;
  /** With what the user has changed since. */
  readonly plan: Plan;
}

export type ImportResult =
  { readonly ok: true; readonly imported: ImportedPlan } | { readonly ok: false; readonly reason: Text };

/** Reads a document, here or in another thread; rejects once the signal is given. */
export type ReadDocument = (
  file: SourceFile,
  leadRule: LeadRuleOption,
  signal: AbortSignal,
) => Promise<ImportedDocument>;

export async function importedPlan(
  file: SourceFile,
  leadRule: LeadRuleOption,
  read: ReadDocument,
  signal: AbortSignal,
): Promise<ImportResult> {
  const result = await read(file, leadRule, signal);
  if (!result.ok) return { ok: false, reason: aboutFile(file.name, result.reason) };
  const { plan, conventions } = result;
  return { ok: true, imported: { file, leadRule, conventions, read: plan, plan } };
}

/** The same document read by another rule; what the user has changed since is kept. */
export async function importedAgain(
  imported: ImportedPlan,
  leadRule: LeadRuleOption,
  read: ReadDocument,
  signal: AbortSignal,
): Promise<ImportResult> {
  if (!imported.file) return { ok: true, imported };
  const again = await importedPlan(imported.file, leadRule, read, signal);
  if (!again.ok) return again;
  const { plan } = mergePlans(imported.read, imported.plan, again.imported.read);
  return { ok: true, imported: { ...again.imported, plan } };
}

const aboutFile = (name: string, reason: Text): Text => ({
  'zh-CN': `“${name}”未能导入：${reason['zh-CN']}。`,
  en: `“${name}” was not imported: ${reason.en}.`,
});
