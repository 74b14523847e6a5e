import type { Range, Style, StyledRange } from '../../sheets/sheet';
import { overlap } from '../overlap';

/** Ranges that take on the same style at once. */
export interface StyleGroup {
  readonly style: Style;
  readonly ranges: readonly Range[];
}

/**
 * Puts ranges of one style together, so that Excel is asked once for all of them. A range joins an earlier group only
 * where nothing in between would have been painted over differently.
 */
export function styleGroups(styles: readonly StyledRange[]): StyleGroup[] {
  const groups: { key: string; style: Style; ranges: Range[] }[] = [];
  for (const { range, style } of styles) {
    const key = groupKey(range, style);
    let home: (typeof groups)[number] | undefined;
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i] as (typeof groups)[number];
      if (group.key === key) {
        home = group;
        break;
      }
      if (sharesProperty(group.style, style) && group.ranges.some((other) => overlap(other, range))) break;
    }
    if (home) home.ranges.push(range);
    else groups.push({ key, style, ranges: [range] });
  }
  return groups;
}

/** Lines inside a range exist only where it has several rows or columns. */
function groupKey({ rows, columns }: Range, style: Style): string {
  const inside = style.border === undefined ? '' : `${rows > 1}${columns > 1}`;
  return inside + JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sharesProperty(a: Style, b: Style): boolean {
  return Object.keys(a).some((property) => property in b);
}
