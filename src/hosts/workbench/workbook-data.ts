import {
  BooleanNumber,
  LocaleType,
  type IResources,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { addressOn } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { breathing } from '../breath';
import { markedSheet, sheetMark } from '../sheet-mark';
import { conditionalFormatData, rangeData, validationData } from './rule-data';
import { worksheetData, type NamedStyles } from './worksheet-data';

/** The parts of a workbook that hang on its sheets. */
export type Sheets = Pick<IWorkbookData, 'sheets' | 'styles' | 'sheetOrder'> & {
  readonly resources: IResources;
};

/** Plugins keep what they know of a sheet under its id; names are kept for the whole workbook, ours by the sheet’s id. */
export const pluginNames = {
  formats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  filters: 'SHEET_FILTER_PLUGIN',
  names: 'SHEET_DEFINED_NAME_PLUGIN',
} as const;

/** A spreadsheet cannot be without any sheet: this one stands there as long as there is no other. */
export const blankSheet = { id: 'blank', name: 'Sheet1', rowCount: 40, columnCount: 20 };

export function blankWorkbook(id: string): IWorkbookData {
  return withBlankSheet({
    id,
    name: '',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheets: {},
    sheetOrder: [],
    resources: [],
  });
}

/** Whether a sheet is only there because some sheet must be. */
export function isBlankSheet(id: string): boolean {
  return id === blankSheet.id;
}

/** Our sheets in the words of the embedded spreadsheet, made one after the other. */
export async function sheetsData(
  specs: readonly SheetSpec[],
  onSheet?: (index: number) => void,
): Promise<Sheets> {
  const styles: NamedStyles = {};
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const breath = breathing();
  for (const [index, spec] of specs.entries()) {
    onSheet?.(index);
    await breath();
    sheets[sheetMark(spec.id)] = worksheetData(spec, styles);
  }
  const bySheet = (name: string, of: (spec: SheetSpec) => unknown) => ({
    name,
    data: JSON.stringify(Object.fromEntries(specs.map((spec) => [sheetMark(spec.id), of(spec)]))),
  });
  return {
    sheets,
    styles,
    sheetOrder: specs.map(({ id }) => sheetMark(id)),
    resources: [
      bySheet(pluginNames.formats, (spec) => spec.conditionalFormats.map(conditionalFormatData)),
      bySheet(pluginNames.validations, (spec) => spec.validations.map(validationData)),
      bySheet(pluginNames.filters, ({ table }) => table && { ref: rangeData(table.range) }),
      { name: pluginNames.names, data: JSON.stringify(Object.fromEntries(specs.flatMap(namesOf))) },
    ],
  };
}

function namesOf({ id, name: tab, names }: SheetSpec) {
  return names.map(({ name, range }) => {
    const key = `${sheetMark(id)}/${name}`;
    const formulaOrRefString = addressOn(tab, range);
    return [key, { id: key, name, formulaOrRefString, localSheetId: 'AllDefaultWorkbook' }];
  });
}

/** The names that are defined in a workbook, by those who are not our sheets `replaced`. */
export function otherNames(workbook: IWorkbookData, replaced: ReadonlySet<SheetId>): string[] {
  const names = workbook.resources?.find(({ name }) => name === pluginNames.names)?.data;
  return Object.entries(parse(names)).flatMap(([key, { name }]) => {
    const ours = sheetOfKey(key);
    return ours && replaced.has(ours) ? [] : [String(name)];
  });
}

/**
 * The workbook with some of our sheets taken out and others put in: each in the place of its older self, new ones behind
 * them or at the end. Everything else stays as it is.
 */
export function withSheets(
  workbook: IWorkbookData,
  removed: ReadonlySet<SheetId>,
  incoming: Sheets,
  id: string,
): IWorkbookData {
  const isKept = (sheet: string) => {
    const ours = markedSheet(sheet);
    return !(ours && removed.has(ours)) && !isBlankSheet(sheet);
  };
  const first = workbook.sheetOrder.findIndex((sheet) => !isKept(sheet) && !isBlankSheet(sheet));
  const place = first < 0 ? workbook.sheetOrder.length : first;
  const { [blankSheet.id]: _blank, ...others } = workbook.sheets;
  return withBlankSheet({
    ...workbook,
    id,
    styles: { ...workbook.styles, ...incoming.styles },
    sheets: {
      ...Object.fromEntries(Object.entries(others).filter(([sheet]) => isKept(sheet))),
      ...incoming.sheets,
    },
    sheetOrder: [
      ...workbook.sheetOrder.slice(0, place).filter(isKept),
      ...incoming.sheetOrder,
      ...workbook.sheetOrder.slice(place).filter(isKept),
    ],
    resources: mergedResources(workbook.resources ?? [], incoming.resources, isKept),
  });
}

/** Those of our sheets that stand in a workbook. */
export function ourSheetsOf(workbook: IWorkbookData): Sheets {
  const isOurs = (sheet: string) => markedSheet(sheet) !== undefined;
  const { styles, sheets, sheetOrder, resources = [] } = workbook;
  return {
    styles,
    sheetOrder: sheetOrder.filter(isOurs),
    sheets: Object.fromEntries(Object.entries(sheets).filter(([sheet]) => isOurs(sheet))),
    resources: resources.map(({ name, data }) => ({ name, data: onlySheets(data, isOurs) })),
  };
}

/** What a plugin keeps, by sheet. */
export function pluginData(workbook: IWorkbookData, plugin: string): Record<string, unknown> {
  return parse(workbook.resources?.find(({ name }) => name === plugin)?.data);
}

function mergedResources(
  present: IResources,
  incoming: IResources,
  isKept: (sheet: string) => boolean,
): IResources {
  const names = [...new Set([...present, ...incoming].map(({ name }) => name))];
  const dataOf = (resources: IResources, wanted: string) =>
    resources.find(({ name }) => name === wanted)?.data;
  return names.map((name) => {
    const before = parse(onlySheets(dataOf(present, name), isKept));
    return { name, data: JSON.stringify({ ...before, ...parse(dataOf(incoming, name)) }) };
  });
}

/** What a plugin keeps, for some sheets alone. */
function onlySheets(data: string | undefined, wanted: (sheet: string) => boolean): string {
  const entries = Object.entries(parse(data)).filter(([key]) => wanted(key.split('/')[0] ?? key));
  return JSON.stringify(Object.fromEntries(entries));
}

function sheetOfKey(key: string): SheetId | undefined {
  return markedSheet(key.split('/')[0] ?? '');
}

function parse(data: string | undefined): Record<string, { readonly name?: unknown }> {
  return data ? (JSON.parse(data) as Record<string, { readonly name?: unknown }>) : {};
}

function withBlankSheet(workbook: IWorkbookData): IWorkbookData {
  const isSeen = (sheet: string) => workbook.sheets[sheet]?.hidden !== BooleanNumber.TRUE;
  if (workbook.sheetOrder.some(isSeen)) return workbook;
  return {
    ...workbook,
    sheets: { ...workbook.sheets, [blankSheet.id]: blankSheet },
    sheetOrder: [...workbook.sheetOrder, blankSheet.id],
  };
}
