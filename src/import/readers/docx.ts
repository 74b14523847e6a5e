import { attributeOf, isOn, readNumbering, valueOf, type Numbering } from './docx-numbering';
import { documentOfFlow, type FlowCell, type FlowTable } from './flow';
import { numbered } from './list-number';
import { readPart, relatedParts } from './office-parts';
import { damaged, readingOf, refuse, type Reading } from './reading';
import { restoreTables } from './restore-tables';
import { elementAt, elementsOf, type XmlElement } from './xml-tree';
import type { ZipArchive } from './zip-archive';

/**
 * A Word file, as it would look with all tracked changes accepted: insertions are in, deletions and hidden text are
 * out, automatic numbers stand before their paragraphs, a text box follows the paragraph it hangs on. Notes, comments,
 * page headers and page footers are left out. Macros are never unpacked.
 */
export function readDocx(archive: ZipArchive): Reading {
  const parts = archive.unpack((name) => /\.(xml|rels)$/i.test(name) && !isMedia(name));
  if (!parts) return refuse(damaged);
  const xml = (path: string | undefined) => readPart(parts, path, 'with-prefixes');
  const [main = 'word/document.xml'] = relatedParts(parts, '').get('officeDocument') ?? [];
  const body = elementAt(xml(main), 'w:body');
  if (!body) return refuse(damaged);
  const related = relatedParts(parts, main);
  const writer: Writer = {
    flow: [],
    carried: '',
    styles: readStyles(xml(related.get('styles')?.[0])),
    numbering: readNumbering(xml(related.get('numbering')?.[0])),
  };
  writeBlocks(body, writer);
  return readingOf(restoreTables(documentOfFlow(writer.flow)));
}

function isMedia(name: string): boolean {
  return /(^|\/)(media|embeddings|charts|diagrams|customXml|theme|glossary)\//i.test(name);
}

interface Writer {
  readonly flow: (string | FlowTable)[];
  /** Text of paragraphs whose end mark was deleted: they run into the next. */
  carried: string;
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly numbering: Numbering;
}

interface ParagraphStyle {
  readonly id: string;
  readonly basedOn: string | undefined;
  readonly numbering: XmlElement | undefined;
}

/** By id; the style of paragraphs that name none stands under ''. */
function readStyles(root: XmlElement | undefined): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  for (const element of elementsOf(root, 'w:style')) {
    if (attributeOf(element, 'type') !== 'paragraph') continue;
    const id = attributeOf(element, 'styleId');
    const style = {
      id,
      basedOn: valueOf(element, 'w:basedOn'),
      numbering: elementAt(element, 'w:pPr', 'w:numPr'),
    };
    styles.set(id, style);
    if (['1', 'true', 'on'].includes(attributeOf(element, 'default'))) styles.set('', style);
  }
  return styles;
}

/** Elements whose contents are not part of the text as accepted. */
const unseenElements = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:rt', 'mc:Fallback']);

function writeBlocks(parent: XmlElement, writer: Writer): void {
  for (const child of parent.children) {
    if (typeof child === 'string' || unseenElements.has(child.name)) continue;
    if (child.name === 'w:p') writeParagraph(child, writer);
    else if (child.name === 'w:tbl') writer.flow.push(tableOf(child, writer));
    else writeBlocks(child, writer);
  }
}

function writeParagraph(paragraph: XmlElement, writer: Writer): void {
  const inside: Inside = { text: '', boxes: { ...writer, flow: [], carried: '' } };
  collectText(paragraph, inside);
  const properties = elementAt(paragraph, 'w:pPr');
  const mark = elementAt(properties, 'w:rPr');
  const text = writer.carried + inside.text;
  if (elementAt(mark, 'w:del') || elementAt(mark, 'w:moveFrom')) {
    writer.carried = text;
  } else {
    writer.carried = '';
    const number = numberOf(properties, writer);
    const lines = (text.trim() === '' ? text : numbered(number, text)).split('\n');
    for (const line of lines) writer.flow.push(line.trimEnd());
  }
  for (const item of inside.boxes.flow) writer.flow.push(item);
}

/** What was found inside a paragraph. */
interface Inside {
  /** Line breaks as \n. */
  text: string;
  /** Text boxes. */
  readonly boxes: Writer;
}

function collectText(parent: XmlElement, inside: Inside): void {
  for (const child of parent.children) {
    if (typeof child === 'string' || unseenElements.has(child.name)) continue;
    switch (child.name) {
      case 'w:t':
      case 'm:t':
        inside.text += child.children.filter((it) => typeof it === 'string').join('');
        break;
      case 'w:tab':
      case 'w:ptab':
        inside.text += '\t';
        break;
      case 'w:br':
        if (['', 'textWrapping'].includes(attributeOf(child, 'type'))) inside.text += '\n';
        break;
      case 'w:cr':
        inside.text += '\n';
        break;
      case 'w:noBreakHyphen':
        inside.text += '-';
        break;
      case 'w:sym':
        inside.text += symbolOf(child);
        break;
      case 'w:txbxContent':
        writeBlocks(child, inside.boxes);
        break;
      case 'w:r':
        if (!isOn(elementAt(child, 'w:rPr', 'w:vanish'))) collectText(child, inside);
        break;
      default:
        collectText(child, inside);
    }
  }
}

/** Symbols of fonts like Wingdings stand in the private area and have no meaning as text. */
function symbolOf(element: XmlElement): string {
  const code = parseInt(attributeOf(element, 'char'), 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
}

function numberOf(properties: XmlElement | undefined, { styles, numbering }: Writer): string {
  const own = elementAt(properties, 'w:numPr');
  const inherited = styleNumbering(valueOf(properties, 'w:pStyle') ?? '', styles);
  const list = valueOf(own, 'w:numId') ?? valueOf(inherited?.numbering, 'w:numId');
  if (list === undefined || list === '0') return '';
  const level =
    valueOf(own, 'w:ilvl') ??
    (inherited && numbering.levelOfStyle(list, inherited.id)) ??
    valueOf(inherited?.numbering, 'w:ilvl');
  return numbering.next(list, Number(level ?? 0));
}

/** The nearest style, up the line it is based on, that says something about numbers. */
function styleNumbering(id: string, styles: ReadonlyMap<string, ParagraphStyle>): ParagraphStyle | undefined {
  const seen = new Set<ParagraphStyle>();
  let style = styles.get(id) ?? styles.get('');
  while (style && !style.numbering && !seen.has(style)) {
    seen.add(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return style?.numbering && style;
}

/** A cell that may still grow to the right or downwards. */
type GrowingCell = { -readonly [Key in keyof FlowCell]: FlowCell[Key] };

function tableOf(table: XmlElement, writer: Writer): FlowTable {
  const rows: GrowingCell[][] = [];
  /** The cell that each column of the row above belongs to, by the column it begins in. */
  let above = new Map<number, GrowingCell>();
  for (const row of childrenThrough(table, 'w:tr')) {
    const properties = elementAt(row, 'w:trPr');
    if (elementAt(properties, 'w:del')) continue;
    const cells: GrowingCell[] = [];
    const current = new Map<number, GrowingCell>();
    let column = countOf(properties, 'w:gridBefore', 0);
    if (column > 0) cells.push({ content: [], rowSpan: 1, columnSpan: column });
    for (const element of childrenThrough(row, 'w:tc')) {
      const cellProperties = elementAt(element, 'w:tcPr');
      const columnSpan = countOf(cellProperties, 'w:gridSpan', 1);
      const upper = above.get(column);
      const left = cells.at(-1);
      if (left && continues(cellProperties, 'w:hMerge')) {
        left.columnSpan += columnSpan;
      } else if (upper && continues(cellProperties, 'w:vMerge')) {
        upper.rowSpan++;
        current.set(column, upper);
      } else {
        const cell = { content: contentOf(element, writer), rowSpan: 1, columnSpan };
        cells.push(cell);
        current.set(column, cell);
      }
      column += columnSpan;
    }
    rows.push(cells);
    above = current;
  }
  return { rows };
}

/** Merged with the cell before it, where it does not say that it begins a merge. */
function continues(properties: XmlElement | undefined, name: 'w:hMerge' | 'w:vMerge'): boolean {
  const merge = elementAt(properties, name);
  return merge !== undefined && attributeOf(merge, 'val') !== 'restart';
}

function contentOf(cell: XmlElement, writer: Writer): FlowCell['content'] {
  const inside: Writer = { ...writer, flow: [], carried: '' };
  writeBlocks(cell, inside);
  return inside.flow;
}

/** Rows and cells may be wrapped in content controls, insertions and marks of other programs. */
function childrenThrough(parent: XmlElement, name: 'w:tr' | 'w:tc', found: XmlElement[] = []): XmlElement[] {
  for (const child of parent.children) {
    if (typeof child === 'string' || unseenElements.has(child.name)) continue;
    if (child.name === name) found.push(child);
    else if (child.name !== 'w:tbl' && child.name !== 'w:p') childrenThrough(child, name, found);
  }
  return found;
}

/** How many grid columns; nobody has hundreds. */
function countOf(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const count = Number(valueOf(properties, name) ?? otherwise);
  return Number.isInteger(count) && count >= 0 && count <= 256 ? count : otherwise;
}
