import { check } from '../../src/check/check';
import { liveCheck } from '../../src/check/live-check';
import { settledRules, withProfile, withSeverity, withThreshold } from '../../src/check/settle-checks';
import type { Plan } from '../../src/plan/plan';
import { planOf } from './plan-of';

/** Two lead the first task, three the second, nobody the third. */
const plan = planOf(['市教育局、市科协 |', '市教育局、市科协、市体育局 |', '| 市教育局']);

const severityIn = (of: Plan, rule: string) => check(of).find((finding) => finding.rule === rule)?.severity;
const tasksWith = (of: Plan, rule: string) =>
  check(of).flatMap((finding) => (finding.rule === rule ? [finding.task] : []));

test('a profile decides what is said, and how loud', () => {
  const strict = withProfile(plan, 'strict-single-lead');
  expect(strict.checking).toEqual({ profile: 'strict-single-lead' });
  expect(severityIn(strict, 'several-leads')).toBe('error');
  expect(severityIn(plan, 'several-leads')).not.toBe('error');
  expect(withProfile(strict, 'joint-leads-allowed')).toEqual(plan);
});

test('a rule is silenced, made louder, and given back to the profile', () => {
  const silent = withSeverity(plan, 'missing-lead', 'off');
  expect(severityIn(plan, 'missing-lead')).toBe('error');
  expect(severityIn(silent, 'missing-lead')).toBeUndefined();
  expect(severityIn(withSeverity(silent, 'missing-lead', 'notice'), 'missing-lead')).toBe('notice');
  expect(withSeverity(silent, 'missing-lead', undefined)).toEqual(plan);
  // What says no more than the profile is not kept.
  expect(withSeverity(silent, 'missing-lead', 'error')).toEqual(plan);
});

test('a threshold is moved and given back', () => {
  const lower = withThreshold(plan, 'several-leads', 1);
  expect(tasksWith(plan, 'several-leads')).toEqual([]);
  expect(tasksWith(lower, 'several-leads')).toHaveLength(2);
  expect(withThreshold(lower, 'several-leads', undefined)).toEqual(plan);
});

test('what nobody knows and what is no amount change nothing', () => {
  expect(withProfile(plan, 'lenient')).toBe(plan);
  expect(withSeverity(plan, 'constructor', 'error')).toBe(plan);
  expect(withThreshold(plan, 'missing-lead', 3)).toBe(plan);
  for (const value of [-1, NaN, Infinity]) expect(withThreshold(plan, 'several-leads', value)).toBe(plan);
});

test('a plan of a later version is checked by what we know of it, and keeps the rest', () => {
  const later: Plan = {
    ...plan,
    checking: { profile: 'lenient', severity: { 'a-new-rule': 'off' }, thresholds: { 'a-new-rule': 3 } },
  };
  expect(check(later)).toEqual(check(plan));
  expect(settledRules(later)).toEqual([]);
  expect(withSeverity(later, 'missing-lead', 'off').checking).toEqual({
    profile: 'lenient',
    severity: { 'a-new-rule': 'off', 'missing-lead': 'off' },
    thresholds: { 'a-new-rule': 3 },
  });
});

test('what is settled otherwise is told in the order of the rules', () => {
  const settled = withThreshold(withSeverity(plan, 'missing-lead', 'warning'), 'several-leads', 1);
  expect(settledRules(settled).map(({ rule, ...rest }) => [rule.id, rest])).toEqual([
    ['missing-lead', { severity: 'warning' }],
    ['several-leads', { threshold: 1 }],
  ]);
  expect(settledRules(withProfile(plan, 'strict-single-lead'))).toEqual([]);
});

test('a check that follows the edits follows the settings too', () => {
  const live = liveCheck(plan);
  const edits: readonly ((now: Plan) => Plan)[] = [
    (now) => withProfile(now, 'strict-single-lead'),
    (now) => ({ ...now, tasks: now.tasks.slice(1) }),
    (now) => withSeverity(now, 'missing-lead', 'off'),
    (now) => withThreshold(now, 'several-leads', 2),
    (now) => withProfile(now, 'first-is-lead'),
  ];
  let now = plan;
  for (const edit of edits) {
    now = edit(now);
    live.update(now);
    expect(live.findings()).toEqual(check(now));
  }
});
