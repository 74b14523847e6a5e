import { liveCheck } from '../check/live-check';
import { breathing } from '../hosts/breath';
import type { Host } from '../hosts/host';
import type { Conflict } from '../plan/conflict';
import type { Finding } from '../plan/finding';
import type { Text } from '../plan/language';
import type { Note, Plan } from '../plan/plan';
import type { Version } from '../plan/version';
import { decide, type WaivedFinding } from '../plan/waiver';
import { inOrder } from '../sheets/findings-layout';
import type { SheetId } from '../sheets/sheet';
import { readOnce } from './read-once';
import { workbookPlan } from './workbook-plan';

/** The plan in a workbook with everything there is to say about it. */
export interface WorkbookState {
  readonly ok: true;
  readonly plan: Plan;
  /** What the checks found and nobody has waived, in the order of the findings sheet. */
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** What could not be taken over from the sheets. */
  readonly notes: readonly Note[];
  readonly conflicts: readonly Conflict[];
  /** Sheets that were not written from the plan as last written: what they say may be no edit. */
  readonly otherWritings: readonly { readonly sheet: SheetId; readonly tab: string }[];
  /** The states of the plan that people have kept, oldest first. */
  readonly versions: readonly Version[];
}

/** What the workbook holds now, with what people have typed into the sheets since they were written. */
export async function workbookState(
  host: Host,
): Promise<WorkbookState | { readonly ok: false; readonly reason: Text }> {
  const breath = breathing();
  const found = await workbookPlan(host);
  if (!found.ok) return found;
  await breath();
  const { plan, base, notes, conflicts, otherWritings, versions } = found;
  const checked = checkOf(base);
  checked.update(plan);
  const { open, waived } = decide(checked.findings(), plan.waivers ?? [], plan);
  const tabs = otherWritings.length > 0 ? await host.tabs() : new Map<SheetId, string>();
  return {
    ok: true,
    plan,
    open: inOrder(open),
    waived,
    notes,
    conflicts,
    otherWritings: otherWritings.map((sheet) => ({ sheet, tab: tabs.get(sheet) ?? sheet })),
    versions,
  };
}

/** What the checks find in a plan as last written, and in what edits make of it. */
const checkOf = readOnce((base: Plan) => liveCheck(base));
