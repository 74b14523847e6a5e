import type { Note, Plan, Unit } from '../plan/plan';
import { indexPlan } from '../plan/plan-index';
import { newIds } from './new-ids';

/** The register while a sheet is read: a name that nobody bears becomes a unit, and a note says so. */
export interface Register {
  /** Whether a unit goes by this name. */
  has(name: string): boolean;
  idOf(name: string): string;
  nameOf(id: string): string;
  /** Gives a unit another standard name; the old one stays an alias, for it still stands on the other sheets. */
  rename(id: string, name: string): void;
  units(): readonly Unit[];
  notes(): readonly Note[];
}

export function registerUnits(plan: Plan): Register {
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const unitId = newIds('u', plan.units);
  const idsByName = new Map([...indexPlan(plan).unitNamed].map(([name, { id }]) => [name, id]));
  const notes: Note[] = [];
  return {
    has: (name) => idsByName.has(name),
    idOf(name) {
      const known = idsByName.get(name);
      if (known !== undefined) return known;
      const id = unitId(name);
      units.set(id, { id, name, aliases: [], kind: 'unit' });
      idsByName.set(name, id);
      notes.push({ kind: 'new-unit', words: name });
      return id;
    },
    nameOf: (id) => units.get(id)?.name ?? '',
    rename(id, name) {
      const unit = units.get(id);
      if (unit) units.set(id, renamed(unit, name));
      idsByName.set(name, id);
    },
    units: () => [...units.values()],
    notes: () => notes,
  };
}

/** The unit under another standard name, its old name among the aliases. */
export function renamed(unit: Unit, name: string): Unit {
  return { ...unit, name, aliases: [...unit.aliases.filter((alias) => alias !== name), unit.name] };
}
