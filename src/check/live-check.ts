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

/** What was found of one subject. */
interface Found {
  findings: readonly Finding[];
}

const none: readonly Finding[] = [];

type Look<Subject extends object> = (subject: Subject, facts: Facts) => readonly Finding[];

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
  const found = new Map<object, Found>();
  // What was found of every subject, list by list, in their order: finding each of them again is most of an edit.
  let lists: readonly (readonly object[])[] = [];
  let inOrder: readonly (readonly Found[])[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };

  function foundOf(subject: object): Found {
    let one = found.get(subject);
    if (!one) found.set(subject, (one = { findings: none }));
    return one;
  }

  function forget(subject: object): void {
    for (const { severity } of found.get(subject)?.findings ?? none) counts[severity]--;
    found.delete(subject);
  }

  function putInOrder(): void {
    const before = lists;
    lists = [[plan], plan.sections, plan.tasks, plan.units, plan.targets];
    inOrder = lists.map((subjects, at) => {
      const [was = [], known = []] = [before[at], inOrder[at]];
      if (subjects === was) return known;
      const now = known.slice(0, subjects.length);
      for (let index = 0; index < subjects.length; index++) {
        const subject = subjects[index];
        if (subject && (subject !== was[index] || !now[index])) now[index] = foundOf(subject);
      }
      return now;
    });
  }

  function look<Subject extends object>(kind: Look<Subject>, subjects: Iterable<Subject>): void {
    for (const subject of subjects) {
      const one = foundOf(subject);
      for (const { severity } of one.findings) counts[severity]--;
      one.findings = kind(subject, live.facts);
      for (const { severity } of one.findings) counts[severity]++;
    }
  }

  function checkAll(): void {
    found.clear();
    lists = [];
    counts.error = counts.warning = counts.notice = 0;
    look(looks.plan, [plan]);
    look(looks.section, plan.sections);
    look(looks.task, plan.tasks);
    look(looks.unit, plan.units);
    look(looks.target, plan.targets);
    putInOrder();
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
    forget(before);
    for (const row of stale.gone) forget(row);
    look(looks.plan, [plan]);
    look(looks.section, stale.sections);
    look(looks.task, stale.tasks);
    look(looks.unit, stale.units);
    look(looks.target, stale.targets);
    putInOrder();
  }

  function findings(): readonly Finding[] {
    // Of the right length from the start: lists that grow would be most of what an edit leaves to be cleared away.
    const sorted = new Array<Finding>(counts.error + counts.warning + counts.notice);
    let [error, warning, notice] = [0, counts.error, counts.error + counts.warning];
    for (const all of inOrder) {
      for (const { findings: those } of all) {
        for (const finding of those) {
          if (finding.severity === 'error') sorted[error++] = finding;
          else if (finding.severity === 'warning') sorted[warning++] = finding;
          else sorted[notice++] = finding;
        }
      }
    }
    return sorted;
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
    return findings.length > 0 ? findings : none;
  };
}
