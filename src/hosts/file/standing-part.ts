import { valueOf, type Value } from './sheet-values';
import { parseXml, printXml, type XmlElement } from './xml-tree';

/** A sheet's part as it stands in the file, read as far as what is not ours has to be kept. */
export interface StandingPart {
  /** Everything but its rows, in the place of which an empty `sheetData` stands. */
  readonly root: XmlElement;
  /** By their number from 0; blank ones are left out. */
  readonly rows: readonly (StandingRow | undefined)[];
}

export interface StandingRow {
  /** The attributes of the row, as they stand in the part. */
  readonly attributes: string;
  /** The XML of its cells. */
  readonly cells: string;
}

/** Throws the parser's error where the part is no XML. */
export function standingPart(part: string): StandingPart {
  const xml = isPlain(part) ? part : printXml(withoutPrefix(parseXml(part)));
  const start = xml.indexOf('<sheetData');
  if (start < 0) return { root: parseXml(xml), rows: [] };
  const open = xml.indexOf('>', start);
  const isEmpty = xml[open - 1] === '/';
  const end = isEmpty ? open + 1 : xml.indexOf('</sheetData>', open);
  if (end < 0) throw new Error('The rows of a sheet have no end.');
  const after = isEmpty ? end : end + '</sheetData>'.length;
  return {
    root: parseXml(`${xml.slice(0, start)}<sheetData/>${xml.slice(after)}`),
    rows: isEmpty ? [] : rowsIn(xml.slice(open + 1, end)),
  };
}

/** Whether rows and cells stand in the part the way programs write them and can be cut out as they are. */
function isPlain(xml: string): boolean {
  return !/<!\[CDATA\[|<!--|<\w+:(?:worksheet|sheetData)|<(?:row|c)\s[^>]*'/.test(xml);
}

/** Elements of the sheet's own namespace carry no prefix afterwards. */
function withoutPrefix(root: XmlElement): XmlElement {
  const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
  if (prefix === '') return root;
  const { [`xmlns:${prefix.slice(0, -1)}`]: namespace = '', ...others } = root.attributes;
  const bare = ({ name, attributes, children }: XmlElement): XmlElement => ({
    name: name.startsWith(prefix) ? name.slice(prefix.length) : name,
    attributes,
    children: children.map((child) => (typeof child === 'string' ? child : bare(child))),
  });
  return { ...bare(root), attributes: { xmlns: namespace, ...others } };
}

function rowsIn(xml: string): (StandingRow | undefined)[] {
  const rows: (StandingRow | undefined)[] = [];
  let at = 0;
  let row = -1;
  while ((at = xml.indexOf('<row', at)) >= 0) {
    const open = xml.indexOf('>', at);
    const isEmpty = xml[open - 1] === '/';
    const attributes = xml.slice(at + 4, isEmpty ? open - 1 : open);
    const end = isEmpty ? open : xml.indexOf('</row>', open);
    const number = attributeOf(attributes, 'r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    rows[row] = { attributes, cells: isEmpty ? '' : xml.slice(open + 1, end) };
    at = end;
  }
  return rows;
}

/** A cell as it stands in the part. */
export interface StandingCell {
  readonly column: number;
  readonly attributes: string;
  /** What stands between its tags. */
  readonly body: string;
}

/** From left to right. */
export function cellsOf(row: StandingRow): StandingCell[] {
  return [...eachCell(row)];
}

/** The same for whoever need not see all of them. */
export function* eachCell({ cells }: StandingRow): Generator<StandingCell> {
  let at = 0;
  let column = -1;
  while ((at = cells.indexOf('<c', at)) >= 0) {
    const open = cells.indexOf('>', at);
    const isEmpty = cells[open - 1] === '/';
    const attributes = cells.slice(at + 2, isEmpty ? open - 1 : open);
    const end = isEmpty ? open : cells.indexOf('</c>', open);
    column = columnIn(attributes) ?? column + 1;
    yield { column, attributes, body: isEmpty ? '' : cells.slice(open + 1, end) };
    at = end + 1;
  }
}

function columnIn(attributes: string): number | undefined {
  const at = attributes.indexOf(' r="');
  if (at < 0) return undefined;
  let column = 0;
  for (let index = at + 4; ; index++) {
    const code = attributes.charCodeAt(index);
    if (!(code >= 65 && code <= 90)) return column - 1;
    column = column * 26 + code - 64;
  }
}

/** An attribute of a tag; undefined where it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

/** What a cell shows, for a formula the result it was saved with. `strings` are the shared strings. */
export function shownIn({ attributes, body }: StandingCell, strings: () => readonly string[]): Value {
  if (body === '') return null;
  const type = attributeOf(attributes, 't') ?? 'n';
  const text = type === 'inlineStr' ? inlineText(body) : elementText(body, 'v');
  return valueOf(type, text, type === 's' ? strings() : []);
}

export function hasFormula({ body }: StandingCell): boolean {
  return body.startsWith('<f') || body.includes('<f>') || body.includes('<f ');
}

/** Rich text in pieces, without phonetic guides. */
function inlineText(body: string): string {
  const read = body.replace(/<rPh[\s\S]*?<\/rPh>/g, '');
  return [...read.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescaped(text)).join('');
}

function elementText(body: string, name: string): string {
  const start = body.indexOf(`<${name}`);
  if (start < 0) return '';
  const open = body.indexOf('>', start) + 1;
  const end = body.indexOf('<', open);
  return body[open - 2] === '/' || end < 0 ? '' : unescaped(body.slice(open, end));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that stands in XML. */
export function unescaped(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    },
  );
}
