import { allRules } from '../../src/check/all-rules';
import { liveCheck } from '../../src/check/live-check';
import type { Profile } from '../../src/check/profile';
import type { Rule } from '../../src/check/rule';
import type { Finding } from '../../src/plan/finding';
import type { Plan, Target } from '../../src/plan/plan';

/** Every rule as it comes, nothing silenced. */
const bare: Profile = { id: 'bare', title: { 'zh-CN': '', en: '' }, severity: {}, thresholds: {} };

export function ruleCalled(id: string): Rule {
  const rule = allRules.find((known) => known.id === id);
  if (!rule) throw new Error(`No rule is called ${id}.`);
  return rule;
}

/** What one rule says about a plan. */
export function findingsOf(id: string, plan: Plan): readonly Finding[] {
  return liveCheck(plan, bare, [ruleCalled(id)]).findings();
}

/** The same in short: where, and the Chinese sentence. */
export function saidOf(id: string, plan: Plan): string[] {
  return findingsOf(id, plan).map(
    ({ task, unit, target, message }) => `${target ?? task ?? unit ?? '-'}: ${message['zh-CN']}`,
  );
}

/** The plan after mending everything that one rule has to say about it. */
export function mended(id: string, plan: Plan): Plan {
  const { fix } = ruleCalled(id);
  if (!fix) throw new Error(`${id} offers no fix.`);
  return findingsOf(id, plan).reduce(fix, plan);
}

/** Who does a task: leads, a bar, co-responsible units, as printed. */
export function unitsOf(plan: Plan, task = 't1'): string {
  const assignments = plan.tasks.find(({ id }) => id === task)?.assignments ?? [];
  const printed = (role: string) =>
    assignments
      .filter((assignment) => assignment.role === role)
      .map((assignment) => assignment.printed)
      .join('、');
  return `${printed('lead')} | ${printed('co')}`;
}

/** A target of task t1, sound as it stands; `undefined` takes a field away. */
export function targetOf(
  id: string,
  fields: { readonly [Field in keyof Target]?: Target[Field] | undefined },
): Target {
  const sound: Target = {
    id,
    task: 't1',
    text: '培训农民500人次以上',
    indicator: '培训农民',
    comparator: '>=',
    value: 500,
    unit: '人次',
    frequency: 'cumulative',
  };
  const entries = Object.entries({ ...sound, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Target;
}
