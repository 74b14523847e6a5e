import type { SheetId } from '../../sheets/sheet';
import { HostError } from '../host';
import { markedSheet } from '../sheet-mark';
import {
  addPart,
  asWorkbook,
  newPackage,
  openPackage,
  packageBytes,
  partText,
  relate,
  relationships,
  replacePart,
  type Package,
} from './package';
import { plainStyles } from './style-part';
import { childInOrder, elements, parseXml, textOf, type XmlElement } from './xml-tree';

/** An .xlsx file in memory. What is not ours in it is kept as it is, byte for byte. */
export interface Workbook {
  readonly file: Package;
  /** The path of the workbook part, and the part itself. */
  readonly path: string;
  readonly root: XmlElement;
}

/** One of its tabs. */
export interface Tab {
  readonly name: string;
  /** Which sheet of ours it is; undefined for a sheet of the user's. */
  readonly sheet: SheetId | undefined;
  readonly element: XmlElement;
  readonly relationship: string;
  /** The path of its part. */
  readonly path: string;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const order = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews'],
  ...[
    'pivotCaches',
    'smartTagPr',
    'smartTagTypes',
    'webPublishing',
    'fileRecoveryPr',
    'webPublishObjects',
    'extLst',
  ],
];

/** A workbook without a sheet; it cannot be opened before it is given one. */
export function newWorkbook(): Workbook {
  const file = newPackage();
  const path = 'xl/workbook.xml';
  const xml =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>';
  addPart(file, path, `${spreadsheet}.sheet.main+xml`, xml);
  relate(file, '', 'officeDocument', path);
  return { file, path, root: parseXml(xml) };
}

/** Throws HostError for bytes that are no workbook, or one that we cannot write to. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const file = openPackage(bytes);
  return asWorkbook(() => {
    const path = relationships(file, '').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
    const root = parseXml(partText(file, path));
    if (Object.values(root.attributes).some((value) => value.includes('purl.oclc.org'))) {
      throw new HostError({
        'zh-CN':
          '这个工作簿是“严格 Open XML”格式,暂不支持。请在 Excel 中另存为“Excel 工作簿 (.xlsx)”后再试。',
        en: 'This workbook is in the Strict Open XML format, which is not supported. Please save it as “Excel Workbook (.xlsx)” in Excel and try again.',
      });
    }
    const workbook = { file, path, root };
    if (workbookTabs(workbook).some((tab) => !file.parts.has(tab.path)))
      throw new Error('A sheet is missing.');
    return workbook;
  });
}

export function workbookBytes({ file, path, root }: Workbook): Uint8Array {
  replacePart(file, path, root);
  return packageBytes(file);
}

/** A part of the workbook, from its top element; in order of the schema. */
export function workbookElement({ root }: Workbook, name: string): XmlElement {
  return childInOrder(root, name, order);
}

/** All tabs, from left to right. */
export function workbookTabs(workbook: Workbook): Tab[] {
  const targets = new Map(relationships(workbook.file, workbook.path).map(({ id, target }) => [id, target]));
  const marks = markedTabs(workbook);
  return elements(workbookElement(workbook, 'sheets'), 'sheet').map((element) => {
    const name = element.attributes['name'] ?? '';
    const relationship = element.attributes[relationshipAttribute(workbook)] ?? '';
    const path = targets.get(relationship) ?? '';
    return { name, sheet: marks.get(name), element, relationship, path };
  });
}

/** The attribute that holds a relationship's id, mostly `r:id`; its prefix is declared when it was not yet. */
export function relationshipAttribute({ root }: Workbook): string {
  const declaration = Object.entries(root.attributes).find(([, uri]) => uri === relationshipNamespace);
  if (!declaration) root.attributes['xmlns:r'] = relationshipNamespace;
  return `${declaration?.[0].split(':')[1] ?? 'r'}:id`;
}

/** The tab a reference such as 'Tab'!$A$1 points into; undefined for anything else. */
export function referredTab(reference: string): string | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference.trim());
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2]) : undefined;
}

/** The path of the part of a kind that a workbook has only one of; undefined when it has none. */
export function workbookPart({ file, path }: Workbook, kind: string): string | undefined {
  return relationships(file, path).find((relationship) => relationship.kind === kind)?.target;
}

/** The path of the styles part, which a workbook need not have. */
export function stylesPath(workbook: Workbook): string {
  const present = workbookPart(workbook, 'styles');
  if (present !== undefined) return present;
  const path = 'xl/styles.xml';
  addPart(workbook.file, path, `${spreadsheet}.styles+xml`, plainStyles);
  relate(workbook.file, workbook.path, 'styles', path);
  return path;
}

function markedTabs(workbook: Workbook): Map<string, SheetId> {
  const tabs = new Map<string, SheetId>();
  for (const names of elements(workbook.root, 'definedNames')) {
    for (const name of elements(names)) {
      const sheet = markedSheet(name.attributes['name'] ?? '');
      const tab = referredTab(textOf(name));
      // A name that belongs to one sheet is the copy that Excel made when the sheet was copied.
      if (sheet && tab !== undefined && !('localSheetId' in name.attributes)) tabs.set(tab, sheet);
    }
  }
  return tabs;
}
