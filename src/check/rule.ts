import type { Finding, Severity } from '../plan/finding';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import type { PlanIndex } from '../plan/plan-index';
import type { Profile } from './profile';

/** What a rule reports; the check adds the rule's id and the severity of the profile in force. */
export type Report = Omit<Finding, 'rule' | 'severity'>;

/** One check. Its file, its id, its test and its line in the documentation bear the same plain-word name. */
export interface Rule {
  readonly id: string;
  readonly title: Text;
  /** Why anybody should care, in one sentence. */
  readonly reason: Text;
  /** Severity where the profile says nothing else. */
  readonly severity: Severity;
  check(plan: Plan, index: PlanIndex, profile: Profile): Iterable<Report>;
}
