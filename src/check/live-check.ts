import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { sameValue } from '../plan/same-value';
import { allRules } from './all-rules';
import { type Facts, liveFacts } from './facts';
import { type Profile, profileOf, severityOf, thresholdOf } from './profile';
import type { Rule, RuleOn, Subjects } from './rule';

/** A check that follows a plan edit by edit and re-checks only what an edit can have changed. */
export interface LiveCheck {
  /** Errors first, then warnings, then notices; within each in the order of the list. */
  findings(): readonly Finding[];
  /** Takes over the edited plan. Rows that were not edited must be the same objects as before. */
  update(plan: Plan): void;
}

type Look<Subject extends object> = (subject: Subject, facts: Facts) => Finding[];

/** `profile` takes the place of the one that the plan itself names. */
export function liveCheck(start: Plan, profile?: Profile, rules: readonly Rule[] = allRules): LiveCheck {
  const looksBy = (inForce: Profile) => ({
    plan: lookFor('plan', rules, inForce),
    section: lookFor('section', rules, inForce),
    task: lookFor('task', rules, inForce),
    unit: lookFor('unit', rules, inForce),
    target: lookFor('target', rules, inForce),
  });
  let looks = looksBy(profile ?? profileOf(start));
  let plan = start;
  let live = liveFacts(start);
  let found = new Map<object, Finding[]>();

  function look<Subject extends object>(kind: Look<Subject>, subjects: Iterable<Subject>): void {
    for (const subject of subjects) {
      const findings = kind(subject, live.facts);
      if (findings.length) found.set(subject, findings);
      else found.delete(subject);
    }
  }

  function checkAll(): void {
    found = new Map();
    look(looks.plan, [plan]);
    look(looks.section, plan.sections);
    look(looks.task, plan.tasks);
    look(looks.unit, plan.units);
    look(looks.target, plan.targets);
  }

  function update(next: Plan): void {
    const stale = live.update(next);
    const before = plan;
    plan = next;
    const settledAnew = !profile && !sameValue(before.checking, plan.checking);
    if (settledAnew) looks = looksBy(profileOf(plan));
    if (stale === 'all' || settledAnew) {
      live = liveFacts(plan);
      checkAll();
      return;
    }
    found.delete(before);
    look(looks.plan, [plan]);
    look(looks.section, stale.sections);
    look(looks.task, stale.tasks);
    look(looks.unit, stale.units);
    look(looks.target, stale.targets);
  }

  function findings(): readonly Finding[] {
    const bySeverity: Record<Severity, Finding[]> = { error: [], warning: [], notice: [] };
    for (const subjects of [[plan], plan.sections, plan.tasks, plan.units, plan.targets]) {
      for (const subject of subjects) {
        for (const finding of found.get(subject) ?? []) bySeverity[finding.severity].push(finding);
      }
    }
    return [...bySeverity.error, ...bySeverity.warning, ...bySeverity.notice];
  }

  checkAll();
  return { findings, update };
}

/** All rules of one kind as one look at a subject. */
function lookFor<Kind extends keyof Subjects>(
  kind: Kind,
  rules: readonly Rule[],
  profile: Profile,
): Look<Subjects[Kind]> {
  const inForce = rules
    .filter((rule): rule is Rule & RuleOn<Kind> => rule.each === kind)
    .map((rule) => ({ rule, severity: severityOf(rule, profile), threshold: thresholdOf(rule, profile) }));
  return (subject, facts) => {
    const findings: Finding[] = [];
    for (const { rule, severity, threshold } of inForce) {
      if (severity === 'off') continue;
      for (const report of rule.check(subject, facts, threshold))
        findings.push({ rule: rule.id, severity, ...report });
    }
    return findings;
  };
}
