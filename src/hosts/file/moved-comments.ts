import { cellAddress, rangeAt } from '../../sheets/address';
import { partText, relationships, replacePart, setPartText, type Package } from './package';
import { elements, localName, parseXml, type XmlElement } from './xml-tree';

/** Where a cell is by now; undefined where it is gone. */
export type CellMove = (
  row: number,
  column: number,
) => { readonly row: number; readonly column: number } | undefined;

/** Comments of both kinds that hang on a sheet: notes with the boxes they are drawn in, and threads. */
const commentKinds = new Set(['comments', 'threadedComment']);

/** The cells of a sheet that people have left comments on. */
export function commentedCells(file: Package, sheet: string): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { kind, target } of relationships(file, sheet)) {
    if (!commentKinds.has(kind)) continue;
    for (const { attributes } of commentsIn(parseXml(partText(file, target))))
      cells.add(attributes['ref'] ?? '');
  }
  return cells;
}

function commentsIn(root: XmlElement): XmlElement[] {
  const lists = elements(root, 'commentList');
  return [...lists.flatMap((list) => elements(list)), ...elements(root, 'threadedComment')];
}

/** Moves the comments of a sheet along with their cells; those of cells that are gone go with them. */
export function moveComments(file: Package, sheet: string, move: CellMove): void {
  for (const { kind, target } of relationships(file, sheet)) {
    if (commentKinds.has(kind)) {
      const root = parseXml(partText(file, target));
      const moved = (parent: XmlElement): XmlElement => ({
        ...parent,
        children: parent.children.flatMap((child): XmlElement['children'] => {
          if (typeof child === 'string') return [child];
          if (localName(child) === 'commentList') return [moved(child)];
          const range = rangeAt(child.attributes['ref'] ?? '');
          if (!range) return [child];
          const to = move(range.row, range.column);
          return to
            ? [{ ...child, attributes: { ...child.attributes, ref: cellAddress(to.row, to.column) } }]
            : [];
        }),
      });
      replacePart(file, target, moved(root));
    } else if (kind === 'vmlDrawing') {
      setPartText(file, target, movedShapes(partText(file, target), move));
    }
  }
}

/**
 * The boxes of notes, in a drawing whose markup is often no XML. A box says which cell it belongs to, and between which
 * rows and columns it lies: `Anchor` holds left column, offset, top row, offset, right column, offset, bottom row, offset.
 */
function movedShapes(drawing: string, move: CellMove): string {
  return drawing.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const [row, column] = [numberIn(shape, 'Row'), numberIn(shape, 'Column')];
    if (row === undefined || column === undefined) return shape;
    const to = move(row, column);
    if (!to) return '';
    return shape
      .replace(/(<x:Row>)\s*\d+/, `$1${to.row}`)
      .replace(/(<x:Column>)\s*\d+/, `$1${to.column}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_, head: string, text: string) => {
        const places = text.split(',').map(Number);
        const by = [to.column - column, 0, to.row - row, 0, to.column - column, 0, to.row - row, 0];
        return head + places.map((place, index) => Math.max(0, place + (by[index] ?? 0))).join(', ');
      });
  });
}

function numberIn(shape: string, name: string): number | undefined {
  const [, number] = new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape) ?? [];
  return number === undefined ? undefined : Number(number);
}
