import type { UnitUse } from './unit-uses';

/** The task a finding about a unit can point to: the only one that names it. */
export function soleTask({ leads, cos }: UnitUse): { readonly task?: string } {
  const all = new Set([...leads, ...cos]);
  const [task] = all;
  return all.size === 1 && task !== undefined ? { task } : {};
}
