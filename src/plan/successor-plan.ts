import { alignIds } from './align-ids';
import type { Plan, Target, Unit } from './plan';

/**
 * A plan that takes the place of another in its workbook, as when the document was read again or revised. What the office
 * has added by its own work is carried over: reports, stages and what the superior plan demands of a target, members of
 * collectives, waivers, what meetings decided, how it checks, grades, colours and names the roles, which earlier plan it
 * goes by. What the document says is the newer document's alone.
 */
export function successorPlan(before: Plan, next: Plan): Plan {
  const plan = alignIds(next, before);
  const targets = byId(before.targets);
  const units = byId(before.units);
  return {
    ...settings(before),
    ...(before.waivers && { waivers: before.waivers }),
    ...(before.decisions && { decisions: before.decisions }),
    ...plan,
    targets: plan.targets.map((target): Target => ({ ...work(targets.get(target.id)), ...target })),
    units: plan.units.map((unit): Unit => {
      const old = units.get(unit.id);
      const members = old?.members?.filter((member) => plan.units.some(({ id }) => id === member));
      return { ...(unit.kind === 'collective' && members && members.length > 0 && { members }), ...unit };
    }),
  };
}

/** What offices add to a target. */
function work(target: Target | undefined): Pick<Target, 'readings' | 'stages' | 'superior'> {
  const { readings, stages, superior } = target ?? {};
  return { ...(readings && { readings }), ...(stages && { stages }), ...(superior && { superior }) };
}

function settings({
  thresholds,
  checking,
  palette,
  roleSigns,
  earlier,
}: Plan): Pick<Plan, 'thresholds' | 'checking' | 'palette' | 'roleSigns' | 'earlier'> {
  return {
    ...(thresholds && { thresholds }),
    ...(checking && { checking }),
    ...(palette && { palette }),
    ...(roleSigns && { roleSigns }),
    ...(earlier && { earlier }),
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));
