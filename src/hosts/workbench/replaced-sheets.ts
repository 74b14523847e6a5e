import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  type Injector,
  type ISheetDataValidationRule,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { breathing } from '../breath';
import { changedCellData } from './changed-cell-data';
import type { FilterData } from './keep-filter';
import type { ConditionalFormatData } from './rule-data';
import { ourDoing } from './our-doing';
import { isSameData } from './same-data';
import { blankSheet, pluginData, pluginNames } from './workbook-data';

/** What of a sheet is compared besides its cells; where people have scrolled to, and such, is left to the spreadsheet. */
const parts = [
  'name',
  'tabColor',
  'hidden',
  'rowCount',
  'columnCount',
  'freeze',
  'mergeData',
  'rowData',
  'columnData',
  'showGridlines',
] as const satisfies readonly (keyof IWorksheetData)[];

/**
 * Makes the workbook that is shown into another one: a sheet after the other, so that the page goes on meanwhile, and those
 * alone that are not the same. To show it as a new one the spreadsheet would take a quarter of a second in one go.
 * @param standing the workbook as it is shown
 */
export async function replaceSheets(
  univer: FUniver,
  injector: Injector,
  standing: IWorkbookData,
  next: IWorkbookData,
): Promise<void> {
  const commands = injector.get(ICommandService);
  const { id: unitId } = standing;
  const run = (id: string, params: object) =>
    commands.syncExecuteCommand(id, { unitId, ...params }, ourDoing);
  const orderNow = () => univer.getActiveWorkbook()?.getWorkbook().getSnapshot().sheetOrder ?? [];
  const [before, after] = [pluginsOf(standing), pluginsOf(next)];
  univer.getActiveWorkbook()?.getWorkbook().addStyles(next.styles);
  const breath = breathing();
  const old = new Set(standing.sheetOrder);
  const changed: string[] = [];
  for (const id of next.sheetOrder) {
    await breath();
    if (!old.has(id) || !isFrameSame(id) || !changeCells(id)) changed.push(id);
  }
  const gone = standing.sheetOrder.filter((id) => !next.sheetOrder.includes(id));
  // A spreadsheet cannot be without any sheet: new ones come first.
  const added = changed.filter((id) => !old.has(id));
  const replaced = changed.filter((id) => old.has(id));
  const stays = standing.sheetOrder.some(
    (id) => isSeen(standing, id) && !replaced.includes(id) && !gone.includes(id),
  );
  if (!stays && !added.some((id) => isSeen(next, id)) && !old.has(blankSheet.id)) {
    const sheet = mergeWorksheetSnapshotWithDefault({ ...blankSheet });
    run('sheet.mutation.insert-sheet', { index: 0, sheet });
    gone.push(blankSheet.id);
  }
  for (const id of [...added, ...replaced]) {
    await breath();
    const place = old.has(id) ? orderNow().indexOf(id) : next.sheetOrder.indexOf(id);
    if (old.has(id)) remove(id);
    insert(id, Math.min(place, orderNow().length));
  }
  for (const id of gone) {
    await breath();
    remove(id);
  }
  next.sheetOrder.forEach((subUnitId, toOrder) => {
    const fromOrder = orderNow().indexOf(subUnitId);
    if (fromOrder !== toOrder) run('sheet.mutation.set-worksheet-order', { subUnitId, fromOrder, toOrder });
  });
  await breath();
  replaceNames();
  // Lists of drop-downs are looked up as soon as they come, and not again: by names, on other sheets.
  for (const id of changed.length > 0 ? next.sheetOrder : []) {
    await breath();
    if (changed.includes(id)) addLooks(id);
    else removeLists(id);
    addLists(id);
  }
  injector.get(IUndoRedoService).clearUndoRedo(unitId);

  function remove(subUnitId: string): void {
    for (const { cfId } of before.formats[subUnitId] ?? [])
      run('sheet.mutation.delete-conditional-rule', { subUnitId, cfId });
    removeLists(subUnitId);
    if (before.filters[subUnitId]) run('sheet.mutation.remove-filter', { subUnitId });
    run('sheet.mutation.remove-sheet', { subUnitId, subUnitName: standing.sheets[subUnitId]?.name });
  }

  function insert(subUnitId: string, index: number): void {
    const sheet = mergeWorksheetSnapshotWithDefault({ ...next.sheets[subUnitId] });
    run('sheet.mutation.insert-sheet', { index, sheet, styles: next.styles });
  }

  function removeLists(subUnitId: string): void {
    const ruleId = before.validations[subUnitId]?.map(({ uid }) => uid) ?? [];
    if (ruleId.length > 0) run('data-validation.mutation.removeRule', { subUnitId, ruleId });
  }

  function addLists(subUnitId: string): void {
    const rule = after.validations[subUnitId] ?? [];
    if (rule.length > 0) run('data-validation.mutation.addRule', { subUnitId, rule });
  }

  function addLooks(subUnitId: string): void {
    // Each comes before those that were there.
    for (const rule of [...(after.formats[subUnitId] ?? [])].reverse())
      run('sheet.mutation.add-conditional-rule', { subUnitId, rule });
    const filter = after.filters[subUnitId];
    if (!filter) return;
    run('sheet.mutation.set-filter-range', { subUnitId, range: filter.ref });
    for (const criteria of filter.filterColumns ?? [])
      run('sheet.mutation.set-filter-criteria', { subUnitId, col: criteria.colId, criteria });
  }

  function replaceNames(): void {
    for (const [id, name] of Object.entries(before.names))
      if (!after.names[id]) run('formula.mutation.remove-defined-name', { ...name, id });
    for (const [id, name] of Object.entries(after.names))
      if (!isSameData(name, before.names[id])) run('formula.mutation.set-defined-name', { ...name, id });
  }

  /** Changes cells of a sheet that is the same otherwise. False where it has to be replaced after all. */
  function changeCells(subUnitId: string): boolean {
    const sheet = univer.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(subUnitId)?.getConfig();
    const [one, other] = [standing.sheets[subUnitId], next.sheets[subUnitId]];
    const changes = changedCellData(one?.cellData, other?.cellData);
    // What a filter hides is found out as it comes.
    const isFiltered = (after.filters[subUnitId]?.filterColumns ?? []).length > 0;
    if (!sheet || !changes || (isFiltered && Object.keys(changes).length > 0)) return false;
    sheet.custom = other?.custom ?? {};
    if (Object.keys(changes).length === 0) return true;
    const gone = Object.fromEntries(
      Object.entries(changes).map(([row, cells]) => [
        row,
        Object.fromEntries(Object.keys(cells).map((column) => [column, null])),
      ]),
    );
    // A cell that is written over would keep what the other does not speak of.
    run('sheet.mutation.set-range-values', { subUnitId, cellValue: gone });
    run('sheet.mutation.set-range-values', { subUnitId, cellValue: structuredClone(changes) });
    return isSameData(sheet.cellData, other?.cellData);
  }

  function isFrameSame(id: string): boolean {
    const [one, other] = [standing.sheets[id] ?? {}, next.sheets[id] ?? {}];
    return (
      isSameData(before.formats[id] ?? [], after.formats[id] ?? []) &&
      isSameData(before.validations[id] ?? [], after.validations[id] ?? []) &&
      isSameData(before.filters[id]?.ref, after.filters[id]?.ref) &&
      isSameData(before.filters[id]?.filterColumns ?? [], after.filters[id]?.filterColumns ?? []) &&
      parts.every((part) => other[part] === undefined || isSameData(one[part], other[part]))
    );
  }
}

const isSeen = ({ sheets }: IWorkbookData, id: string) => sheets[id]?.hidden !== BooleanNumber.TRUE;

/** What plugins keep of a workbook, by sheet; names by their own ids. */
function pluginsOf(workbook: IWorkbookData) {
  const of = <T>(plugin: string) => pluginData(workbook, plugin) as Record<string, T | null | undefined>;
  return {
    formats: of<readonly ConditionalFormatData[]>(pluginNames.formats),
    validations: of<readonly ISheetDataValidationRule[]>(pluginNames.validations),
    filters: of<FilterData>(pluginNames.filters),
    names: of<object>(pluginNames.names),
  };
}
