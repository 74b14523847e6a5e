import type { Plan, Reading } from '../plan/plan';

/** The plan with a reading at the end of a target's ledger; nothing in it is overwritten. */
export function reportReading(plan: Plan, targetId: string, reading: Reading): Plan {
  return {
    ...plan,
    targets: plan.targets.map((target) =>
      target.id === targetId ? { ...target, readings: [...(target.readings ?? []), reading] } : target,
    ),
  };
}
