import type { SheetId, SheetSpec } from '../sheets/sheet';
import { sheetExtent } from './sheet-extent';

/**
 * What we note down beside the mark of a sheet when it is completely written: short sums, and the size. `form` is of
 * everything but the contents of cells and what changes with them: `heights` of rows and page breaks, and `merges`. Where
 * the form is unchanged, changed cells are all that has to be written again.
 */
export interface Fingerprint {
  readonly form: string;
  readonly heights: string;
  readonly merges: string;
  readonly size: { readonly rows: number; readonly columns: number };
}

/** Goes up when the same spec is written differently. */
const version = 2;

export function fingerprint(spec: SheetSpec, tabOf: (sheet: SheetId) => string | undefined): Fingerprint {
  const { cells: _, rowHeights, merges, print, ...form } = spec;
  const { breaks, ...page } = print;
  const size = sheetExtent(spec);
  const sized = rowHeights.map((height) => height !== null);
  const targets = spec.links.map(({ to }) => tabOf(to.sheet));
  return {
    form: sum([version, size, form, page, sized, targets]),
    heights: sum([rowHeights, breaks]),
    merges: sum(merges),
    size,
  };
}

export function printFingerprint({ form, heights, merges, size }: Fingerprint): string {
  return `${form} ${heights} ${merges} ${size.rows} ${size.columns}`;
}

/** The note of a sheet that is being written: no form is known, only how far it reaches. */
export function unfinished(...sizes: readonly Fingerprint['size'][]): string {
  const most = (axis: 'rows' | 'columns') => Math.max(...sizes.map((size) => size[axis]));
  return printFingerprint({
    form: '0',
    heights: '0',
    merges: '0',
    size: { rows: most('rows'), columns: most('columns') },
  });
}

export function isUnfinished(note: string): boolean {
  return note === '' || note.startsWith('0 0 0 ');
}

export function parseFingerprint(note: string): Fingerprint | undefined {
  const match = /^(\w+) (\w+) (\w+) (\d+) (\d+)$/.exec(note);
  if (!match) return undefined;
  const [, form = '', heights = '', merges = '', rows, columns] = match;
  return { form, heights, merges, size: { rows: Number(rows), columns: Number(columns) } };
}

/** Two sums in the manner of FNV-1a with different multipliers: 64 bits in base 36. */
export function sum(value: unknown): string {
  const text = JSON.stringify(value);
  let first = 0x811c9dc5;
  let second = first;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}
