import { block, rangeAddress } from '../../sheets/address';
import type { Range, SheetSpec } from '../../sheets/sheet';
import { overlap } from '../overlap';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { sheetSize } from './typed-cell';

type Merges = Pick<SheetSpec, 'merges'>;

export async function mergeCells({ merges }: Merges, ranges: SheetRanges, pace: Pace): Promise<void> {
  for (const merge of merges) {
    if (merge.rows === 1 && merge.columns === 1) continue;
    await pace.room(400);
    ranges.one(rangeAddress(merge)).merge();
  }
}

/** How merged cells become those of a spec. */
export interface Remerging {
  /** Where they are parted, which must be done before what they cover can be typed. */
  readonly parted: Range | undefined;
  /** What is merged afterwards. */
  readonly merges: readonly Range[];
}

/** @param before what was written last, where that is known: then only what lies around the differences is touched */
export function remerging(spec: SheetSpec, before: Merges | undefined): Remerging {
  const { rows, columns } = sheetSize(spec);
  if (!before) return { parted: block(0, 0, rows, columns), merges: spec.merges };
  const others = (of: readonly Range[], than: readonly Range[]) => {
    const known = new Set(than.map(rangeAddress));
    return of.filter((range) => !known.has(rangeAddress(range)));
  };
  const changed = [...others(before.merges, spec.merges), ...others(spec.merges, before.merges)];
  return changed.length === 0 ? { parted: undefined, merges: [] } : reachingOut(around(changed), spec.merges);
}

/** People may have merged cells on the edge of what is merged again otherwise: all of that is parted. */
function reachingOut(parted: Range, all: readonly Range[]): Remerging {
  const merges = all.filter((merge) => overlap(merge, parted));
  const wider = around([parted, ...merges]);
  return rangeAddress(wider) === rangeAddress(parted) ? { parted, merges } : reachingOut(wider, all);
}

/** The smallest range that holds all of them. */
function around(ranges: readonly Range[]): Range {
  const row = Math.min(...ranges.map((range) => range.row));
  const column = Math.min(...ranges.map((range) => range.column));
  const bottom = Math.max(...ranges.map((range) => range.row + range.rows));
  const right = Math.max(...ranges.map((range) => range.column + range.columns));
  return block(row, column, bottom - row, right - column);
}
