import type { Plan } from '../plan/plan';
import { roleHeadings } from '../plan/role-signs';
import type { SheetContext, TableSpec } from './sheet';

/** Which columns of the roles stand under another word than they will, for a host to know them again. */
export function renamedRoles(
  plan: Plan,
  { language, before }: Pick<SheetContext, 'language' | 'before'>,
): Pick<TableSpec, 'renamed'> {
  if (!before) return {};
  const [was, is] = [roleHeadings(before), roleHeadings(plan)];
  const renamed = (['lead', 'co'] as const)
    .map((role) => [was[role][language], is[role][language]] as const)
    .filter(([old, now]) => old !== now);
  return renamed.length > 0 ? { renamed: Object.fromEntries(renamed) } : {};
}
