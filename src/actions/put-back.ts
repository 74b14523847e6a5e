import { check } from '../check/check';
import type { Host, Progress } from '../hosts/host';
import { otherRevisions } from '../sheets/revision';
import type { SheetSpec } from '../sheets/sheet';
import { asShown } from './as-shown';
import { writeSheets } from './build-sheets';
import type { ChangedPlan } from './change-plan';
import { asSettled, lookDrifts, without } from './drift';
import { driftedCells, type Drifted, revisionKey } from './drifted-cells';
import { hostAsRead } from './host-as-read';
import { leftOutSentence } from './left-out-sentence';
import { planSheets, type SheetChoices } from './plan-sheets';
import { receiptSentence } from './receipt-sentence';
import { settledPlan } from './settled-plan';
import { tabNames } from './tab-names';

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
  const found = await settledPlan(hostAsRead(host, shown), choices);
  if (!found.ok) return found;
  const { plan, notes } = found;
  const [findings, tabs] = [check(plan), await tabNames(host, choices.language)];
  const specs = await planSheets(plan, findings, tabs, choices);
  const told = await planSheets(plan, findings, tabs, asShown(choices, shown));
  const isWanted = ({ drift }: Drifted) => wanted.has(drift.key);
  const left = driftedCells(notes, shown, specs).filter((one) => !isWanted(one));
  const drifts = await lookDrifts(specs, shown, await host.looks());
  const looks = drifts.filter(({ key }) => wanted.has(key));
  const cells = driftedCells(notes, shown, told).filter(isWanted);
  const count = cells.length + anew.length + looks.length;
  const { receipt } = await writeSheets(plan, findings, host, choices, {
    left: asSettled(
      left.map(({ drift }) => drift),
      plan,
    ),
    as: (written) =>
      written
        .filter(({ id }) => !left.some(({ overwritten, drift }) => !overwritten && drift.place.sheet === id))
        .map((spec) => left.reduce((now, one) => leaving(now, one), spec)),
    tidied: new Set(looks.map(({ place }) => place.sheet)),
    ...(progress && { progress }),
  });
  const said = receiptSentence(receipt);
  const leftOut = leftOutSentence(notes.filter(({ kind }) => kind !== 'generated-sheet-edited'));
  return {
    ok: true,
    receipt: {
      'zh-CN': `已恢复 ${count} 处。${said['zh-CN']}${leftOut['zh-CN']}`,
      en: `${count} put back. ${said.en}${leftOut.en}`,
    },
  };
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
