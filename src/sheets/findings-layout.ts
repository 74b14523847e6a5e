import type { Finding } from '../plan/finding';
import { block } from './address';
import type { Range } from './sheet';

/**
 * The first four columns of the findings are hidden. Three are made for the list: the row a finding is about, the same
 * while the finding is not waived, and the mark that the list shows. The key tells what is waived in the row.
 */
export const findingsColumns = {
  about: 0,
  open: 1,
  mark: 2,
  key: 3,
  severity: 4,
  rule: 5,
  message: 6,
  where: 7,
  suggestion: 8,
  waived: 9,
  reason: 10,
} as const;

export const findingsHeaderRow = 2;
export const findingsFirstRow = findingsHeaderRow + 1;

/** One column of the findings without its header; a table has at least one row. */
export function findingsRange(findings: readonly Finding[], column: keyof typeof findingsColumns): Range {
  return block(findingsFirstRow, findingsColumns[column], Math.max(1, findings.length));
}

const ranks = { error: 0, warning: 1, notice: 2 } as const;

/** Errors first; within a severity as the check gave them. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** What the list says of a row: symbol of the severity, title of the rule. */
export function findingMark(finding: Finding, symbol: string, ruleTitle: string): string {
  return `${symbol} ${ruleTitle || finding.rule}`;
}
