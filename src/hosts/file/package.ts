import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HostError } from '../host';
import { elements, newElement, parseXml, printXml, removeChild, type XmlElement } from './xml-tree';

/** The parts of an .xlsx file by their path in the zip (ECMA-376 part 2); parts nobody changes stay as they are. */
export interface Package {
  readonly parts: Map<string, Uint8Array>;
  readonly contentTypes: XmlElement;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: worksheet, table, styles, ... */
  readonly kind: string;
  /** The path of a part, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
}

const contentTypesPath = '[Content_Types].xml';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file without parts. */
export function newPackage(): Package {
  const contentTypes = parseXml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  return { parts: new Map(), contentTypes };
}

/** Throws HostError for bytes that are not an .xlsx file. */
export function openPackage(bytes: Uint8Array): Package {
  if (isCompoundFile(bytes)) {
    throw new HostError({
      'zh-CN':
        '这个文件设有打开密码,或者是旧版 .xls 文件,无法读取。请在 Excel 或 WPS 中取消密码并另存为 .xlsx 后再试。',
      en: 'This file is protected by a password or is an old .xls file, so it cannot be read. Please remove the password in Excel or WPS, save it as .xlsx and try again.',
    });
  }
  return asWorkbook(() => {
    const { [contentTypesPath]: contentTypes = new Uint8Array(), ...parts } = unzipSync(bytes);
    return { parts: new Map(Object.entries(parts)), contentTypes: parseXml(strFromU8(contentTypes)) };
  });
}

/** Runs what reads a workbook's parts; whatever goes wrong there means that the file is broken. */
export function asWorkbook<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError(
      {
        'zh-CN':
          '这个文件不是完好的 .xlsx 工作簿,可能已损坏或没有下载完整。请用 Excel 或 WPS 打开它,另存为 .xlsx 后再试。',
        en: 'This file is not a sound .xlsx workbook; it may be damaged or only partly downloaded. Please open it in Excel or WPS, save it as .xlsx and try again.',
      },
      { cause },
    );
  }
}

/** The same parts give the same bytes, today and tomorrow. */
export function packageBytes({ parts, contentTypes }: Package): Uint8Array {
  // Some readers look for the content types at the very beginning.
  const files = { [contentTypesPath]: xmlBytes(contentTypes), ...Object.fromEntries(parts) };
  return zipSync(files, { level: 5, mtime: new Date(1980, 0, 1) });
}

/** Throws when the part is missing. */
export function partText({ parts }: Package, path: string): string {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`The part ${path} is missing.`);
  return strFromU8(bytes);
}

export function addPart(file: Package, path: string, contentType: string, xml: string): void {
  file.parts.set(path, strToU8(xmlDeclaration + xml));
  file.contentTypes.children.push(
    newElement(file.contentTypes, 'Override', { PartName: `/${path}`, ContentType: contentType }),
  );
}

/** Changes the content of a part that is there already. */
export function replacePart(file: Package, path: string, root: XmlElement): void {
  file.parts.set(path, xmlBytes(root));
}

/** The same for a part that is kept as text. */
export function setPartText(file: Package, path: string, text: string): void {
  file.parts.set(path, strToU8(text));
}

/** Removes a part and the parts that only it was using. */
export function removePart(file: Package, path: string): void {
  const used = relationships(file, path).filter(({ external }) => !external);
  file.parts.delete(path);
  file.parts.delete(relationshipsPath(path));
  for (const override of elements(file.contentTypes, 'Override')) {
    if (override.attributes['PartName'] === `/${path}`) removeChild(file.contentTypes, override);
  }
  const inUse = new Set(
    [...file.parts.keys()]
      .filter(isRelationships)
      .flatMap((rels) => relationships(file, ownerOf(rels)).map(({ target }) => target)),
  );
  for (const { target } of used) if (file.parts.has(target) && !inUse.has(target)) removePart(file, target);
}

/** A path that no part has yet: xl/tables/table7.xml. */
export function freePath({ parts }: Package, stem: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}.xml`)) number += 1;
  return `${stem}${number}.xml`;
}

/** What a part refers to; '' is the file as a whole. */
export function relationships(file: Package, path: string): Relationship[] {
  if (!file.parts.has(relationshipsPath(path))) return [];
  return elements(relationshipTree(file, path), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolvePath(path, target),
      external,
    };
  });
}

/** Makes a part refer to another; returns the relationship's id. */
export function relate(file: Package, from: string, kind: string, to: string): string {
  const root = relationshipTree(file, from);
  const taken = new Set(elements(root).map(({ attributes }) => attributes['Id']));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const Type = `${relationshipNamespace}/${kind}`;
  root.children.push(newElement(root, 'Relationship', { Id: id, Type, Target: relativePath(from, to) }));
  replacePart(file, relationshipsPath(from), root);
  return id;
}

export function unrelate(file: Package, from: string, id: string): void {
  const root = relationshipTree(file, from);
  for (const child of elements(root)) if (child.attributes['Id'] === id) removeChild(root, child);
  replacePart(file, relationshipsPath(from), root);
}

/** What every part of ours that is XML begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function xmlBytes(root: XmlElement): Uint8Array {
  return strToU8(xmlDeclaration + printXml(root));
}

function relationshipTree(file: Package, path: string): XmlElement {
  const bytes = file.parts.get(relationshipsPath(path));
  if (bytes) return parseXml(strFromU8(bytes));
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return { name: 'Relationships', attributes: { xmlns }, children: [] };
}

/** xl/workbook.xml -> xl/_rels/workbook.xml.rels */
function relationshipsPath(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}

function isRelationships(path: string): boolean {
  return path.endsWith('.rels');
}

function ownerOf(relationshipsPath: string): string {
  return relationshipsPath.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

/** The way from one part to another: ../tables/table1.xml. Simple readers understand no other. */
function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function resolvePath(from: string, target: string): string {
  return decodeURI(new URL(target, `file:///${from}`).pathname).slice(1);
}

/** Password-protected workbooks and .xls files are OLE compound files. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}
