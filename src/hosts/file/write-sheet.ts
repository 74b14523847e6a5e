import { cellAddress } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { fingerprint, printFingerprint } from '../fingerprint';
import type { MovedSheet } from '../moved-formula';
import { styleBands } from '../style-bands';
import { addCharts, chartSums } from './add-charts';
import { addTable, moveTables } from './add-table';
import { changeFormulas } from './cell-formula';
import { cellLooks, type CellLook } from './cell-looks';
import { keptRows } from './kept-rows';
import { frameWithRows, mergedFrame } from './merged-frame';
import { ruleSums } from './merged-rules';
import { commentedCells, moveComments } from './moved-comments';
import type { OlderSheet } from './older-sheet';
import {
  addPart,
  freePath,
  relationships,
  removePart,
  setPartText,
  unrelate,
  xmlDeclaration,
  type Package,
} from './package';
import { most, sheetFrame, sheetRows } from './sheet-part';
import { stylePart, type StylePart } from './style-part';
import { leftOutRows } from './table-filter';
import { lookSum, shortSum, type WrittenNote } from './written-note';
import { columnTexts, shortened } from './written-widths';
import { elements, parseXml, type XmlElement } from './xml-tree';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface Writing {
  readonly file: Package;
  readonly styles: StylePart;
  readonly looks: (number: number) => CellLook;
  /** The shared strings of the workbook. */
  readonly strings: () => readonly string[];
  /** The tab of a sheet of ours; undefined when the workbook has none. */
  readonly tabOf: (sheet: SheetId) => string | undefined;
  /** What is moved on a tab. */
  readonly movedOn: (tab: string) => MovedSheet | undefined;
}

export interface WrittenSheet {
  readonly path: string;
  readonly note: WrittenNote;
  /** How many rows of notes were put under the table, because the row they stood beside is gone. */
  readonly keptNotes: number;
  /** Whether its print set-up is as it was. */
  readonly keepsPage: boolean;
}

/**
 * Writes a sheet with its table and charts, in a part of its own or, where it is there already, in the part it has: what
 * people made on and beside it stays with its row.
 */
export function writeSheet(
  writing: Writing,
  spec: SheetSpec,
  selected: boolean,
  older: OlderSheet | undefined,
): WrittenSheet {
  const { file, looks, tabOf } = writing;
  const path = older?.path ?? freePath(file, 'xl/worksheets/sheet');
  const { styles, used } = countedStyles(writing.styles);
  // The relationships come first: the sheet’s XML holds their ids.
  const tables = older ? moveTables(file, path, older.places) : new Set<string>();
  const table = addTable(file, path, spec, older);
  const drawing = addCharts(file, path, spec, older);
  const made = parseXml(sheetFrame(spec, { styles, tabOf, selected, table, drawing }));
  let frame = made;
  let rows: string;
  let keptNotes = 0;
  const samePage = older?.note?.page === pageSum(spec);
  if (older) {
    const { places, note, old } = older;
    const change = changeFormulas(older.tab, writing.movedOn);
    const comments = commentedCells(file, path);
    const kept = keptRows(spec, old, places, note, {
      ...{ styles, looks, change, strings: writing.strings },
      hasComment: (row, column) => comments.has(cellAddress(row, column)),
      isLeftOut: spec.table && older.table ? leftOutRows(spec, spec.table, older.table) : () => undefined,
    });
    keptNotes = kept.notes.size;
    rows = sheetRows(spec, styles, kept.count, kept.in);
    const to = (row: number, column: number) => {
      const noted = places.isOurColumn(column) ? undefined : kept.notes.get(row);
      const [toRow, toColumn] = [places.rows.to(row) ?? noted, places.columns.to(column)];
      return toRow === undefined || toColumn === undefined ? undefined : { row: toRow, column: toColumn };
    };
    frame = mergedFrame(made, old.root, {
      ...{ tab: older.tab, movedOn: writing.movedOn, places, note, change, selected, tables, to, samePage },
    });
    if (places.isMoved) moveComments(file, path, to);
    dropPrinter(file, path, frame);
  } else rows = sheetRows(spec, styles);
  const part = frameWithRows(frame, rows);
  if (older) setPartText(file, path, xmlDeclaration + part);
  else addPart(file, path, contentType, part);
  const asWritten = spec.own?.asWritten;
  if (asWritten) {
    // What people have coloured meanwhile is not ours.
    used.clear();
    for (const { runs } of styleBands(asWritten.styles))
      for (const { style } of runs) styles.cellStyle(style);
  }
  const ours = asWritten ? parseXml(sheetFrame(asWritten, { styles, tabOf, selected })) : made;
  const note = noteOf(asWritten ?? spec, spec.own, ours, tabOf, [...used].map(looks));
  return { path, note, keptNotes, keepsPage: samePage };
}

/** What we would have noted down of a sheet that somebody else has written as this spec says. */
export function noteAsWritten(spec: SheetSpec, root: XmlElement, tabOf: Writing['tabOf']): WrittenNote {
  const { styles, used } = countedStyles(stylePart(root));
  const made = parseXml(sheetFrame(spec, { styles, tabOf, selected: false }));
  sheetRows(spec, styles);
  return noteOf(spec, undefined, made, tabOf, [...used].map(cellLooks(root)));
}

/** Styles that tell which of them are used. */
function countedStyles(all: StylePart): { readonly styles: StylePart; readonly used: Set<number> } {
  const used = new Set<number>();
  const cellStyle: StylePart['cellStyle'] = (...style) => {
    const number = all.cellStyle(...style);
    used.add(number);
    return number;
  };
  return { styles: { ...all, cellStyle }, used };
}

/** Settings of a printer that belong to another print set-up. */
function dropPrinter(file: Package, path: string, frame: XmlElement): void {
  const setups = elements(frame, 'pageSetup').flatMap(({ attributes }) => Object.keys(attributes));
  if (setups.some((name) => name.endsWith(':id'))) return;
  for (const { id, kind, target } of relationships(file, path)) {
    if (kind !== 'printerSettings') continue;
    unrelate(file, path, id);
    removePart(file, target);
  }
}

export function pageSum({ print: { breaks: _breaks, ...print }, freeze, tabColour }: SheetSpec): string {
  return shortSum([print, freeze, tabColour]);
}

/** @param size how far it reaches, where the spec does not say */
function noteOf(
  spec: SheetSpec,
  size: SheetSpec['own'],
  made: XmlElement,
  tabOf: Writing['tabOf'],
  looks: readonly CellLook[],
): WrittenNote {
  const print = fingerprint(spec, tabOf);
  const { rows, columns } = size ?? print.size;
  const heights = new Set(
    spec.rowHeights.flatMap((height) => (height === null ? [] : Math.min(height, most.height))),
  );
  return {
    mark: printFingerprint(print),
    ...{ rows, columns },
    page: pageSum(spec),
    widths: shortened(columnTexts(made, columns)),
    heights: [...heights],
    looks: [...new Set(looks.map(lookSum))],
    ...ruleSums(made),
    charts: chartSums(spec),
    table: shortSum(spec.table?.name ?? ''),
  };
}
