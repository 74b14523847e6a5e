import { fingerprint } from '../plan/id';
import type { Plan } from '../plan/plan';
import { planText, planTextIn } from './base';
import type { Sheet, SheetId, SheetSpec, SheetValues } from './sheet';

// Sheets that are read back are read against the plan that the workbook keeps. Each says in its first cell, which is
// hidden, which plan it was written from: undoing may take back a sheet and not the plan, and a sheet may be pasted over.

/** Stands in the first cell of a sheet. */
export function revisionOf(plan: Plan): string {
  return mark(planText(plan));
}

/** The sheet with its revision, where people edit it; the annex tells by its seals what became of it. */
export function withRevision(spec: SheetSpec, { read }: Sheet, revision: string): SheetSpec {
  const [[first = null, ...rest] = [], ...rows] = spec.cells;
  if (!read || first !== null || !spec.hiddenColumns.includes(0)) return spec;
  return { ...spec, cells: [[revision, ...rest], ...rows] };
}

export function isRevision(cell: unknown): boolean {
  return typeof cell === 'string' && /^plan-[0-9a-z]{1,7}$/.test(cell);
}

/** What sheets say that were written from the plan that the workbook keeps. */
export const keptRevision = (base: SheetValues): string => mark(planTextIn(base));

/** Sheets that were written from another plan than the one the workbook keeps. One that does not say is none of them. */
export function otherRevisions(
  shown: ReadonlyMap<SheetId, { readonly values: SheetValues }>,
  kept = keptRevision(shown.get('base')?.values ?? []),
): SheetId[] {
  return [...shown].flatMap(([id, { values }]) => {
    const said = values[0]?.[0];
    return isRevision(said) && said !== kept ? [id] : [];
  });
}

const mark = (text: string) => `plan-${fingerprint(text)}`;
