import type { Severity } from '../plan/finding';
import type { ConditionalStyle, SheetContext } from './sheet';

/** The check of a missing lead, whose colours the sheets show by themselves. */
const rule = 'missing-lead';

/** How loud a missing lead is: as the office wants it checked. */
function severityOf({ rules }: Pick<SheetContext, 'rules'>): Severity | 'off' {
  const inForce = rules.find(({ id }) => id === rule);
  return inForce ? (inForce.severity ?? 'error') : 'off';
}

/** The colours of a cell that has no lead. Where the office does not mind, it says no more than that nothing is stated. */
export function missingLeadStyle(context: Pick<SheetContext, 'rules' | 'palette'>): ConditionalStyle {
  const { missingLead, warning, notice, noStatement } = context.palette.marks;
  const { colour, fill } = { error: missingLead, warning, notice, off: noStatement }[severityOf(context)];
  return { colour, fill, bold: true };
}

/**
 * Whether the list tells a missing lead without asking the findings, so that typing one in clears its mark at once. Only
 * an error comes before whatever else is found in a row.
 */
export function listSeesMissingLead(context: Pick<SheetContext, 'rules'>): boolean {
  return severityOf(context) === 'error';
}

/** Whether a finding is left to the list's own eyes. */
export function isSeenByList(
  finding: { readonly rule: string },
  context: Pick<SheetContext, 'rules'>,
): boolean {
  return finding.rule === rule && listSeesMissingLead(context);
}
