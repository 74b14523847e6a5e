import { addressOn } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import type { Progress, Receipt } from '../host';
import { nameTaken, tabTaken } from '../refusals';
import { markedRange, sheetMark } from '../sheet-mark';
import { chartPart, drawingPart } from './chart-part';
import {
  addPart,
  asWorkbook,
  freePath,
  partText,
  relate,
  relationships,
  removePart,
  replacePart,
  unrelate,
} from './package';
import { filledCells, printTitles, sheetPart } from './sheet-part';
import { stylePart, type StylePart } from './style-part';
import { tablePart } from './table-part';
import {
  referredTab,
  relationshipAttribute,
  stylesPath,
  workbookElement,
  workbookPart,
  workbookTabs,
  type Tab,
  type Workbook,
} from './workbook';
import { elements, newElement, parseXml, removeChild, textOf, type XmlElement } from './xml-tree';

const contentType = {
  sheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/**
 * Puts our sheets into a workbook: each in the place of its older self, new ones behind them or at the end.
 * When it throws, the workbook in memory is half changed and must be dropped.
 * Throws HostError for a tab, table or name that is already the user's, and for text too long for a cell.
 */
export function writeSheets(workbook: Workbook, specs: readonly SheetSpec[], progress?: Progress): Receipt {
  const before = workbookTabs(workbook);
  const ours = new Set(specs.map(({ id }) => id));
  const replaced = before.filter(({ sheet }) => sheet && ours.has(sheet));
  const kept = before.filter((tab) => !replaced.includes(tab));
  refuseTakenTabs(specs, kept);

  const front = frontTab(workbook, before);
  for (const { relationship, path } of replaced) {
    unrelate(workbook.file, workbook.path, relationship);
    removePart(workbook.file, path);
  }
  refuseTakenNames(workbook, specs, replaced);

  const path = stylesPath(workbook);
  const styles = asWorkbook(() => stylePart(parseXml(partText(workbook.file, path))));
  const frontSheet = kept.some(({ element }) => element === front?.element)
    ? undefined
    : (specs.find(({ id, visibility }) => id === front?.sheet && visibility === 'visible') ??
      specs.find(({ visibility }) => visibility === 'visible'));
  const tabNames = new Map([...kept, ...specs].map((tab) => ['sheet' in tab ? tab.sheet : tab.id, tab.name]));
  const added = specs.map((spec, index) => {
    progress?.(index, specs.length, spec.name);
    const part = addSheet(workbook, spec, styles, (id) => tabNames.get(id), spec === frontSheet);
    return sheetElement(workbook, spec, part, replaced);
  });
  replacePart(workbook.file, path, styles.root);

  const after = placeTabs(before, replaced, added);
  workbookElement(workbook, 'sheets').children.splice(0, Infinity, ...after);
  defineNames(workbook, specs, before, replaced, after);
  showInFront(workbook, after, front?.element, added[frontSheet ? specs.indexOf(frontSheet) : -1]);
  calculateOnOpening(workbook);
  progress?.(specs.length, specs.length, '');

  const rewritten = specs.filter(({ id }) => replaced.some(({ sheet }) => sheet === id));
  return {
    added: specs.filter((spec) => !rewritten.includes(spec)).map(({ name }) => name),
    rewritten: rewritten.map(({ name }) => name),
    cells: specs.reduce((sum, spec) => sum + filledCells(spec), 0),
    leftAlone: kept.filter(({ sheet }) => !sheet).map(({ name }) => name),
  };
}

/** Adds a sheet with its table and charts; returns its path. */
function addSheet(
  { file }: Workbook,
  spec: SheetSpec,
  styles: StylePart,
  tabOf: (sheet: SheetId) => string | undefined,
  selected: boolean,
): string {
  const path = freePath(file, 'xl/worksheets/sheet');
  // The relationships come first: the sheet's XML holds their ids.
  let table: string | undefined;
  if (spec.table) {
    const tablePath = freePath(file, 'xl/tables/table');
    addPart(file, tablePath, contentType.table, tablePart(spec, spec.table, nextTableId(file.parts)));
    table = relate(file, path, 'table', tablePath);
  }
  let drawing: string | undefined;
  if (spec.charts.length > 0) {
    const drawingPath = freePath(file, 'xl/drawings/drawing');
    const charts = spec.charts.map((chart) => {
      const chartPath = freePath(file, 'xl/charts/chart');
      addPart(file, chartPath, contentType.chart, chartPart(spec, chart));
      return { chart, id: relate(file, drawingPath, 'chart', chartPath) };
    });
    addPart(file, drawingPath, contentType.drawing, drawingPart(charts));
    drawing = relate(file, path, 'drawing', drawingPath);
  }
  addPart(file, path, contentType.sheet, sheetPart(spec, { styles, tabOf, selected, table, drawing }));
  return path;
}

function nextTableId(parts: ReadonlyMap<string, Uint8Array>): number {
  return Math.max(0, ...tableRoots(parts).map(({ attributes }) => Number(attributes['id']))) + 1;
}

function tableRoots(parts: ReadonlyMap<string, Uint8Array>): XmlElement[] {
  const tables = [...parts].filter(([path]) => /^xl\/tables\/[^/]+\.xml$/.test(path));
  return asWorkbook(() => tables.map(([, bytes]) => parseXml(new TextDecoder().decode(bytes))));
}

function sheetElement(
  workbook: Workbook,
  spec: SheetSpec,
  path: string,
  replaced: readonly Tab[],
): XmlElement {
  const sheets = workbookElement(workbook, 'sheets');
  const older = replaced.find(({ sheet }) => sheet === spec.id);
  const highest = Math.max(0, ...elements(sheets).map(({ attributes }) => Number(attributes['sheetId'])));
  const made = newElement(sheets, 'sheet', {
    name: spec.name,
    sheetId: older?.element.attributes['sheetId'] ?? String(highest + 1),
    ...(spec.visibility === 'hidden' && { state: 'hidden' }),
    [relationshipAttribute(workbook)]: relate(workbook.file, workbook.path, 'worksheet', path),
  });
  // Counted at once, so that the next new sheet gets another number.
  sheets.children.push(made);
  return made;
}

function placeTabs(
  before: readonly Tab[],
  replaced: readonly Tab[],
  added: readonly XmlElement[],
): XmlElement[] {
  const first = before.findIndex((tab) => replaced.includes(tab));
  const place = first < 0 ? before.length : first;
  const kept = (tabs: readonly Tab[]) =>
    tabs.filter((tab) => !replaced.includes(tab)).map(({ element }) => element);
  return [...kept(before.slice(0, place)), ...added, ...kept(before.slice(place))];
}

/** Our marks, print titles and names; the user's names keep their sheets, which may have moved. */
function defineNames(
  workbook: Workbook,
  specs: readonly SheetSpec[],
  before: readonly Tab[],
  replaced: readonly Tab[],
  after: readonly XmlElement[],
): void {
  const names = workbookElement(workbook, 'definedNames');
  const own = new Set(specs.flatMap((spec) => [sheetMark(spec.id), ...spec.names.map(({ name }) => name)]));
  for (const name of elements(names)) {
    const local = name.attributes['localSheetId'];
    const tab = local === undefined ? undefined : before[Number(local)];
    if (tab && replaced.includes(tab)) removeChild(names, name);
    else if (tab) name.attributes['localSheetId'] = String(after.indexOf(tab.element));
    else if (own.has(name.attributes['name'] ?? '')) removeChild(names, name);
  }
  const define = (name: string, reference: string, attributes: Record<string, string> = {}) =>
    names.children.push(newElement(names, 'definedName', { name, ...attributes }, [reference]));
  for (const spec of specs) {
    define(sheetMark(spec.id), addressOn(spec.name, markedRange), { hidden: '1' });
    for (const { name, range } of spec.names) define(name, addressOn(spec.name, range));
    const titles = printTitles(spec);
    const position = after.findIndex(({ attributes }) => attributes['name'] === spec.name);
    if (titles) define('_xlnm.Print_Titles', titles, { localSheetId: String(position) });
  }
}

function frontTab(workbook: Workbook, tabs: readonly Tab[]): Tab | undefined {
  const view = elements(workbook.root, 'bookViews').flatMap((views) => elements(views))[0];
  return tabs[Number(view?.attributes['activeTab'] ?? 0)];
}

function showInFront(
  workbook: Workbook,
  after: readonly XmlElement[],
  front: XmlElement | undefined,
  selected: XmlElement | undefined,
): void {
  const views = workbookElement(workbook, 'bookViews');
  if (elements(views).length === 0) views.children.push(newElement(views, 'workbookView'));
  const view = elements(views)[0] as XmlElement;
  const position = after.findIndex((element) => element === (selected ?? front));
  view.attributes['activeTab'] = String(Math.max(0, position));
  // The first tab to be seen in the strip may be one that has moved.
  delete view.attributes['firstSheet'];
}

/** The user's formulas may point into our sheets: everything is computed anew, in whatever order it takes. */
function calculateOnOpening(workbook: Workbook): void {
  workbookElement(workbook, 'calcPr').attributes['fullCalcOnLoad'] = '1';
  const chain = workbookPart(workbook, 'calcChain');
  if (chain === undefined) return;
  for (const { id, kind } of relationships(workbook.file, workbook.path)) {
    if (kind === 'calcChain') unrelate(workbook.file, workbook.path, id);
  }
  removePart(workbook.file, chain);
}

function refuseTakenTabs(specs: readonly SheetSpec[], kept: readonly Tab[]): void {
  const taken = new Set(kept.map(({ name }) => name.toLowerCase()));
  const name = specs.find((spec) => taken.has(spec.name.toLowerCase()))?.name;
  if (name === undefined) return;
  throw tabTaken(name);
}

function refuseTakenNames(workbook: Workbook, specs: readonly SheetSpec[], replaced: readonly Tab[]): void {
  const older = new Set(replaced.map(({ name }) => name));
  const names = elements(workbook.root, 'definedNames')
    .flatMap((parent) => elements(parent))
    .filter((name) => !('localSheetId' in name.attributes) && !older.has(referredTab(textOf(name)) ?? ''))
    // Names of sheets that people have deleted.
    .filter((name) => !textOf(name).includes('#REF!'))
    .map(({ attributes }) => attributes['name']);
  const tables = tableRoots(workbook.file.parts).map(({ attributes }) => attributes['displayName']);
  const taken = new Set([...names, ...tables].map((name) => name?.toLowerCase()));
  const wanted = specs.flatMap((spec) => [
    ...spec.names.map(({ name }) => name),
    ...(spec.table ? [spec.table.name] : []),
  ]);
  const name = wanted.find((each) => taken.has(each.toLowerCase()));
  if (name === undefined) return;
  throw nameTaken(name);
}
