import type { Finding } from './finding';
import { fingerprint } from './id';
import type { Plan, Target, Task, Unit, Waiver } from './plan';

export interface WaivedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** Findings told apart by what the office has decided about them. Each keeps the order it came in. */
export interface Decided {
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Waivers whose row has changed since, or whose finding is gone. */
  readonly lapsed: readonly Waiver[];
}

/**
 * What each finding is waived under, in their order, '' where it cannot be waived: the same as long as the rule has the same to say of the same row. Two
 * findings of one rule on one cell differ in what they quote.
 */
export function findingKeys(findings: readonly Finding[], plan: Plan): readonly string[] {
  const rows = rowsOf(plan);
  return findings.map((finding) => {
    const { rule, task, unit, target, field, inWorkbook } = finding;
    if (inWorkbook) return inWorkbook.key ?? '';
    return [rule, task, unit, target, field, rowState(finding, rows)].map((part) => part ?? '').join('|');
  });
}

/** Waives a finding of this plan. `reason` is the user's own words. */
export function waive(finding: Finding, reason: string, plan: Plan): Waiver {
  const [key = ''] = findingKeys([finding], plan);
  return { finding: key, reason };
}

/**
 * The plan without waivers that have lapsed: what they were given for is no longer there.
 * @param elsewhere ids of rules whose findings are not among these
 */
export function withoutLapsed(
  plan: Plan,
  findings: readonly Finding[],
  elsewhere: ReadonlySet<string>,
): Plan {
  if (!plan.waivers) return plan;
  const judged = plan.waivers.filter(({ finding }) => !elsewhere.has(finding.split('|')[0] ?? ''));
  const lapsed = new Set(decide(findings, judged, plan).lapsed);
  if (lapsed.size === 0) return plan;
  return withWaivers(
    plan,
    plan.waivers.filter((waiver) => !lapsed.has(waiver)),
  );
}

/** The plan with these waivers and no others. */
export function withWaivers(plan: Plan, waivers: readonly Waiver[]): Plan {
  if (waivers.length > 0) return { ...plan, waivers };
  const { waivers: _none, ...rest } = plan;
  return rest;
}

/** What nobody has waived; everything that says how many findings there are counts these. */
export function openFindings(findings: readonly Finding[], plan: Plan): readonly Finding[] {
  return decide(findings, plan.waivers ?? [], plan).open;
}

export function decide(findings: readonly Finding[], waivers: readonly Waiver[], plan: Plan): Decided {
  // Most plans have no waiver, and every sheet asks.
  if (waivers.length === 0) return { open: findings, waived: [], lapsed: [] };
  const keys = findingKeys(findings, plan);
  const known = new Set(keys);
  const reasons = new Map(waivers.map(({ finding, reason }) => [finding, reason]));
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  findings.forEach((finding, index) => {
    const reason = reasons.get(keys[index] ?? '');
    if (reason === undefined) open.push(finding);
    else waived.push({ finding, reason });
  });
  return { open, waived, lapsed: waivers.filter(({ finding }) => !known.has(finding)) };
}

interface Rows {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly targets: ReadonlyMap<string, Target>;
}

function rowsOf(plan: Plan): Rows {
  return {
    tasks: new Map(plan.tasks.map((task) => [task.id, task])),
    units: new Map(plan.units.map((unit) => [unit.id, unit])),
    targets: new Map(plan.targets.map((target) => [target.id, target])),
  };
}

/**
 * What the finding rests on: the words of its rows, and what its message quotes and counts. Numbers and places of rows are
 * left out: inserting a row above is no reason to ask again. Nor is a message put in better words.
 */
function rowState(finding: Finding, { tasks, units, targets }: Rows): string {
  const task = finding.task === undefined ? undefined : tasks.get(finding.task);
  const unit = finding.unit === undefined ? undefined : units.get(finding.unit);
  const target = finding.target === undefined ? undefined : targets.get(finding.target);
  return fingerprint(
    JSON.stringify([
      task && [
        task.title,
        task.text,
        task.deadline?.text,
        task.assignments.map((a) => [a.unit, a.printed, a.role]),
      ],
      unit && [unit.name, unit.kind, unit.aliases, unit.members],
      target && [
        target.text,
        target.indicator,
        target.comparator,
        target.value,
        target.unit,
        target.due,
        target.frequency,
      ],
      finding.message.en.match(/\d+|“[^”]*”/g),
    ]),
  );
}
