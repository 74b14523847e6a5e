import type { Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { RoleText } from '../plan/role-terms';
import type { Rule } from './rule';

/** What an office holds to be an error, and where its thresholds lie. Data only, so that a workbook can keep it. */
export interface Profile {
  readonly id: string;
  readonly title: RoleText;
  /** Severity by rule id, where it differs from the rule's own; `off` silences the rule. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Threshold by rule id, where it differs from the rule's own. */
  readonly thresholds: Readonly<Record<string, number>>;
}

/** Local practice: several units may lead together, the first of them answering first. */
export const jointLeadsAllowed: Profile = {
  id: 'joint-leads-allowed',
  title: ({ zh, en }) => ({ 'zh-CN': `允许联合${zh.leads}`, en: `Joint ${en.leads} allowed` }),
  severity: { 'lead-alone': 'off', 'register-order': 'off' },
  thresholds: { 'several-leads': 3 },
};

/** The rule of responsibility charts: exactly one unit is accountable for a task. */
export const strictSingleLead: Profile = {
  id: 'strict-single-lead',
  title: ({ zh, en }) => ({ 'zh-CN': `只许一个${zh.leads}`, en: `Strict single ${en.lead}` }),
  severity: {
    'several-leads': 'error',
    'assumed-lead': 'error',
    'shared-without-lead': 'error',
    'register-order': 'off',
  },
  thresholds: {},
};

/** The office has settled that the first-listed unit leads, whether or not the document says so. */
export const firstIsLead: Profile = {
  id: 'first-is-lead',
  title: ({ zh, en }) => ({ 'zh-CN': `首位即${zh.leads}`, en: `First listed is ${en.lead}` }),
  severity: { 'lead-alone': 'off', 'assumed-lead': 'off', 'register-order': 'off' },
  thresholds: { 'several-leads': 3 },
};

/** The first is the default. */
export const allProfiles: readonly Profile[] = [jointLeadsAllowed, strictSingleLead, firstIsLead];

/** The profile that the office has chosen, with what it has settled otherwise. */
export function profileOf({ checking }: Plan): Profile {
  const chosen = chosenProfile(checking?.profile);
  if (!checking) return chosen;
  return {
    ...chosen,
    severity: { ...chosen.severity, ...checking.severity },
    thresholds: { ...chosen.thresholds, ...checking.thresholds },
  };
}

/** The usual one for an id that no profile bears. */
export function chosenProfile(id: string | undefined): Profile {
  return allProfiles.find((profile) => profile.id === id) ?? jointLeadsAllowed;
}

export function severityOf(rule: Pick<Rule, 'id' | 'severity'>, profile: Profile): Severity | 'off' {
  return profile.severity[rule.id] ?? rule.severity;
}

/** 0 for a rule that has no threshold. */
export function thresholdOf(rule: Pick<Rule, 'id' | 'threshold'>, profile: Profile): number {
  return profile.thresholds[rule.id] ?? rule.threshold?.value ?? 0;
}
