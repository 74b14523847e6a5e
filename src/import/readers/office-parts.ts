import { decodeText } from './encoding';
import { elementsOf, parseXml, type XmlElement } from './xml-tree';

/** The unpacked parts of an Office file, by path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The root of a part; `undefined` where it is missing or damaged. */
export function readPart(
  parts: Parts,
  path: string | undefined,
  prefixes: Parameters<typeof parseXml>[1],
): XmlElement | undefined {
  const decoding = decodeText(parts.get(path ?? '') ?? new Uint8Array());
  return decoding.ok ? parseXml(decoding.text, prefixes) : undefined;
}

/** Paths of the parts that belong to `path` ('' for the file itself), by what they are to it: `styles`, `numbering`. */
export function relatedParts(parts: Parts, path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { type, target } of relationshipsOf(parts, path)) {
    found.set(type, [...(found.get(type) ?? []), target]);
  }
  return found;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export function relationshipsOf(parts: Parts, path: string): Relationship[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const root = readPart(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, 'without-prefixes');
  return elementsOf(root, 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, ''),
  }));
}
