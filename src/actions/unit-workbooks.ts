import { zipSync } from 'fflate';
import { workbookOf } from '../hosts/file/workbook-of';
import type { Progress } from '../hosts/host';
import type { Plan } from '../plan/plan';
import type { SheetContext, SheetId } from '../sheets/sheet';
import { unitLists } from '../sheets/unit-lists';
import type { SheetChoices } from './plan-sheets';
import { safeFileNames } from './safe-file-names';
import { sheetSettings } from './sheet-settings';

/**
 * A .zip with one workbook for each unit of the plan that is chosen by its id, named after it. `progress` is told each unit
 * before its workbook is made; what it throws stops the work.
 */
export async function unitWorkbooks(
  plan: Plan,
  chosen: readonly string[],
  choices: SheetChoices,
  progress?: Progress,
): Promise<Uint8Array> {
  const units = plan.units.filter(({ id }) => chosen.includes(id));
  const names = safeFileNames(
    units.map(({ name }) => name),
    '.xlsx',
  );
  const files: Record<string, Uint8Array> = {};
  for (const [index, { id, name }] of units.entries()) {
    progress?.(index, units.length, name);
    files[names[index] as string] = workbookOf([unitLists.write(plan, [], unitContext(plan, choices, [id]))]);
    // Whoever wants to stop must be heard.
    await new Promise((resume) => setTimeout(resume));
  }
  progress?.(units.length, units.length, '');
  // Workbooks are packed already; a fixed date makes the same bytes of the same plan.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** One workbook with the lists of the chosen units on one sheet, each on pages of its own. */
export function unitWorkbook(plan: Plan, chosen: readonly string[], choices: SheetChoices): Uint8Array {
  return workbookOf([unitLists.write(plan, [], unitContext(plan, choices, chosen))]);
}

function unitContext(plan: Plan, choices: SheetChoices, units: readonly string[]): SheetContext {
  const tabs = { unit_lists: unitLists.tab[choices.language] } as Record<SheetId, string>;
  return { ...choices, tabs, ...sheetSettings(plan), units };
}
