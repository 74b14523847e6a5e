import type { Plan } from '../plan/plan';
import { parsePlan } from '../plan/plan-schema';
import { withStorage } from './with-storage';

const key = 'responsibility-matrix write 1';

/** A write that a pane began and did not live to end. */
export interface UnfinishedWrite {
  /** What was being written. */
  readonly plan: Plan;
  /** What the workbook held before, with the edits in its sheets; absent where it held no plan. */
  readonly before?: Plan;
}

/** Keeps what is being written, in case the pane is closed meanwhile. `workbook` tells workbooks apart. */
export function keepWrite(workbook: string, { plan, before }: UnfinishedWrite): void {
  withStorage((storage) => storage.setItem(key, JSON.stringify({ workbook, plan, before })));
}

export function dropWrite(): void {
  withStorage((storage) => storage.removeItem(key));
}

/** What was being written into this workbook when a pane was closed. */
export function keptWrite(workbook: string): UnfinishedWrite | undefined {
  const text = withStorage((storage) => storage.getItem(key));
  if (!text) return undefined;
  try {
    const kept = JSON.parse(text) as { workbook?: unknown; plan?: unknown; before?: unknown };
    const plan = parsePlan(kept.plan);
    const before = kept.before === undefined ? undefined : parsePlan(kept.before);
    if (kept.workbook !== workbook || !plan.ok || before?.ok === false) return undefined;
    return { plan: plan.plan, ...(before && { before: before.plan }) };
  } catch {
    return undefined;
  }
}
