import type { Finding, Severity } from '../plan/finding';
import type { Plan, Task } from '../plan/plan';
import { type LeadGap, leadGaps } from '../plan/shared-duty';
import { decide } from '../plan/waiver';
import { allPalettes } from './palette';
import type { ConditionalStyle, SheetContext } from './sheet';

/** The check of each gap, whose colours the sheets show by themselves. */
const rules: Readonly<Record<LeadGap, string>> = {
  missingLead: 'missing-lead',
  sharedDuty: 'shared-without-lead',
};

type Rules = Pick<SheetContext, 'rules'>;

/** How the office takes a task without lead. */
export function gapSeverity(gap: LeadGap, context: Rules): Severity | 'off' {
  const inForce = context.rules.find(({ id }) => id === rules[gap]);
  if (!inForce) return 'off';
  return inForce.severity ?? (gap === 'missingLead' ? 'error' : 'warning');
}

/** The colours of a cell that has no lead. Where the office does not mind, it says no more than that nothing is stated. */
export function gapStyle(gap: LeadGap, context: Pick<SheetContext, 'rules' | 'palette'>): ConditionalStyle {
  const { missingLead, warning, notice, noStatement } = context.palette.marks;
  const { colour, fill } = { error: missingLead, warning, notice, off: noStatement }[
    gapSeverity(gap, context)
  ];
  return { colour, fill, bold: true };
}

/**
 * Whether the list tells a missing lead without asking the findings, so that typing one in clears its mark at once. Only
 * an error comes before whatever else is found in a row.
 */
export function listSeesMissingLead(context: Rules): boolean {
  return gapSeverity('missingLead', context) === 'error';
}

/** Whether a finding is left to the list's own eyes. */
export function isSeenByList(finding: { readonly rule: string }, context: Rules): boolean {
  return finding.rule === rules.missingLead && listSeesMissingLead(context);
}

/** A gap that the office has waived is no longer one to fill. */
export type ToldGap = LeadGap | 'waived';

/** What the sheets tell of tasks without lead; undefined where somebody leads. */
export function toldGaps(plan: Plan, findings: readonly Finding[]): (task: Task) => ToldGap | undefined {
  const gapOf = leadGaps(plan);
  const { waived } = decide(findings, plan.waivers ?? [], plan);
  const ids = new Set(
    waived.flatMap(({ finding }) =>
      finding.rule === rules.missingLead || finding.rule === rules.sharedDuty ? [finding.task] : [],
    ),
  );
  return (task) => {
    const gap = gapOf(task);
    return gap && ids.has(task.id) ? 'waived' : gap;
  };
}

/** How many tasks have a lead missing: counted in every sheet and in the pane. */
export function missingLeadCount(plan: Plan, findings: readonly Finding[]): number {
  const gapOf = toldGaps(plan, findings);
  return plan.tasks.filter((task) => gapOf(task) === 'missingLead').length;
}

const symbols = (['missingLead', 'sharedDuty'] as const).map((gap) => allPalettes[0].marks[gap].symbol);

/** Whether a lead cell says that nobody leads. */
export function saysNoLead(cell: string): boolean {
  return symbols.some((symbol) => cell.startsWith(symbol));
}

/** An expression for formulas: 1 for each cell that names a lead; for ranges inside SUMPRODUCT. */
export function namesLead(cells: string): string {
  return [`(${cells}<>"")`, ...symbols.map((symbol) => `(LEFT(${cells},1)<>"${symbol}")`)].join('*');
}

/** An expression for formulas: whether the cell names no lead. Only clauses that share a duty can say so of it. */
export function namesNoLead(cell: string, isShared: boolean): string {
  const said = (isShared ? symbols : symbols.slice(0, 1)).map((symbol) => `LEFT(${cell},1)="${symbol}"`);
  return `OR(${cell}="",${said.join(',')})`;
}

/** Keys of findings that the task of this id has no lead, as a pattern for COUNTIFS. */
export function waivedKeys(id: string): string {
  return `"${rules.missingLead}|"&${id}&"|*"`;
}
