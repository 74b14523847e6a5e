import { block } from '../../sheets/address';
import type { SheetSpec, Style, StyledRange } from '../../sheets/sheet';
import { type StyleBand, styleBands } from '../style-bands';

/**
 * Where a sheet is to look otherwise than it was written, with the whole style of each place.
 * @param before for each row, the row of the older spec whose looks it has; undefined for a row that has none of ours
 * @param olderColumns the same of columns
 */
export function lookDifferences(
  spec: SheetSpec,
  older: SheetSpec,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  before: (row: number) => number | undefined,
  olderColumns: readonly (number | undefined)[],
): StyledRange[] {
  const [wanted, present] = [bandsByRow(spec), bandsByRow(older)];
  const moved = inColumns(olderColumns.slice(0, columns));
  const known = new Map<StyleBand | undefined, Map<StyleBand | undefined | null, StyledRange[]>>();
  const differences: StyledRange[] = [];
  let above: { pieces: StyledRange[]; first: number; last: number } | undefined;
  const close = () => {
    if (!above) return;
    const { pieces, first, last } = above;
    for (const { range, style } of pieces)
      differences.push({ range: { ...range, row: first, rows: last - first + 1 }, style });
  };
  for (let row = 0; row < rows; row++) {
    const was = before(row);
    const [is, had] = [wanted[row], was === undefined ? null : present[was]];
    let byPresent = known.get(is);
    if (!byPresent) known.set(is, (byPresent = new Map()));
    let pieces = byPresent.get(had);
    if (!pieces) byPresent.set(had, (pieces = had === null ? allOf(is, columns) : differing(is, moved(had))));
    if (above?.pieces === pieces) above.last = row;
    else {
      close();
      above = { pieces, first: row, last: row };
    }
  }
  close();
  return differences;
}

function bandsByRow({ styles }: SheetSpec): StyleBand[] {
  const rows: StyleBand[] = [];
  for (const band of styleBands(styles)) for (let row = band.first; row <= band.last; row++) rows[row] = band;
  return rows;
}

/** A new row looks like one of its neighbours: all of it is painted, blank parts included. */
function allOf(band: StyleBand | undefined, columns: number): StyledRange[] {
  const cuts = cutsOf(band, { runs: [{ first: 0, last: columns - 1 }] });
  return between(cuts, (first, next) => [
    { range: block(0, first, 1, next - first), style: styleAt(band, first) ?? plain },
  ]);
}

/** A band as it looks once columns have been moved: for each column its style, undefined where it is a new one. */
function inColumns(
  olderColumns: readonly (number | undefined)[],
): (band: StyleBand | undefined) => Runs | undefined {
  if (olderColumns.every((older, column) => older === column)) return (band) => band;
  return (band) => ({
    runs: olderColumns.map((older, column) => ({
      ...{ first: column, last: column },
      style: older === undefined ? undefined : styleAt(band, older),
    })),
  });
}

function differing(is: StyleBand | undefined, had: Runs | undefined): StyledRange[] {
  return between(cutsOf(is, had), (first, next) => {
    const [style, before] = [styleAt(is, first) ?? plain, styleAt(had, first)];
    if (before && sameStyle(style, before)) return [];
    return [{ range: block(0, first, 1, next - first), style }];
  });
}

interface Runs {
  readonly runs: readonly {
    readonly first: number;
    readonly last: number;
    readonly style?: Style | undefined;
  }[];
}

function cutsOf(...bands: readonly (Runs | undefined)[]): number[] {
  const columns = bands.flatMap((band) => band?.runs ?? []).flatMap(({ first, last }) => [first, last + 1]);
  return [...new Set(columns)].sort((a, b) => a - b);
}

function between<T>(cuts: readonly number[], of: (first: number, next: number) => T[]): T[] {
  return cuts.flatMap((first, index) => {
    const next = cuts[index + 1];
    return next === undefined ? [] : of(first, next);
  });
}

const plain: Style = {};

function styleAt(band: Runs | undefined, column: number): Style | undefined {
  const run = band?.runs.find(({ first, last }) => first <= column && column <= last);
  return run ? run.style : plain;
}

function sameStyle(a: Style, b: Style): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Style)[]);
  return [...keys].every((key) => a[key] === b[key]);
}
