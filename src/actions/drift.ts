import { check } from '../check/check';
import { profileOf, severityOf } from '../check/profile';
import { workbookRules } from '../check/workbook-rules';
import type { Host, Progress } from '../hosts/host';
import type { Plan, Waiver } from '../plan/plan';
import { withWaivers } from '../plan/waiver';
import { otherRevisions } from '../sheets/revision';
import type { ComputedValues, SheetId, SheetSpec } from '../sheets/sheet';
import { asShown } from './as-shown';
import { type SheetChoices, planSheets } from './build-sheets';
import type { ChangedPlan } from './change-plan';
import { type Drift, type Drifted, driftedCells, revisionDrift, revisionKey } from './drifted-cells';
import { hostAsRead } from './host-as-read';
import { leftOutSentence } from './left-out-sentence';
import { lookFaults } from './look-faults';
import { receiptSentence } from './receipt-sentence';
import { settledPlan } from './settled-plan';
import { tabNames } from './tab-names';
import { workbookPlan } from './workbook-plan';

/** What of ours in the workbook is not as we would write it. One reading of the workbook; nothing is written. */
export async function findDrift(host: Host, choices: SheetChoices): Promise<readonly Drift[]> {
  const shown = await host.readComputed();
  const found = await workbookPlan(hostAsRead(host, shown));
  if (!found.ok) return [];
  const specs = await specsOf(found.plan, host, asShown(choices, shown));
  const cells = driftedCells(found.notes, shown, specs).map(({ drift }) => drift);
  const others = await otherWritings(host, choices, shown);
  return asSettled([...others, ...cells, ...(await lookDrifts(host, shown, specs))], found.plan);
}

async function lookDrifts(host: Host, shown: Shown, specs: readonly SheetSpec[]): Promise<readonly Drift[]> {
  const looks = await host.looks();
  return specs.flatMap((spec) => {
    const [values, look] = [shown.get(spec.id), looks.get(spec.id)];
    return values && look ? lookFaults(spec, values, look) : [];
  });
}

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
async function otherWritings(host: Host, choices: SheetChoices, shown: Shown): Promise<readonly Drift[]> {
  const others = otherRevisions(shown);
  if (others.length === 0) return [];
  const rest = await workbookPlan(hostAsRead(host, without(shown, others)));
  if (!rest.ok) return [];
  const specs = await specsOf(rest.plan, host, choices);
  return specs.flatMap((spec) => {
    const values = others.includes(spec.id) ? shown.get(spec.id) : undefined;
    return values ? [revisionDrift(spec, values)] : [];
  });
}

/** As the office takes them, with why it waived what it has waived. */
function asSettled(drifts: readonly Drift[], plan: Plan): readonly Drift[] {
  const profile = profileOf(plan);
  const reasons = new Map((plan.waivers ?? []).map(({ finding, reason }) => [finding, reason]));
  return workbookRules.flatMap((rule) => {
    const severity = severityOf(rule, profile);
    if (severity === 'off') return [];
    const of = drifts.filter(({ finding }) => finding.rule === rule.id);
    return of.map((drift): Drift => {
      const waived = rule.waivable ? reasons.get(drift.key) : undefined;
      return {
        ...drift,
        finding: { ...drift.finding, severity },
        ...(waived !== undefined && { waived }),
      };
    });
  });
}

type Shown = ReadonlyMap<SheetId, ComputedValues>;

const without = (shown: Shown, sheets: readonly SheetId[]): Shown =>
  new Map([...shown].filter(([id]) => !sheets.includes(id)));

/**
 * Puts back what we generate in these places (`Drift.key`) and brings the sheets up to date; what else was typed over
 * stays as it stands. Throws HostError where the host cannot write.
 */
export async function putBack(
  host: Host,
  choices: SheetChoices,
  keys: readonly string[],
  progress?: Progress,
): Promise<ChangedPlan> {
  const wanted = new Set(keys);
  const all = await host.readComputed();
  // What these say counts for nothing.
  const anew = otherRevisions(all).filter((id) => wanted.has(revisionKey(id)));
  const shown = without(all, anew);
  const found = await settledPlan(hostAsRead(host, shown));
  if (!found.ok) return found;
  const specs = await specsOf(found.plan, host, choices);
  const isWanted = ({ drift }: Drifted) => wanted.has(drift.key);
  const kept = driftedCells(found.notes, shown, specs).filter((one) => !isWanted(one));
  const told = await specsOf(found.plan, host, asShown(choices, shown));
  const looks = (await lookDrifts(host, shown, specs)).filter(({ key }) => wanted.has(key));
  const cells = driftedCells(found.notes, shown, told).filter(isWanted);
  const count = cells.length + anew.length + looks.length;
  const written = specs
    .filter(({ id }) => !kept.some(({ overwritten, drift }) => !overwritten && drift.place.sheet === id))
    .map((spec) => kept.reduce((now, one) => leaving(now, one), spec));
  const receipt = receiptSentence(await host.write(written, progress));
  await host.tidy?.(specs.filter(({ id }) => looks.some(({ place }) => place.sheet === id)));
  const left = leftOutSentence(found.notes.filter(({ kind }) => kind !== 'generated-sheet-edited'));
  return {
    ok: true,
    receipt: {
      'zh-CN': `已恢复 ${count} 处。${receipt['zh-CN']}${left['zh-CN']}`,
      en: `${count} put back. ${receipt.en}${left.en}`,
    },
  };
}

async function specsOf(plan: Plan, host: Host, choices: SheetChoices): Promise<readonly SheetSpec[]> {
  return planSheets(plan, check(plan), await tabNames(host, choices.language), choices);
}

/** The spec with what somebody typed in place of its formula. */
function leaving(spec: SheetSpec, { drift: { place }, overwritten }: Drifted): SheetSpec {
  if (!overwritten || place.sheet !== spec.id) return spec;
  const { specRow, column, shown } = overwritten;
  const stands = typeof shown === 'boolean' ? String(shown) : shown;
  return {
    ...spec,
    cells: spec.cells.map((row, at) =>
      at === specRow ? row.map((cell, index) => (index === column ? stands : cell)) : row,
    ),
  };
}
