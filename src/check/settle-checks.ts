import type { Severity } from '../plan/finding';
import type { Checking, Plan } from '../plan/plan';
import { allRules } from './all-rules';
import { allProfiles, chosenProfile, severityOf, thresholdOf } from './profile';
import type { Rule } from './rule';
import { workbookRules } from './workbook-rules';

// What the office settles about the checks. The plan keeps only what differs from the profile, so that it says what the
// office has changed. An id that no profile or rule bears, and a threshold that is no amount, leave the plan as it is.

/** The plan checked by another profile; what the office has settled otherwise about single rules stands. */
export function withProfile(plan: Plan, id: string): Plan {
  if (!allProfiles.some((profile) => profile.id === id)) return plan;
  return withChecking(plan, { ...plan.checking, profile: id });
}

/** The plan with a rule of another severity, or silenced by `off`; without a severity the profile decides again. */
export function withSeverity(plan: Plan, ruleId: string, severity: Severity | 'off' | undefined): Plan {
  if (!ruleCalled(ruleId)) return plan;
  const { [ruleId]: _before, ...others } = plan.checking?.severity ?? {};
  return withChecking(plan, {
    ...plan.checking,
    severity: severity === undefined ? others : { ...others, [ruleId]: severity },
  });
}

/** The plan with another threshold for a rule that has one; without a value the profile decides again. */
export function withThreshold(plan: Plan, ruleId: string, value: number | undefined): Plan {
  const isAmount = value === undefined || (Number.isFinite(value) && value >= 0);
  if (!ruleCalled(ruleId)?.threshold || !isAmount) return plan;
  const { [ruleId]: _before, ...others } = plan.checking?.thresholds ?? {};
  return withChecking(plan, {
    ...plan.checking,
    thresholds: value === undefined ? others : { ...others, [ruleId]: value },
  });
}

/** A rule whose severity, and threshold where it has one, an office may settle. */
export type SettlableRule = Pick<Rule, 'id' | 'title' | 'reason' | 'severity' | 'threshold'>;

/** What the documentation lists, in its order. */
export const settlableRules: readonly SettlableRule[] = [...allRules, ...workbookRules];

/** A rule that the office has settled otherwise than its profile. */
export interface SettledRule {
  readonly rule: SettlableRule;
  readonly severity?: Severity | 'off';
  readonly threshold?: number;
}

/** In the order of the rules. */
export function settledRules(plan: Plan): readonly SettledRule[] {
  const { severity: severities = {}, thresholds = {} } =
    withChecking(plan, plan.checking ?? {}).checking ?? {};
  return settlableRules.flatMap((rule): SettledRule[] => {
    const [severity, threshold] = [severities[rule.id], thresholds[rule.id]];
    if (severity === undefined && threshold === undefined) return [];
    return [
      { rule, ...(severity !== undefined && { severity }), ...(threshold !== undefined && { threshold }) },
    ];
  });
}

const ruleCalled = (id: string) => settlableRules.find((rule) => rule.id === id);

/** The plan with what differs from the profile, and without `checking` where nothing does. */
function withChecking(plan: Plan, { profile, severity, thresholds }: Checking): Plan {
  const { checking: _before, ...rest } = plan;
  const chosen = chosenProfile(profile);
  const kept = {
    severity: different(severity, (rule) => severityOf(rule, chosen)),
    thresholds: different(thresholds, (rule) => thresholdOf(rule, chosen)),
  };
  const checking: Checking = {
    ...(profile !== undefined && profile !== allProfiles[0]?.id && { profile }),
    ...(kept.severity && { severity: kept.severity }),
    ...(kept.thresholds && { thresholds: kept.thresholds }),
  };
  return Object.keys(checking).length > 0 ? { ...rest, checking } : rest;
}

/** What says something else of a rule than the profile does; of a rule we do not know everything stands. */
function different<Value>(
  settled: Readonly<Record<string, Value>> | undefined,
  usual: (rule: SettlableRule) => Value,
): Readonly<Record<string, Value>> | undefined {
  const entries = Object.entries(settled ?? {}).filter(([id, value]) => {
    const rule = ruleCalled(id);
    return !rule || usual(rule) !== value;
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
