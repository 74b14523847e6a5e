import { addressOn } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import type { Progress, Receipt } from '../host';
import { nameTaken, tabTaken } from '../refusals';
import type { MovedSheet } from '../moved-formula';
import { fingerprint, printFingerprint } from '../fingerprint';
import { markedRange, sheetMark } from '../sheet-mark';
import { tableRoots } from './add-table';
import { cellLooks } from './cell-looks';
import { movedOn, moveElsewhere } from './moved-elsewhere';
import { notedOf, olderSheet, type Noted } from './older-sheet';
import { asWorkbook, partText, relate, relationships, removePart, replacePart, unrelate } from './package';
import { filledCells, printTitles } from './sheet-part';
import { stringsOf } from './read-sheets';
import { stylePart } from './style-part';
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
import { noteAsWritten, writeSheet, type Writing, type WrittenSheet } from './write-sheet';
import { noteName, printNote } from './written-note';
import { elements, newElement, parseXml, removeChild, textOf, type XmlElement } from './xml-tree';

/**
 * Puts our sheets into a workbook: each in the place of its older self, new ones behind them or at the end.
 * When it throws, the workbook in memory is half changed and must be dropped.
 * @param recalled what sheets were written as last that the workbook has no note of ours of
 * Throws HostError for a tab, table or name that is already the user's, and for text too long for a cell.
 */
export function writeSheets(
  workbook: Workbook,
  specs: readonly SheetSpec[],
  progress?: Progress,
  recalled: readonly SheetSpec[] = [],
): Receipt {
  const before = workbookTabs(workbook);
  const ours = new Set(specs.map(({ id }) => id));
  const replaced = before.filter(({ sheet }) => sheet && ours.has(sheet));
  const kept = before.filter((tab) => !replaced.includes(tab));
  refuseTakenTabs(specs, kept);

  const front = frontTab(workbook, before);
  const strings = stringsOf(workbook);
  const older = new Map(
    specs.flatMap((spec) => {
      const tab = replaced.find(({ sheet }) => sheet === spec.id);
      if (!tab || spec.visibility === 'hidden') return [];
      const noted = notedOrRecalled(workbook, spec.id, recalled);
      return [[spec.id, olderSheet(workbook, tab, spec, noted, strings)] as const];
    }),
  );
  const moved = new Map(
    replaced.flatMap(({ name, sheet }): [string, MovedSheet][] => {
      const places = sheet && older.get(sheet)?.places;
      return places?.isMoved ? [[name, places]] : [];
    }),
  );
  moveElsewhere(workbook, moved, new Set(replaced.map(({ path }) => path)));
  for (const { relationship, path, sheet } of replaced) {
    if (sheet && older.has(sheet)) continue;
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
  const writing: Writing = {
    ...{ file: workbook.file, styles, strings, looks: cellLooks(styles.root) },
    tabOf: (id) => tabNames.get(id),
    movedOn: movedOn(moved),
  };
  const written = new Map<SheetId, WrittenSheet>();
  const added = specs.map((spec, index) => {
    progress?.(index, specs.length, spec.name);
    const sheet = writeSheet(writing, spec, spec === frontSheet, older.get(spec.id));
    written.set(spec.id, sheet);
    const tab = replaced.find((each) => each.sheet === spec.id);
    return older.has(spec.id) && tab ? renamed(tab, spec) : sheetElement(workbook, spec, sheet.path, tab);
  });
  replacePart(workbook.file, path, styles.root);

  const after = placeTabs(before, replaced, added);
  workbookElement(workbook, 'sheets').children.splice(0, Infinity, ...after);
  defineNames(workbook, specs, written, before, replaced, after);
  showInFront(workbook, after, front?.element, added[frontSheet ? specs.indexOf(frontSheet) : -1]);
  calculateOnOpening(workbook);
  progress?.(specs.length, specs.length, '');

  const rewritten = specs.filter(({ id }) => replaced.some(({ sheet }) => sheet === id));
  const keptNotes = specs.filter(({ id }) => (written.get(id)?.keptNotes ?? 0) > 0).map(({ name }) => name);
  return {
    added: specs.filter((spec) => !rewritten.includes(spec)).map(({ name }) => name),
    rewritten: rewritten.map(({ name }) => name),
    cells: specs.reduce((sum, spec) => sum + filledCells(spec), 0),
    ...(keptNotes.length > 0 ? { keptNotes } : {}),
    leftAlone: kept.filter(({ sheet }) => !sheet).map(({ name }) => name),
  };
}

/** Whether it has to be recalled what some of these sheets were written as. */
export function needsRecall(workbook: Workbook, specs: readonly SheetSpec[]): boolean {
  return specs.some(({ id, visibility }) => {
    const { note, mark } = notedOf(workbook, id);
    return visibility === 'visible' && !note && mark !== undefined;
  });
}

function notedOrRecalled(workbook: Workbook, id: SheetId, recalled: readonly SheetSpec[]): Noted {
  const { note, mark } = notedOf(workbook, id);
  const spec = note ? undefined : recalled.find((each) => each.id === id);
  if (!spec || mark === undefined) return { note, mark };
  const tabs = new Map(workbookTabs(workbook).map(({ sheet, name }) => [sheet, name]));
  const tabOf = (sheet: SheetId) => tabs.get(sheet);
  if (printFingerprint(fingerprint(spec, tabOf)) !== mark) return { note, mark };
  const styles = asWorkbook(() => parseXml(partText(workbook.file, stylesPath(workbook))));
  return { note: noteAsWritten(spec, styles, tabOf), mark };
}

function renamed({ element }: Tab, { name }: SheetSpec): XmlElement {
  element.attributes['name'] = name;
  return element;
}

/** @param older the tab that it takes the place of */
function sheetElement(workbook: Workbook, spec: SheetSpec, path: string, older: Tab | undefined): XmlElement {
  const sheets = workbookElement(workbook, 'sheets');
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

/** Our marks, notes, print titles and names; the user's names keep their sheets, which may have moved. */
function defineNames(
  workbook: Workbook,
  specs: readonly SheetSpec[],
  written: ReadonlyMap<SheetId, WrittenSheet>,
  before: readonly Tab[],
  replaced: readonly Tab[],
  after: readonly XmlElement[],
): void {
  const names = workbookElement(workbook, 'definedNames');
  const own = new Set(
    specs.flatMap((spec) => [sheetMark(spec.id), noteName(spec.id), ...spec.names.map(({ name }) => name)]),
  );
  const titlesBefore = new Map<SheetId, string>();
  for (const name of elements(names)) {
    const local = name.attributes['localSheetId'];
    const tab = local === undefined ? undefined : before[Number(local)];
    const position = tab ? after.indexOf(tab.element) : -1;
    if (tab && replaced.includes(tab) && name.attributes['name'] === printTitlesName) {
      removeChild(names, name);
      if (tab.sheet && written.get(tab.sheet)?.keepsPage) titlesBefore.set(tab.sheet, textOf(name));
    } else if (tab && position < 0) removeChild(names, name);
    else if (tab) name.attributes['localSheetId'] = String(position);
    else if (own.has(name.attributes['name'] ?? '')) removeChild(names, name);
  }
  const define = (name: string, reference: string, attributes: Record<string, string> = {}) =>
    names.children.push(newElement(names, 'definedName', { name, ...attributes }, [reference]));
  for (const spec of specs) {
    const { note } = written.get(spec.id) ?? {};
    const isNoted = note !== undefined && spec.visibility === 'visible';
    const comment = isNoted ? { comment: note.mark } : {};
    define(sheetMark(spec.id), addressOn(spec.name, markedRange), { ...comment, hidden: '1' });
    const noted = isNoted ? printNote(note) : undefined;
    if (noted !== undefined) define(noteName(spec.id), noted, { hidden: '1' });
    for (const { name, range } of spec.names) define(name, addressOn(spec.name, range));
    const titles = titlesBefore.get(spec.id) ?? printTitles(spec);
    const position = after.findIndex(({ attributes }) => attributes['name'] === spec.name);
    if (titles) define(printTitlesName, titles, { localSheetId: String(position) });
  }
}

const printTitlesName = '_xlnm.Print_Titles';

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
  const tables = tableRoots(workbook.file).map(({ attributes }) => attributes['displayName']);
  const taken = new Set([...names, ...tables].map((name) => name?.toLowerCase()));
  const wanted = specs.flatMap((spec) => [
    ...spec.names.map(({ name }) => name),
    ...(spec.table ? [spec.table.name] : []),
  ]);
  const name = wanted.find((each) => taken.has(each.toLowerCase()));
  if (name === undefined) return;
  throw nameTaken(name);
}
