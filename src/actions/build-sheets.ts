import type { Host, Progress, Receipt } from '../hosts/host';
import type { SheetLook } from '../hosts/sheet-look';
import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { sameValue } from '../plan/same-value';
import { cellValue } from '../sheets/read-table';
import type { ComputedValues, SheetId, SheetSpec } from '../sheets/sheet';
import { asSettled, findDrift, findingsOf, isOfLooks, lookDrifts } from './drift';
import type { Drift } from './drifted-cells';
import { lastingPlan, planSheets, type SheetChoices } from './plan-sheets';
import { recallSheets } from './recall-sheets';
import { tabNames } from './tab-names';

/** Writes every sheet of ours into the workbook, with what the checks found. Throws HostError where the host cannot. */
export async function buildSheets(
  plan: Plan,
  findings: readonly Finding[],
  host: Host,
  choices: SheetChoices,
  progress?: Progress,
): Promise<Receipt> {
  return (await writeSheets(plan, findings, host, choices, { ...(progress && { progress }) })).receipt;
}

export interface WritingOptions {
  /** What somebody typed and is to stay. */
  readonly left?: readonly Drift[];
  /** What is to be written of the sheets, and besides. */
  readonly as?: (specs: readonly SheetSpec[]) => readonly SheetSpec[];
  /** Sheets that are to look as we make them, with nothing hidden. */
  readonly tidied?: ReadonlySet<SheetId>;
  readonly progress?: Progress;
}

/**
 * Writes every sheet of ours. The findings also tell what stays wrong with the workbook itself once it is written: what
 * writing mends, such as formulas that were typed over, they do not. Where it is not known that nothing is hidden, the
 * workbook is looked at afterwards, and where the findings then have to say otherwise they are written again. Throws HostError where the host cannot.
 * @returns `findings` as their sheet tells them
 */
export async function writeSheets(
  plan: Plan,
  findings: readonly Finding[],
  host: Host,
  choices: SheetChoices,
  { left = [], as = (specs) => specs, tidied = new Set(), progress }: WritingOptions = {},
): Promise<{ readonly receipt: Receipt; readonly findings: readonly Finding[] }> {
  const [tabs, ours] = await Promise.all([tabNames(host, choices.language), host.tabs()]);
  const specsWith = (told: readonly Finding[], by = choices) => planSheets(plan, told, tabs, by);
  const known = (choices.known ?? []).filter((one) => isOfLooks(one) && !tidied.has(one.place.sheet));
  let told = [...findings, ...findingsOf(asSettled([...left, ...known], plan))];
  const specs = await specsWith(told);
  choices.onPlan?.(lastingPlan(plan, findings));
  let receipt = await host.write(as(specs), progress, recallSheets(tabs, choices));
  if (tidied.size > 0) await host.tidy?.(specs.filter(({ id }) => tidied.has(id)));
  // Nobody has hidden anything yet of sheets that are new; and who has looked need not do so again for each edit, unless
  // writing itself came upon something since.
  const hasLooked = choices.known !== undefined && known.length === 0 && left.length === 0 && !receipt.hides;
  if (ours.size === 0 || (hasLooked && tidied.size === 0)) return { receipt, findings: told };
  const looks = await host.looks();
  const drifts = await lookDrifts(specs, asWritten(specs), looks);
  const seen = [...findings, ...findingsOf(asSettled(drifts, plan))];
  const isSure = left.length === 0 && !specs.some((spec) => hidesMore(spec, looks.get(spec.id)));
  if (isSure && sameValue(seen, told)) return { receipt, findings: told };
  for (let round = 0; round < mostRounds; round++) {
    const standing = [...findings, ...findingsOf(await findDrift(host, choices))];
    if (sameValue(standing, told)) break;
    told = standing;
    receipt = joined(receipt, await host.write(as(await specsWith(told, { ...choices, before: plan }))));
  }
  return { receipt, findings: told };
}

/** A row about the filter of the findings themselves may be filtered out in its turn. */
const mostRounds = 3;

const asWritten = (specs: readonly SheetSpec[]): ReadonlyMap<SheetId, ComputedValues> =>
  new Map(
    specs.map(({ id, cells }) => [
      id,
      {
        values: cells.map((row) =>
          row.map((cell) => cellValue(cell !== null && typeof cell === 'object' ? cell.value : cell)),
        ),
        isFormula: (row, column) => typeof cells[row]?.[column] === 'object',
      },
    ]),
  );

/** People hide what they have put beside and below our cells, too. */
function hidesMore({ cells, hiddenColumns }: SheetSpec, look: SheetLook | undefined): boolean {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return (
    look !== undefined &&
    (look.rowHeights.some((height, row) => height === 0 && row >= cells.length) ||
      look.hiddenColumns.some((column) => column >= width && !hiddenColumns.includes(column)))
  );
}

function joined(first: Receipt, again: Receipt): Receipt {
  const keptNotes = [...new Set([...(first.keptNotes ?? []), ...(again.keptNotes ?? [])])];
  return keptNotes.length > 0 ? { ...first, keptNotes } : first;
}
