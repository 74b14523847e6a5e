import type { UnitUse } from './unit-uses';

/** The task a finding about a unit can point to: the only one that names it. */
export function soleTask({ leads, cos, tasks }: UnitUse): { readonly task?: string } {
  const [task] = leads.length > 0 ? leads : cos;
  return tasks === 1 && task !== undefined ? { task } : {};
}
