import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { documentOfFlow, type Flow, type FlowCell, type FlowTable } from './flow';
import { listNumber, numbered, type NumberStyle } from './list-number';
import { readingOf, refuse, type Reading } from './reading';
import { restoreTables } from './restore-tables';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * A saved page, or HTML from the clipboard. Only what a reader of the page sees: no scripts, styles, hidden parts or
 * form controls. Numbers that the browser would put before list items are put before them here.
 */
export function readHtml(html: string): Reading {
  const page = parsePage(html);
  if (!page) {
    return refuse({
      'zh-CN': '网页的标签太多或套得太深，文件可能已损坏；请用浏览器打开它，把正文复制后粘贴进来',
      en: 'this page has too many tags or nests them too deeply, the file may be damaged; open it in a browser, copy the text and paste it here',
    });
  }
  const writer = newWriter();
  writeChildren(page, writer, {});
  endParagraph(writer);
  return readingOf(restoreTables(documentOfFlow(writer.flow)));
}

/** Browsers give up nesting at 512 as well. */
const maximumDepth = 512;

/** A page of a plan has some thousands. */
const maximumElements = 300_000;

function parsePage(html: string): ParentNode | undefined {
  let depth = 0;
  let elements = 0;
  try {
    return parse(html, {
      treeAdapter: {
        ...defaultTreeAdapter,
        ...fromTheEnd,
        onItemPush() {
          if (++depth > maximumDepth || ++elements > maximumElements) throw new RangeError('too large');
        },
        onItemPop() {
          depth--;
        },
      },
    });
  } catch {
    return undefined;
  }
}

/**
 * The parser moves misplaced nodes to where they belong, which is near the end of what it has read: looked for from
 * the start, as its own adapter does, a long broken table takes minutes.
 */
const fromTheEnd = {
  insertBefore(parent: ParentNode, node: ChildNode, reference: ChildNode): void {
    parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
    node.parentNode = parent;
  },
  insertTextBefore(parent: ParentNode, text: string, reference: ChildNode): void {
    const previous = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
    if (previous && defaultTreeAdapter.isTextNode(previous)) previous.value += text;
    else fromTheEnd.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
  },
  detachNode(node: ChildNode): void {
    if (!node.parentNode) return;
    node.parentNode.childNodes.splice(node.parentNode.childNodes.lastIndexOf(node), 1);
    node.parentNode = null;
  },
};

interface Writer {
  readonly flow: (string | FlowTable)[];
  /** The paragraph begun, white space as in the source. */
  line: string;
  /** The number of the list item begun, until its first words come. */
  number: string;
}

/** What an element takes from those around it. */
interface Surroundings {
  readonly list?: OrderedList;
  readonly preformatted?: boolean;
}

interface OrderedList {
  readonly style: NumberStyle;
  readonly step: 1 | -1;
  next: number;
}

function newWriter(): Writer {
  return { flow: [], line: '', number: '' };
}

const paragraphElements = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table ul'
  ).split(' '),
);

const unseenElements = new Set(
  (
    'area audio button canvas datalist embed head iframe input link map math meta noembed noframes noscript object ' +
    'optgroup option param rp rt script select source style svg template textarea title track video'
  ).split(' '),
);

function writeChildren(parent: ParentNode, writer: Writer, around: Surroundings): void {
  for (const node of parent.childNodes) write(node, writer, around);
}

function write(node: Node, writer: Writer, around: Surroundings): void {
  if (defaultTreeAdapter.isTextNode(node)) {
    if (around.preformatted) writeLines(node.value, writer);
    else writer.line += node.value;
  } else if (defaultTreeAdapter.isElementNode(node) && isSeen(node)) {
    writeElement(node, writer, around);
  }
}

function writeElement(element: Element, writer: Writer, around: Surroundings): void {
  const name = element.tagName;
  if (name === 'br') {
    breakLine(writer);
    return;
  }
  const ownParagraph = paragraphElements.has(name) || styleOf(element, 'display') === 'block';
  if (ownParagraph) endParagraph(writer);
  const before = writer.flow.length;
  if (name === 'table') {
    writeTable(element, writer);
  } else if (name === 'ol') {
    writeChildren(element, writer, { ...around, list: orderedList(element) });
  } else if (name === 'ul' || name === 'menu' || name === 'dir') {
    writeChildren(element, writer, around.preformatted ? { preformatted: true } : {});
  } else {
    if (name === 'li' && around.list) writer.number = itemNumber(element, around.list);
    writeChildren(element, writer, name === 'pre' ? { ...around, preformatted: true } : around);
  }
  if (ownParagraph) endParagraph(writer);
  // A paragraph left blank may stand between the rows of a table that was taken apart.
  if (name === 'p' && writer.flow.length === before) writer.flow.push('');
}

function isSeen(element: Element): boolean {
  return (
    !unseenElements.has(element.tagName) &&
    attribute(element, 'hidden') === undefined &&
    styleOf(element, 'display') !== 'none' &&
    styleOf(element, 'visibility') !== 'hidden' &&
    styleOf(element, 'mso-hide') !== 'all'
  );
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** A property of the element's own style attribute, in lower case. */
function styleOf(element: Element, property: string): string | undefined {
  for (const declaration of attribute(element, 'style')?.split(';') ?? []) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() !== property) continue;
    return declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase();
  }
  return undefined;
}

function writeLines(text: string, writer: Writer): void {
  const lines = text.split(/\r\n?|\n/);
  lines.forEach((line, index) => {
    if (index > 0) breakLine(writer);
    // A no-break space keeps its width where others are taken together.
    writer.line += line.replaceAll(' ', '\u00a0');
  });
}

/** Where the page itself breaks the line: a blank line stays one. */
function breakLine(writer: Writer): void {
  const text = takeLine(writer);
  writer.flow.push(text);
}

function endParagraph(writer: Writer): void {
  const hasSpace = writer.line.includes('\u00a0');
  const text = takeLine(writer);
  if (text !== '' || hasSpace) writer.flow.push(text);
}

function takeLine(writer: Writer): string {
  const text = visibleText(writer.line);
  writer.line = '';
  if (text === '' || writer.number === '') return text;
  const number = writer.number;
  writer.number = '';
  // Some pages hide the browser's numbers by a style sheet and print their own.
  return text.startsWith(number) ? text : numbered(number, text);
}

/** Characters that take no room. */
const zeroWidth = /[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g;

const wideCharacter = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/**
 * White space as a browser shows it: taken together, none at the ends. Word breaks the source inside Chinese words:
 * between two wide characters a line break says nothing.
 */
function visibleText(source: string): string {
  return source
    .replace(zeroWidth, '')
    .replace(/[ \t\r\n\f]+/g, (space, at: number, whole: string) => {
      const joins =
        /[\r\n]/.test(space) &&
        wideCharacter.test(whole[at - 1] ?? '') &&
        wideCharacter.test(whole[at + space.length] ?? '');
      return joins ? '' : ' ';
    })
    .replace(/^ | $/g, '')
    .replaceAll('\u00a0', ' ')
    .trimEnd();
}

const numberStyles: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  a: 'lower-latin',
  A: 'upper-latin',
  i: 'lower-roman',
  I: 'upper-roman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal-zero',
  'lower-alpha': 'lower-latin',
  'lower-latin': 'lower-latin',
  'upper-alpha': 'upper-latin',
  'upper-latin': 'upper-latin',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
  'cjk-ideographic': 'chinese',
  'simp-chinese-informal': 'chinese',
  'trad-chinese-informal': 'chinese',
  'simp-chinese-formal': 'chinese-legal',
  'cjk-decimal': 'chinese-digits',
  'cjk-heavenly-stem': 'heavenly-stems',
  'cjk-earthly-branch': 'earthly-branches',
  none: 'none',
};

function orderedList(list: Element): OrderedList {
  const styles = [styleOf(list, 'list-style-type'), ...(styleOf(list, 'list-style')?.split(/\s+/) ?? [])];
  const style = [...styles, attribute(list, 'type')].map((name) => name && numberStyles[name]).find(Boolean);
  const reversed = attribute(list, 'reversed') !== undefined;
  const items = list.childNodes.filter(
    (node) => defaultTreeAdapter.isElementNode(node) && node.tagName === 'li',
  );
  return {
    style: style || 'decimal',
    step: reversed ? -1 : 1,
    next: integerOf(list, 'start') ?? (reversed ? items.length : 1),
  };
}

function itemNumber(item: Element, list: OrderedList): string {
  const n = integerOf(item, 'value') ?? list.next;
  list.next = n + list.step;
  const unnumbered = styleOf(item, 'list-style-type') === 'none' || styleOf(item, 'list-style') === 'none';
  const number = listNumber(n, unnumbered ? 'none' : list.style);
  if (number === '') return '';
  return `${number}${list.style.startsWith('chinese') ? '、' : '.'}`;
}

function integerOf(element: Element, name: string): number | undefined {
  const value = attribute(element, name)?.trim() ?? '';
  return /^-?\d{1,6}$/.test(value) ? Number(value) : undefined;
}

function writeTable(table: Element, writer: Writer): void {
  const rows: (readonly FlowCell[])[] = [];
  for (const part of elementsIn(table)) {
    if (part.tagName === 'caption') writer.flow.push(...flowOf(part));
    else if (part.tagName === 'tr') rows.push(rowOf(part));
    else rows.push(...rowsOfSection(part));
  }
  writer.flow.push({ rows });
}

/** A cell that reaches down ends with its section. */
function rowsOfSection(section: Element): (readonly FlowCell[])[] {
  const rows = elementsIn(section).filter(({ tagName }) => tagName === 'tr');
  return rows.map((row, index) =>
    rowOf(row).map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index) })),
  );
}

function rowOf(row: Element): FlowCell[] {
  return elementsIn(row)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => ({
      content: flowOf(cell),
      rowSpan: spanOf(cell, 'rowspan'),
      columnSpan: spanOf(cell, 'colspan'),
    }));
}

function elementsIn(parent: Element): Element[] {
  return parent.childNodes.filter(
    (node): node is Element => defaultTreeAdapter.isElementNode(node) && isSeen(node),
  );
}

/** 0 rows means all that are left. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = integerOf(cell, name) ?? 1;
  return value === 0 && name === 'rowspan' ? Infinity : Math.max(1, value);
}

function flowOf(element: Element): Flow {
  const writer = newWriter();
  writeChildren(element, writer, {});
  endParagraph(writer);
  return writer.flow;
}
