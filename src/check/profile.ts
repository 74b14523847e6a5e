import type { Severity } from '../plan/finding';

/** What an office holds to be an error, and where its thresholds lie. Data only, so that a workbook can keep it. */
export interface Profile {
  readonly id: string;
  /** Severity by rule id, where it differs from the rule's own; `off` silences the rule. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Thresholds by name. */
  readonly thresholds: Readonly<Record<string, number>>;
}
