import { languageOf } from '../actions/recall-sheets';
import { planSheets } from '../actions/plan-sheets';
import { findDrift, findingsOf } from '../actions/drift';
import { tabNames } from '../actions/tab-names';
import { today } from '../actions/today';
import { versionsSheet } from '../actions/versions-sheet';
import { check } from '../check/check';
import type { OpenedWorkbook } from '../hosts/file/opened-workbook';
import { writtenSize } from '../hosts/fingerprint';
import type { SheetLook } from '../hosts/sheet-look';
import type { HiddenLines, ShownTab } from '../hosts/workbench/opened-workbook-data';
import type { Language } from '../plan/language';
import { readBase } from '../sheets/base';
import type { Cell, ComputedValues, SheetSpec } from '../sheets/sheet';
import { readVersions } from '../sheets/versions';

/**
 * The tabs of a file that is opened, to be shown. Our sheets look as we write them and say what the file says; where the
 * file keeps no plan that can be read they are shown like the user's own: their values.
 */
export async function openedTabs(file: OpenedWorkbook, page: Language): Promise<readonly ShownTab[]> {
  const tabs = file.allTabs();
  const kept = readBase(tabs.find(({ sheet }) => sheet === 'base')?.values ?? []);
  const looks = file.allLooks();
  const hiddenOn = (tab: string) => hiddenLines(looks.get(tab));
  if (!kept.ok) return tabs.map(({ tab, values }) => ({ tab, values, ...hiddenOn(tab) }));
  const listed = tabs.find(({ sheet }) => sheet === 'list')?.tab;
  const language = languageOf(listed) ?? page;
  const choices = { language, asOf: today() };
  const names = await tabNames(file, language);
  const versions = readVersions(tabs.find(({ sheet }) => sheet === 'versions')?.values ?? []);
  const told = findingsOf(await findDrift(file, choices));
  const specs = [
    ...(await planSheets(kept.plan, [...check(kept.plan), ...told], names, choices)),
    versionsSheet(versions, kept.plan, names, choices),
  ];
  return tabs.map(({ tab, sheet, values, isFormula }) => {
    const spec = specs.find(({ id }) => id === sheet);
    const hidden = hiddenOn(tab);
    return spec
      ? { ours: saying(spec, { values, isFormula }), size: writtenSize(spec), ...hidden }
      : { tab, values, ...hidden };
  });
}

/** What a filter hides is shown: the page does not know by what it is filtered. */
function hiddenLines(look: SheetLook | undefined): { readonly hidden?: HiddenLines } {
  if (!look) return {};
  const rows = look.filtered ? [] : look.rowHeights.flatMap((height, row) => (height === 0 ? [row] : []));
  return rows.length + look.hiddenColumns.length > 0 ? { hidden: { rows, columns: look.hiddenColumns } } : {};
}

/** The sheet with other values; formulas that still stand go on computing, where one was typed over what was typed stays. */
function saying(spec: SheetSpec, { values, isFormula }: ComputedValues): SheetSpec {
  const cells = Array.from({ length: Math.max(spec.cells.length, values.length) }, (_, row) => {
    const [made = [], found = []] = [spec.cells[row], values[row]];
    return Array.from({ length: Math.max(made.length, found.length) }, (__, column): Cell => {
      const [cell = null, value = null] = [made[column], found[column]];
      if (typeof cell === 'object' && cell !== null && isFormula(row, column)) return cell;
      return typeof value === 'boolean' ? String(value).toUpperCase() : value;
    });
  });
  return { ...spec, cells };
}
