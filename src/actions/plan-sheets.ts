import { meetingItems } from '../check/meeting-items';
import { workbookRuleIds } from '../check/workbook-rules';
import { breathing } from '../hosts/breath';
import { withoutSettled } from '../plan/decision';
import type { Finding } from '../plan/finding';
import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { withoutLapsed } from '../plan/waiver';
import { allSheets } from '../sheets/all-sheets';
import { revisionOf, withRevision } from '../sheets/revision';
import type { SheetContext, SheetId, SheetSpec } from '../sheets/sheet';
import type { Drift } from './drifted-cells';
import { sheetSettings } from './sheet-settings';

export interface SheetChoices {
  readonly language: Language;
  /** ISO date that everything is said as of. */
  readonly asOf: string;
  /** What the workbook was last written by, where that is known. */
  readonly before?: Pick<Plan, 'roleSigns'>;
  /** Told of the plan right before it is written. */
  readonly onPlan?: (plan: Plan) => void;
  /** What is known to be wrong with the workbook itself; of it stays what writing does not mend. */
  readonly known?: readonly Drift[];
  /** Sheets of another writing count as edited; where nobody has said so nothing is written while there are any. */
  readonly takesOtherWritings?: boolean;
}

/** The plan as it is kept: without waivers and decisions of what the checks no longer find. */
export function lastingPlan(plan: Plan, findings: readonly Finding[]): Plan {
  return withoutSettled(withoutLapsed(plan, findings, workbookRuleIds), findings);
}

/**
 * Sheets of ours as they are written for a plan, one after the other.
 * @param only the one that is wanted; all where nothing is said
 */
export async function planSheets(
  plan: Plan,
  findings: readonly Finding[],
  tabs: SheetContext['tabs'],
  { language, asOf, before }: SheetChoices,
  only?: SheetId,
): Promise<readonly SheetSpec[]> {
  const kept = lastingPlan(plan, findings);
  const meeting = meetingItems(kept, findings);
  const context = { language, asOf, ...(before && { before }), tabs, ...sheetSettings(plan), meeting };
  const revision = revisionOf(kept);
  const breath = breathing();
  const specs: SheetSpec[] = [];
  for (const sheet of allSheets) {
    if (only !== undefined && sheet.id !== only) continue;
    await breath();
    specs.push(withRevision(sheet.write(kept, findings, context), sheet, revision));
  }
  return specs;
}
