import type { Finding, Severity } from '../plan/finding';
import type { RoleText } from '../plan/role-terms';
import type { Plan, Section, Target, Task, Unit } from '../plan/plan';
import type { Facts } from './facts';

/** What a rule reports; the check adds the rule's id and the severity of the profile in force. */
export type Report = Omit<Finding, 'rule' | 'severity'>;

/** What a rule can look at. Rows are looked at one by one, so that an edit re-checks only the rows it touches. */
export interface Subjects {
  readonly plan: Plan;
  readonly section: Section;
  readonly task: Task;
  readonly unit: Unit;
  readonly target: Target;
}

/** One check. Its file, its id, its test and its line in the documentation bear the same plain-word name. */
export interface RuleOn<Kind extends keyof Subjects> {
  readonly id: string;
  readonly title: RoleText;
  /** Why anybody should care, in one sentence. */
  readonly reason: RoleText;
  /** Severity where the profile says nothing else. */
  readonly severity: Severity;
  /** The number above or below which the rule speaks, where it has one; a profile may set another. */
  readonly threshold?: Threshold;
  readonly each: Kind;
  /**
   * Looks at one subject and what `facts` says of it; a rule that looked further would miss edits made there. How many
   * tasks there are is further: only rules on the plan may weigh one row against all. These run again after every edit,
   * so they read counts and never walk all assignments.
   */
  check(subject: Subjects[Kind], facts: Facts, threshold: number): Iterable<Report>;
  /** The plan with the fault of this finding mended; given only where mending takes no judgement. */
  fix?(plan: Plan, finding: Finding): Plan;
}

export type Rule = { [Kind in keyof Subjects]: RuleOn<Kind> }[keyof Subjects];

export interface Threshold {
  readonly value: number;
  /** What the number counts, with its unit. */
  readonly meaning: RoleText;
}
