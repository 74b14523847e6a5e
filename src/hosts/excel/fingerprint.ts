import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { sheetSize } from './typed-cell';

/**
 * What we note down beside the mark of a sheet when it is completely written: two short sums, one of everything but the
 * cells' contents and the rows' heights, one of the heights; and the size. Where the first is unchanged, changed cells
 * are all that has to be written again.
 */
export interface Fingerprint {
  readonly form: string;
  readonly heights: string;
  readonly size: { readonly rows: number; readonly columns: number };
}

/** Goes up when the same spec is written differently. */
const version = 1;

export function fingerprint(spec: SheetSpec, tabOf: (sheet: SheetId) => string | undefined): Fingerprint {
  const { cells: _, rowHeights, name, ...form } = spec;
  const size = sheetSize(spec);
  const targets = spec.links.map(({ to }) => tabOf(to.sheet));
  return { form: sum([version, name, size, form, targets]), heights: sum(rowHeights), size };
}

export function printFingerprint({ form, heights, size }: Fingerprint): string {
  return `${form} ${heights} ${size.rows} ${size.columns}`;
}

export function parseFingerprint(note: string): Fingerprint | undefined {
  const match = /^(\w+) (\w+) (\d+) (\d+)$/.exec(note);
  if (!match) return undefined;
  const [, form = '', heights = '', rows, columns] = match;
  return { form, heights, size: { rows: Number(rows), columns: Number(columns) } };
}

/** Two FNV-1a sums over different beginnings: 64 bits in base 36. */
function sum(value: unknown): string {
  const text = JSON.stringify(value);
  return [0x811c9dc5, 0x1b873593]
    .map((start) => {
      let hash = start;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('');
}
