import type { Finding } from './finding';
import { fingerprint } from './id';
import type { Plan, Target, Task, Unit, Waiver } from './plan';

/** What a finding is waived under. */
export type WaiverKey = Omit<Waiver, 'reason'>;

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

/** Stable as long as the rule has something to say at the same place, in whatever words. */
export function findingKey({ rule, task, unit, target, field }: Finding): string {
  return [rule, task, unit, target, field].map((part) => part ?? '').join('|');
}

/** What a waiver of each finding would be kept under, in their order. */
export function waiverKeys(findings: readonly Finding[], plan: Plan): readonly WaiverKey[] {
  const rows = rowsOf(plan);
  return findings.map((finding) => ({ finding: findingKey(finding), row: rowState(finding, rows) }));
}

/** Waives a finding of this plan. `reason` is the user's own words. */
export function waive(finding: Finding, reason: string, plan: Plan): Waiver {
  return { finding: findingKey(finding), row: rowState(finding, rowsOf(plan)), reason };
}

/** The plan without waivers that have lapsed: what they were given for is no longer there. */
export function withoutLapsed(plan: Plan, findings: readonly Finding[]): Plan {
  if (!plan.waivers) return plan;
  const { lapsed } = decide(findings, plan.waivers, plan);
  if (lapsed.length === 0) return plan;
  return withWaivers(
    plan,
    plan.waivers.filter((waiver) => !lapsed.includes(waiver)),
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
  const byFinding = new Map(waivers.map((waiver) => [waiver.finding, waiver]));
  const rows = rowsOf(plan);
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  const inForce = new Set<Waiver>();
  for (const finding of findings) {
    const waiver = byFinding.get(findingKey(finding));
    if (waiver?.row === rowState(finding, rows)) {
      waived.push({ finding, reason: waiver.reason });
      inForce.add(waiver);
    } else open.push(finding);
  }
  return { open, waived, lapsed: waivers.filter((waiver) => !inForce.has(waiver)) };
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
