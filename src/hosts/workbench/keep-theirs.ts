import type {
  ICellData,
  IRange,
  ISheetDataValidationRule,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { breathing } from '../breath';
import { movedFormula } from '../moved-formula';
import { markedSheet, sheetMark } from '../sheet-mark';
import { eachCell, keepBeside } from './keep-beside';
import { keepFilter, type FilterData } from './keep-filter';
import { keepLooks } from './keep-looks';
import { keepFormats, keepLists } from './keep-rules';
import { hasFormula, reshapedSheet, type ReshapedSheet, type WrittenSheet } from './reshaped-sheet';
import type { ConditionalFormatData } from './rule-data';
import { pluginData, pluginNames, type Sheets } from './workbook-data';
import type { NamedStyles } from './worksheet-data';

/** Our sheets to be written, with what people have put beside them, coloured and filtered on those that stand there. */
export interface KeptTheirs {
  readonly incoming: Sheets;
  /** The workbook as it stands; formulas and names of other sheets follow the rows that are moved. */
  readonly others: IWorkbookData;
  /** Tabs on which notes beside rows that are gone were put under the table. */
  readonly keptNotes: readonly string[];
}

/**
 * @param fresh our sheets as they would be written anew
 * @param written what was written last of each
 * @param formulaAt the formula of a cell that shares it with others
 */
export async function keepTheirs(
  workbook: IWorkbookData,
  fresh: Sheets,
  specs: readonly SheetSpec[],
  written: ReadonlyMap<SheetId, WrittenSheet>,
  formulaAt: (sheet: string, row: number, column: number) => string,
): Promise<KeptTheirs> {
  const breath = breathing();
  const reshaped = new Map<string, ReshapedSheet>();
  for (const spec of specs) {
    const [standing, last] = [workbook.sheets[sheetMark(spec.id)], written.get(spec.id)];
    if (!standing || !last || spec.visibility !== 'visible') continue;
    await breath();
    reshaped.set(sheetMark(spec.id), reshapedSheet(spec, last, standing));
  }
  const byTab = new Map([...reshaped.values()].map((sheet) => [tabOf(sheet.standing).toLowerCase(), sheet]));
  const inPlace = (formula: string, tab: string) =>
    movedFormula(formula, tab, (on) => byTab.get(on.toLowerCase()));
  const movedCell = (sheet: string, tab: string) => (cell: ICellData, row: number, column: number) => {
    if (!hasFormula(cell)) return cell;
    const { si: _, f, ...rest } = cell;
    return { ...rest, f: inPlace(f ?? formulaAt(sheet, row, column), tab) };
  };
  const styles: NamedStyles = {};
  const keptNotes: string[] = [];
  const sheets = { ...fresh.sheets };
  for (const [id, made] of Object.entries(fresh.sheets)) {
    const sheet = reshaped.get(id);
    if (!sheet) continue;
    await breath();
    const beside = keepBeside(sheet, made, movedCell(id, tabOf(sheet.standing)));
    if (beside.kept > 0) keptNotes.push(sheet.spec.name);
    sheets[id] = keepLooks(sheet, beside.sheet, { ...workbook.styles, ...fresh.styles }, styles);
  }
  const resources = fresh.resources.map((resource) => {
    const standing = pluginData(workbook, resource.name);
    const all: Record<string, unknown> = JSON.parse(resource.data) as Record<string, unknown>;
    for (const [id, sheet] of reshaped) {
      const kept = keptOf(resource.name, sheet, all[id], standing[id], (formula) =>
        inPlace(formula, tabOf(sheet.standing)),
      );
      if (kept !== undefined) all[id] = kept;
    }
    return { name: resource.name, data: JSON.stringify(all) };
  });
  const isMoved = [...reshaped.values()].some((sheet) => sheet.isMoved);
  const replaced = new Set(specs.map(({ id }) => id));
  return {
    incoming: { ...fresh, sheets, styles: { ...fresh.styles, ...styles }, resources },
    others: isMoved ? withMovedFormulas(workbook, replaced, movedCell, inPlace) : workbook,
    keptNotes,
  };
}

/** What a plugin is to keep of a sheet. */
function keptOf(
  plugin: string,
  sheet: ReshapedSheet,
  fresh: unknown,
  standing: unknown,
  moved: (formula: string) => string,
): unknown {
  if (standing === undefined || standing === null) return undefined;
  if (plugin === pluginNames.formats)
    return keepFormats(
      sheet,
      fresh as readonly ConditionalFormatData[],
      standing as readonly ConditionalFormatData[],
      moved,
    );
  if (plugin === pluginNames.validations)
    return keepLists(
      sheet,
      fresh as readonly ISheetDataValidationRule[],
      standing as readonly ISheetDataValidationRule[],
      moved,
    );
  return plugin === pluginNames.filters
    ? keepFilter(sheet, fresh as { readonly ref: IRange } | undefined, standing as FilterData)
    : undefined;
}

function withMovedFormulas(
  workbook: IWorkbookData,
  replaced: ReadonlySet<SheetId>,
  movedCell: (sheet: string, tab: string) => (cell: ICellData, row: number, column: number) => ICellData,
  inPlace: (formula: string, tab: string) => string,
): IWorkbookData {
  const sheets = Object.entries(workbook.sheets).map(([id, sheet]) => {
    const ours = markedSheet(id);
    if (ours && replaced.has(ours)) return [id, sheet];
    const cells: Record<number, Record<number, ICellData>> = { ...sheet.cellData };
    const moved = movedCell(id, tabOf(sheet));
    eachCell(sheet.cellData, (row, column, cell) => {
      if (hasFormula(cell)) cells[row] = { ...cells[row], [column]: moved(cell, row, column) };
    });
    return [id, { ...sheet, cellData: cells }];
  });
  const resources = (workbook.resources ?? []).map((resource) => {
    if (resource.name !== pluginNames.names) return resource;
    const names = Object.entries(pluginData(workbook, resource.name)).map(([key, name]) => {
      const { formulaOrRefString = '' } = name as { readonly formulaOrRefString?: string };
      return [key, { ...(name as object), formulaOrRefString: inPlace(formulaOrRefString, '') }];
    });
    return { ...resource, data: JSON.stringify(Object.fromEntries(names)) };
  });
  return { ...workbook, sheets: Object.fromEntries(sheets) as IWorkbookData['sheets'], resources };
}

function tabOf({ name = '' }: Partial<IWorksheetData>): string {
  return name;
}
