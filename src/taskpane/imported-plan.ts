import { type SourceFile, importDocument } from '../actions/import-document';
import type { LeadRuleOption } from '../import/assemble';
import type { UsedConvention } from '../import/used-conventions';
import type { ReadingResources } from '../import/readers/open-document';
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

export async function readFile(
  file: SourceFile,
  leadRule: LeadRuleOption,
  resources: ReadingResources,
): Promise<ImportResult> {
  const result = await importDocument(file, { leadRule }, resources);
  if (!result.ok) return { ok: false, reason: aboutFile(file.name, result.reason) };
  const { plan, conventions } = result;
  return { ok: true, imported: { file, leadRule, conventions, read: plan, plan } };
}

/** The same document read by another rule; what the user has changed since is kept. */
export async function readAgain(
  imported: ImportedPlan,
  leadRule: LeadRuleOption,
  resources: ReadingResources,
): Promise<ImportResult> {
  if (!imported.file) return { ok: true, imported };
  const again = await readFile(imported.file, leadRule, resources);
  if (!again.ok) return again;
  const { plan } = mergePlans(imported.read, imported.plan, again.imported.read);
  return { ok: true, imported: { ...again.imported, plan } };
}

const aboutFile = (name: string, reason: Text): Text => ({
  'zh-CN': `“${name}”未能导入：${reason['zh-CN']}。`,
  en: `“${name}” was not imported: ${reason.en}.`,
});
