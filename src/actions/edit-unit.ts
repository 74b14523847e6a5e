import { renameUnit } from '../check/rename-unit';
import type { Plan, Unit } from '../plan/plan';

/** What somebody has decided about a unit. */
export type UnitEdit = Pick<Unit, 'name' | 'aliases' | 'kind'> & { readonly members: readonly string[] };

/**
 * The plan with a unit as somebody has edited it; a new name stands wherever the old one was printed. A name that another
 * unit bears is refused (undefined): whether the two are one is a decision of its own, see `mergeUnits`.
 */
export function editUnit(plan: Plan, id: string, edit: UnitEdit): Plan | undefined {
  const unit = plan.units.find((one) => one.id === id);
  const name = edit.name.trim();
  if (!unit || name === '' || bearer(plan, name, id)) return undefined;
  const aliases = [...new Set(edit.aliases)].filter((alias) => alias !== name && !bearer(plan, alias, id));
  const renamed = renameUnit(plan, unit, name, aliases);
  const { members: _replaced, ...rest } = { ...unit, name, aliases, kind: edit.kind };
  const members = edit.members.filter((member) => member !== id);
  const edited: Unit = edit.kind === 'collective' && members.length > 0 ? { ...rest, members } : rest;
  return { ...renamed, units: renamed.units.map((one) => (one.id === id ? edited : one)) };
}

/** The plan in which one unit has become another: its duties are the other's, its names are other names of that. */
export function mergeUnits(plan: Plan, id: string, into: string): Plan {
  const [unit, survivor] = [id, into].map((wanted) => plan.units.find((one) => one.id === wanted));
  if (!unit || !survivor || unit === survivor) return plan;
  return renameUnit(plan, unit, survivor.name, [unit.name, ...unit.aliases]);
}

function bearer({ units }: Plan, name: string, besides: string): Unit | undefined {
  return units.find((one) => one.id !== besides && (one.name === name || one.aliases.includes(name)));
}
