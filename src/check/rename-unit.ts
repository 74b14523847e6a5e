import type { Plan, Unit } from '../plan/plan';
import { editUnitAssignments } from './edit-assignments';

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
  return { ...renamed, units: same ? units.filter(({ id }) => id !== unit.id) : units };
}
