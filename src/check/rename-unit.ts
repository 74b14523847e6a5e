import type { Assignment, Plan, Unit } from '../plan/plan';
import { editAssignments, editUnitAssignments } from './edit-assignments';

/**
 * The plan with a unit under another name, in the register and wherever its old one is printed. Where the name is another
 * unit's already, the two become one. `aliases` are the other names it keeps.
 */
export function renameUnit(
  plan: Plan,
  unit: Unit,
  name: string,
  aliases: readonly string[] = unit.aliases,
): Plan {
  const same = plan.units.find(
    (other) => other !== unit && (other.name === name || other.aliases.includes(name)),
  );
  const survivor: Unit = same
    ? { ...same, aliases: [...new Set([...same.aliases, ...aliases])] }
    : { ...unit, name, aliases };
  const renamed = editUnitAssignments(plan, unit.id, (assignment) => [
    {
      ...assignment,
      unit: survivor.id,
      printed: assignment.printed === unit.name ? name : assignment.printed,
    },
  ]);
  const units = plan.units.map((other) => (other.id === survivor.id ? survivor : other));
  if (!same) return { ...renamed, units };
  const left = units.filter(({ id }) => id !== unit.id);
  const once = editAssignments(renamed, (assignments) => namedOnce(assignments, survivor.id));
  return { ...once, units: left.map((other) => withMember(other, unit.id, survivor.id)) };
}

/** A task that named both names the survivor once, as its lead where either led. */
function namedOnce(assignments: readonly Assignment[], unit: string): readonly Assignment[] {
  const own = assignments.filter((assignment) => assignment.unit === unit);
  if (own.length < 2) return assignments;
  const kept = own.find(({ role }) => role === 'lead') ?? own[0];
  return assignments.filter((assignment) => assignment.unit !== unit || assignment === kept);
}

/** A collective that counted the unit that is gone counts the one it has become, once, and never itself. */
function withMember(collective: Unit, gone: string, survivor: string): Unit {
  if (!collective.members?.includes(gone)) return collective;
  const members = new Set(collective.members.map((member) => (member === gone ? survivor : member)));
  members.delete(collective.id);
  return { ...collective, members: [...members] };
}
