import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { targetProgress } from '../plan/target-status';
import { findingPlaces, type SheetPlace } from '../sheets/finding-places';
import { findingsColumns, findingsHeaderRow } from '../sheets/findings-layout';
import { listColumns, listFirstRow } from '../sheets/list-layout';
import { toldGaps } from '../sheets/missing-lead';
import type { Meaning } from '../sheets/palette';
import { allLights } from '../sheets/status-light';
import { targetsFirstRow, targetsLayout } from '../sheets/targets-layout';
import { unitColumns, unitsFirstRow } from '../sheets/units-layout';
import { openDrift } from './drift';
import type { Drift } from './drifted-cells';
import type { WorkbookState } from './workbook-state';

/** How many there are of something, and the cell where each of them stands. */
export interface Count {
  readonly count: number;
  readonly places: readonly SheetPlace[];
}

/** What the workbook holds, in numbers. */
export interface Overview {
  readonly title: string;
  readonly tasks: Count;
  readonly units: Count;
  /** Tasks whose lead is missing: neither shared out by their clause nor waived. */
  readonly missingLeads: Count;
  /** What the checks found, in the plan and in the workbook itself, and nobody has waived. */
  readonly findings: Readonly<Record<Severity, Count>>;
  /** Targets that have a figure, by how they stand; only lights that occur. */
  readonly targets: readonly (Count & { readonly light: Meaning })[];
}

/** Counts what the workbook holds, and what is wrong with the workbook itself. Targets stand as they do on the ISO date `asOf`. */
export function overview(
  { plan, open, waived }: WorkbookState,
  asOf: string,
  drift: readonly Drift[] = [],
): Overview {
  const row = (sheet: SheetPlace['sheet'], first: number, column: number) => (_: unknown, index: number) => ({
    sheet,
    row: first + index,
    column,
  });
  const tasks = plan.tasks.map(row('list', listFirstRow, listColumns.indexOf('title')));
  const leads = plan.tasks.map(row('list', listFirstRow, listColumns.indexOf('lead')));
  const units = plan.units.map(row('units', unitsFirstRow, unitColumns.indexOf('name')));
  const gapOf = toldGaps(plan, [...open, ...waived.map(({ finding }) => finding)]);
  const withoutLead = leads.filter((_, index) => {
    const task = plan.tasks[index];
    return task && gapOf(task) === 'missingLead';
  });
  return {
    title: plan.title,
    tasks: counted(tasks),
    units: counted(units),
    missingLeads: counted(withoutLead),
    findings: findingCounts([...open, ...openDrift(drift)], plan),
    targets: targetCounts(plan, asOf),
  };
}

function findingCounts(open: readonly Finding[], plan: Plan): Overview['findings'] {
  const places = findingPlaces(open, plan);
  const of = (severity: Severity): Count =>
    counted(
      open.flatMap((finding, index) => (finding.severity === severity ? [places[index] ?? allFindings] : [])),
    );
  return { error: of('error'), warning: of('warning'), notice: of('notice') };
}

function targetCounts(plan: Plan, asOf: string): Overview['targets'] {
  const column = targetsLayout(plan).at('indicator');
  const statuses = plan.targets.map(
    (target) => targetProgress(target, plan.period, asOf, plan.thresholds).status,
  );
  return allLights.flatMap((light) => {
    const places = statuses.flatMap((status, index) =>
      status === light ? [{ sheet: 'targets' as const, row: targetsFirstRow + index, column }] : [],
    );
    return places.length > 0 ? [{ light, ...counted(places) }] : [];
  });
}

/** Where to read of a finding about the plan as a whole. */
const allFindings: SheetPlace = {
  sheet: 'findings',
  row: findingsHeaderRow,
  column: findingsColumns.severity,
};

const counted = (places: readonly SheetPlace[]): Count => ({ count: places.length, places });
