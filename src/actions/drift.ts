import { check } from '../check/check';
import { profileOf, severityOf } from '../check/profile';
import { workbookRules } from '../check/workbook-rules';
import { breathing } from '../hosts/breath';
import type { Host } from '../hosts/host';
import type { SheetLook } from '../hosts/sheet-look';
import type { Finding } from '../plan/finding';
import type { Plan, Waiver } from '../plan/plan';
import { withWaivers } from '../plan/waiver';
import { otherRevisions } from '../sheets/revision';
import type { ComputedValues, SheetContext, SheetId, SheetSpec } from '../sheets/sheet';
import { asShown } from './as-shown';
import { type Drift, driftedCells, revisionDrift } from './drifted-cells';
import { hostAsRead } from './host-as-read';
import { planSheets, type SheetChoices } from './plan-sheets';
import { tabNames } from './tab-names';
import { workbookPlan } from './workbook-plan';

/** What of ours in the workbook is not as we would write it. One reading of the workbook; nothing is written. */
export async function findDrift(host: Host, choices: SheetChoices): Promise<readonly Drift[]> {
  const shown = await host.readComputed();
  const found = await workbookPlan(hostAsRead(host, shown));
  if (!found.ok) return [];
  const { plan, notes } = found;
  const [looks, tabs] = [await host.looks(), await tabNames(host, choices.language)];
  const told = asShown(choices, shown);
  const findings = check(plan);
  const breath = breathing();
  const driftIn = async (specs: readonly SheetSpec[]) => {
    await breath();
    const cells = driftedCells(notes, shown, specs).map(({ drift }) => drift);
    return [...cells, ...(await lookDrifts(specs, shown, looks))];
  };
  const specs = await planSheets(plan, findings, tabs, told);
  const others = await otherWritings(host, choices, shown, tabs);
  const standing = await driftIn(specs.filter(({ id }) => id !== 'findings'));
  const first = asSettled([...others, ...standing], plan);
  // The findings tell of the other sheets, and have a row more for each.
  const all = [...findings, ...findingsOf(first)];
  return asSettled([...first, ...(await driftIn(await planSheets(plan, all, tabs, told, 'findings')))], plan);
}

/** As the sheet of findings tells of it. */
export const findingsOf = (drifts: readonly Drift[]): readonly Finding[] =>
  drifts.map(({ finding }) => finding);

/** Of what is found nobody has waived. */
export const openDrift = (drifts: readonly Drift[]): readonly Finding[] =>
  findingsOf(drifts.filter(({ waived }) => waived === undefined));

export type Shown = ReadonlyMap<SheetId, ComputedValues>;

/** What of these sheets is hidden or would not print as it should. */
export async function lookDrifts(
  specs: readonly SheetSpec[],
  shown: Shown,
  looks: ReadonlyMap<SheetId, SheetLook>,
): Promise<readonly Drift[]> {
  const breath = breathing();
  // Comes after the pane, which has to be there soon.
  const { lookFaults } = await import('./look-faults');
  const drifts: Drift[] = [];
  for (const spec of specs) {
    await breath();
    const [values, look] = [shown.get(spec.id), looks.get(spec.id)];
    if (values && look) drifts.push(...lookFaults(spec, values, look));
  }
  return drifts;
}

/** Writing leaves such things as people have them. */
export const isOfLooks = ({ finding: { rule } }: Drift) =>
  rule === 'hidden-lines' || rule === 'filtered-rows' || rule === 'other-layout';

/** The plan in which this is waived, and nothing else of the same kind on the same sheet. */
export function withDriftWaived(plan: Plan, { key }: Drift, reason: string): Plan {
  return withWaivers(plan, [...otherWaivers(plan, key), { finding: key, reason }]);
}

export function withoutDriftWaiver(plan: Plan, { key }: Drift): Plan {
  return withWaivers(plan, otherWaivers(plan, key));
}

function otherWaivers({ waivers = [] }: Plan, key: string): readonly Waiver[] {
  const kind = key.slice(0, key.lastIndexOf('|') + 1);
  return waivers.filter(({ finding }) => !finding.startsWith(kind));
}

/** Sheets that were not written from the kept plan, beside what the rest of the workbook comes to. */
async function otherWritings(
  host: Host,
  choices: SheetChoices,
  shown: Shown,
  tabs: SheetContext['tabs'],
): Promise<readonly Drift[]> {
  const others = otherRevisions(shown);
  if (others.length === 0) return [];
  const rest = await workbookPlan(hostAsRead(host, without(shown, others)));
  if (!rest.ok) return [];
  const specs = await planSheets(rest.plan, check(rest.plan), tabs, choices);
  return specs.flatMap((spec) => {
    const values = others.includes(spec.id) ? shown.get(spec.id) : undefined;
    return values ? [revisionDrift(spec, values)] : [];
  });
}

export const without = (shown: Shown, sheets: readonly SheetId[]): Shown =>
  new Map([...shown].filter(([id]) => !sheets.includes(id)));

/** As the office takes them, in the order of the rules, with why it waived what it has waived. */
export function asSettled(drifts: readonly Drift[], plan: Plan): readonly Drift[] {
  const profile = profileOf(plan);
  const reasons = new Map((plan.waivers ?? []).map(({ finding, reason }) => [finding, reason]));
  return workbookRules.flatMap((rule) => {
    const severity = severityOf(rule, profile);
    if (severity === 'off') return [];
    const of = drifts.filter(({ finding }) => finding.rule === rule.id);
    return of.map((drift): Drift => {
      const { finding, place, key } = drift;
      const waived = rule.waivable ? reasons.get(key) : undefined;
      const inWorkbook = { ...place, ...(rule.waivable && { key }) };
      return {
        ...drift,
        finding: { ...finding, severity, inWorkbook },
        ...(waived !== undefined && { waived }),
      };
    });
  });
}
