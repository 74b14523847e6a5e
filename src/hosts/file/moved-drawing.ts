import type { SheetPlaces } from './sheet-places';
import { elements, localName, type XmlElement } from './xml-tree';

/**
 * What lies over the cells of a sheet, in its anchors: without our own charts, the user’s pictures and charts where their
 * cells are by now.
 * @param isOurs by the name of a chart
 */
export function othersInDrawing(
  drawing: XmlElement,
  places: SheetPlaces,
  isOurs: (name: string) => boolean,
): XmlElement[] {
  return elements(drawing)
    .filter((anchor) => !frameNames(anchor).some(isOurs))
    .map((anchor) => movedAnchor(anchor, places));
}

function frameNames(anchor: XmlElement): string[] {
  return elements(anchor, 'graphicFrame')
    .flatMap((frame) => elements(frame, 'nvGraphicFramePr'))
    .flatMap((properties) => elements(properties, 'cNvPr'))
    .map(({ attributes }) => attributes['name'] ?? '');
}

function movedAnchor(anchor: XmlElement, { rows, columns }: SheetPlaces): XmlElement {
  const [from] = elements(anchor, 'from');
  if (!from) return anchor;
  const number = (corner: XmlElement, name: string) => Number(elements(corner, name)[0]?.children[0] ?? 0);
  const [row, column] = [number(from, 'row'), number(from, 'col')];
  // Where the row is gone, it stays as high as it was; it keeps its size.
  const by = { row: (rows.to(row) ?? row) - row, col: (columns.to(column) ?? column) - column };
  const children = anchor.children.map((corner) => {
    if (typeof corner === 'string' || !['from', 'to'].includes(localName(corner))) return corner;
    const moved = corner.children.map((child) => {
      if (typeof child === 'string') return child;
      const name = localName(child);
      if (name !== 'row' && name !== 'col') return child;
      return { ...child, children: [String(Math.max(0, number(corner, name) + by[name]))] };
    });
    return { ...corner, children: moved };
  });
  return { ...anchor, children };
}
