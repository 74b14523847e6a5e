import { SaxesParser } from 'saxes';
import { escapeAttribute, escapeText } from './xml-text';

/** An element of a small XML part that is read, changed and written back. Sheets are too large for it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Throws the parser's error when the text is not XML. */
export function parseXml(text: string): XmlElement {
  const document: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const child: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (part) => open.at(-1)?.children.push(part));
  parser.on('cdata', (part) => open.at(-1)?.children.push(part));
  parser.write(text).close();
  return elements(document)[0] as XmlElement;
}

/** An element as text, without an XML declaration. */
export function printXml({ name, attributes, children }: XmlElement): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${head}/>`;
  const body = children.map((child) => (typeof child === 'string' ? escapeText(child) : printXml(child)));
  return `<${name}${head}>${body.join('')}</${name}>`;
}

/** The child elements, all of them or those of one name; prefixes do not count (`x:sheet` is a `sheet`). */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || localName(child) === name),
  );
}

/** An element to put into `parent`, under the same prefix. */
export function newElement(
  parent: XmlElement,
  name: string,
  attributes: Record<string, string> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  const prefix = parent.name.slice(0, parent.name.indexOf(':') + 1);
  return { name: prefix + name, attributes, children };
}

/** The only child of that name, made at its place in `order` when there is none. */
export function childInOrder(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const present = elements(parent, name)[0];
  if (present) return present;
  const made = newElement(parent, name);
  const later = order.slice(order.indexOf(name) + 1);
  const next = parent.children.findIndex(
    (child) => typeof child !== 'string' && later.includes(localName(child)),
  );
  parent.children.splice(next < 0 ? parent.children.length : next, 0, made);
  return made;
}

export function removeChild(parent: XmlElement, child: XmlElement): void {
  const index = parent.children.indexOf(child);
  if (index >= 0) parent.children.splice(index, 1);
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Its name without a prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
