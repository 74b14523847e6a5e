import { meetingItems } from '../check/meeting-items';
import { workbookRuleIds } from '../check/workbook-rules';
import { breathing } from '../hosts/breath';
import type { Host, Progress, Receipt } from '../hosts/host';
import type { Finding } from '../plan/finding';
import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { withoutSettled } from '../plan/decision';
import { withoutLapsed } from '../plan/waiver';
import { allSheets } from '../sheets/all-sheets';
import { revisionOf, withRevision } from '../sheets/revision';
import type { SheetContext, SheetSpec } from '../sheets/sheet';
import { sheetSettings } from './sheet-settings';
import { tabNames } from './tab-names';

export interface SheetChoices {
  readonly language: Language;
  /** ISO date that everything is said as of. */
  readonly asOf: string;
  /** What the workbook was last written by, where that is known. */
  readonly before?: Pick<Plan, 'roleSigns'>;
  /** Told of the plan right before it is written. */
  readonly onPlan?: (plan: Plan) => void;
}

/** Writes every sheet of ours into the workbook, with what the checks found. Throws HostError where the host cannot. */
export async function buildSheets(
  plan: Plan,
  findings: readonly Finding[],
  host: Host,
  choices: SheetChoices,
  progress?: Progress,
): Promise<Receipt> {
  const tabs = await tabNames(host, choices.language);
  return host.write(await planSheets(plan, findings, tabs, choices), progress);
}

/** The plan as it is kept: without waivers and decisions of what the checks no longer find. */
export function lastingPlan(plan: Plan, findings: readonly Finding[]): Plan {
  return withoutSettled(withoutLapsed(plan, findings, workbookRuleIds), findings);
}

/** Every sheet of ours, as it is written for a plan, one after the other; `onPlan` is told of it. */
export async function planSheets(
  plan: Plan,
  findings: readonly Finding[],
  tabs: SheetContext['tabs'],
  choices: SheetChoices,
): Promise<readonly SheetSpec[]> {
  const kept = lastingPlan(plan, findings);
  const { onPlan, ...told } = choices;
  const meeting = meetingItems(kept, findings);
  const context = { ...told, tabs, ...sheetSettings(plan), meeting };
  onPlan?.(kept);
  const revision = revisionOf(kept);
  const breath = breathing();
  const specs: SheetSpec[] = [];
  for (const sheet of allSheets) {
    await breath();
    specs.push(withRevision(sheet.write(kept, findings, context), sheet, revision));
  }
  return specs;
}
