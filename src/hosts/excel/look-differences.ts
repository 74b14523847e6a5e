import { block } from '../../sheets/address';
import type { SheetSpec, Style, StyledRange } from '../../sheets/sheet';
import { type StyleBand, styleBands } from '../style-bands';

/**
 * Where a sheet is to look otherwise than it was written, with the whole style of each place.
 * @param before for each row, the row of the older spec whose looks it has; undefined for a row that has none of ours
 */
export function lookDifferences(
  spec: SheetSpec,
  older: SheetSpec,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  before: (row: number) => number | undefined,
): StyledRange[] {
  const [wanted, present] = [bandsByRow(spec), bandsByRow(older)];
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
    if (!pieces) byPresent.set(had, (pieces = had === null ? allOf(is, columns) : differing(is, had)));
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
    { range: block(0, first, 1, next - first), style: styleAt(band, first) },
  ]);
}

function differing(is: StyleBand | undefined, had: StyleBand | undefined): StyledRange[] {
  return between(cutsOf(is, had), (first, next) => {
    const style = styleAt(is, first);
    if (sameStyle(style, styleAt(had, first))) return [];
    return [{ range: block(0, first, 1, next - first), style }];
  });
}

interface Runs {
  readonly runs: readonly { readonly first: number; readonly last: number }[];
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

function styleAt(band: StyleBand | undefined, column: number): Style {
  return band?.runs.find(({ first, last }) => first <= column && column <= last)?.style ?? plain;
}

function sameStyle(a: Style, b: Style): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Style)[]);
  return [...keys].every((key) => a[key] === b[key]);
}
