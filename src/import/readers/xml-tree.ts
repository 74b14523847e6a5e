import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, as printed (`w:p`), unless it was read without. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Nothing honest nests deeper, and whoever walks the tree may recurse. */
const maximumDepth = 500;

/** The root element; `undefined` where the XML is not well formed. Knows no entities but XML's own. */
export function parseXml(
  text: string,
  prefixes: 'with-prefixes' | 'without-prefixes',
): XmlElement | undefined {
  const top: (XmlElement | string)[] = [];
  const open: (XmlElement | string)[][] = [top];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > maximumDepth) throw new RangeError('nested too deeply');
    const children: (XmlElement | string)[] = [];
    const local = prefixes === 'with-prefixes' ? name : name.slice(name.indexOf(':') + 1);
    open.at(-1)?.push({ name: local, attributes, children });
    open.push(children);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (characters) => open.at(-1)?.push(characters));
  parser.on('cdata', (characters) => open.at(-1)?.push(characters));
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return top.find((node) => typeof node !== 'string');
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

function isNamed(node: XmlElement | string, name: string): node is XmlElement {
  return typeof node !== 'string' && node.name === name;
}
