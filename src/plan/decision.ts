import type { Finding } from './finding';
import { fingerprint } from './id';
import type { Decision, Plan } from './plan';

/**
 * What a question for the meeting is known by: the same however its row is edited, so that what was decided is not lost
 * before the finding itself is gone.
 */
export function decisionKey({ rule, task, unit, target, field, words }: Finding): string {
  return [rule, task, unit, target, field, fingerprint(words ?? '')].map((part) => part ?? '').join('|');
}

/** The plan with these decisions and no others. */
export function withDecisions(plan: Plan, decisions: readonly Decision[]): Plan {
  if (decisions.length > 0) return { ...plan, decisions };
  const { decisions: _none, ...rest } = plan;
  return rest;
}

/** The plan without decisions whose question has been settled: nothing of the kind is found any more. */
export function withoutSettled(plan: Plan, findings: readonly Finding[]): Plan {
  if (!plan.decisions) return plan;
  const asked = new Set(findings.map(decisionKey));
  const open = plan.decisions.filter(({ question }) => asked.has(question));
  return open.length === plan.decisions.length ? plan : withDecisions(plan, open);
}
