import type { SheetId, SheetSpec } from '../sheets/sheet';
import { ownHeadings } from './headings';
import { sheetExtent } from './sheet-extent';
import { sum } from './sum';

/**
 * What we note down beside the mark of a sheet when it is completely written: short sums, and the size. `form` is of
 * everything but the name of the tab, the contents of cells and what changes with them: `heights` of rows and page breaks,
 * and `merges`. Where the form is unchanged, changed cells are all that has to be written again.
 */
export interface Fingerprint {
  readonly form: string;
  readonly heights: string;
  readonly merges: string;
  readonly size: WrittenSize;
}

/** What was ours of a sheet: how far it reached, and the headings of its columns in short where those are known by them. */
export interface WrittenSize {
  readonly rows: number;
  readonly columns: number;
  readonly headings?: readonly string[] | undefined;
}

/** Goes up when the same spec is written differently. */
const version = 2;

export function fingerprint(spec: SheetSpec, tabOf: (sheet: SheetId) => string | undefined): Fingerprint {
  const { cells: _, name: _tab, headings: _row, rowHeights, merges, print, ...looks } = spec;
  const { renamed: _before, ...table } = spec.table ?? {};
  const form = spec.table ? { ...looks, table } : looks;
  const { breaks, ...page } = print;
  const size = writtenSize(spec);
  const sized = rowHeights.map((height) => height !== null);
  const targets = spec.links.map(({ to }) => tabOf(to.sheet));
  return {
    form: sum([version, sheetExtent(spec), form, page, sized, targets]),
    heights: sum([rowHeights, breaks]),
    merges: sum(merges),
    size,
  };
}

export function writtenSize(spec: SheetSpec): WrittenSize {
  return { ...sheetExtent(spec), headings: ownHeadings(spec) };
}

export function printFingerprint({ form, heights, merges, size }: Fingerprint): string {
  const note = `${form} ${heights} ${merges} ${size.rows} ${size.columns}`;
  const headings = size.headings ? ` ${size.headings.join('.')}` : '';
  return note.length + headings.length > mostOfComment ? note : note + headings;
}

/** What Excel takes as the comment of a name. */
const mostOfComment = 255;

/** The note of a sheet that is being written: no form is known, only how far it reaches. */
export function unfinished(before: WrittenSize, after: WrittenSize): string {
  const added = after.headings?.filter((sum) => !before.headings?.includes(sum)) ?? [];
  const size = {
    rows: Math.max(before.rows, after.rows),
    columns: Math.max(before.columns, after.columns),
    headings: before.headings && after.headings && [...before.headings, ...added],
  };
  return printFingerprint({ form: '0', heights: '0', merges: '0', size });
}

export function isUnfinished(note: string): boolean {
  return note === '' || note.startsWith('0 0 0 ');
}

export function parseFingerprint(note: string): Fingerprint | undefined {
  const match = /^(\w+) (\w+) (\w+) (\d+) (\d+)(?: ([\w.]*))?$/.exec(note);
  if (!match) return undefined;
  const [, form = '', heights = '', merges = '', rows, columns, headings] = match;
  const size = { rows: Number(rows), columns: Number(columns), headings: headings?.split('.') };
  return { form, heights, merges, size };
}
