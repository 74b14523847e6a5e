import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, as printed (`w:p`), unless it was read without. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Nothing honest nests deeper, and whoever walks the tree may recurse. */
const maximumDepth = 500;

/** Some ten times as many as the largest plan seen has in Word; more take memory that a task pane does not have. */
const maximumElements = 400_000;

const noAttributes: XmlElement['attributes'] = {};
const noChildren: XmlElement['children'] = [];

/** An element that is still being read. */
interface OpenElement extends XmlElement {
  children: readonly (XmlElement | string)[];
}

/**
 * The root element; `undefined` where the XML is not well formed, or is larger than any document. Knows no entities but
 * XML's own.
 */
export function parseXml(
  text: string,
  prefixes: 'with-prefixes' | 'without-prefixes',
): XmlElement | undefined {
  const top: OpenElement = { name: '', attributes: noAttributes, children: noChildren };
  const open = [top];
  let elements = 0;
  const add = (node: XmlElement | string) => {
    const parent = open.at(-1) ?? top;
    if (parent.children === noChildren) parent.children = [node];
    else (parent.children as (XmlElement | string)[]).push(node);
  };
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > maximumDepth || ++elements > maximumElements) throw new RangeError('too large');
    const element: OpenElement = {
      name: prefixes === 'with-prefixes' ? name : name.slice(name.indexOf(':') + 1),
      attributes,
      children: noChildren,
    };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return top.children.find(isElement);
}

export function elementsOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && child.name === name) found.push(child);
  }
  return found;
}

/** The first child that `path` leads to, one name a level. */
export function elementAt(
  parent: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let at = parent;
  for (const name of path) at = at?.children.find((child): child is XmlElement => isNamed(child, name));
  return at;
}

/** All text inside, in order. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

function isNamed(node: XmlElement | string, name: string): node is XmlElement {
  return typeof node !== 'string' && node.name === name;
}
