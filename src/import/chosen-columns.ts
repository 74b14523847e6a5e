import type { ColumnRole } from './column-names';
import type { Document, TableCell } from './document';
import { fillSpans } from './table-grid';
import { splitUnits } from './unit-list';
import { looksLikeUnit } from './unit-names';

/** What people can say a column of a table holds. */
export const columnChoices = [
  'number',
  'category',
  'task',
  'lead',
  'co',
  'units',
  'deadline',
  'ignore',
] as const satisfies readonly (ColumnRole | 'ignore')[];

export type ColumnChoice = (typeof columnChoices)[number];

/** What the columns of a table hold, from left to right, as people chose it; holds for tables of as many columns. */
export type ChosenColumns = readonly ColumnChoice[];

/** A table whose headings we do not know, and what its columns seem to hold, for people to decide. */
export interface ColumnProposal {
  /** The first row. */
  readonly headings: readonly string[];
  /** Up to three rows below it. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: ChosenColumns;
}

/** The largest table of a document in which no tasks were found. */
export function proposeColumns({ blocks }: Document): ColumnProposal | undefined {
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? [fillSpans(block)] : []));
  const [grid] = grids
    .filter((rows) => rows.length > 1 && widthOf(rows) > 1)
    .sort((a, b) => b.length * widthOf(b) - a.length * widthOf(a));
  if (!grid) return undefined;
  const [headings = [], ...rows] = grid.map((row) => row.map(({ text }) => text));
  return { headings, rows: rows.slice(0, 3), columns: guess(rows.slice(0, 200)) };
}

/** Whether a document has a table that the choice fits. */
export function hasColumns({ blocks }: Document, columns: ChosenColumns): boolean {
  return blocks.some((block) => block.kind === 'table' && widthOf(fillSpans(block)) === columns.length);
}

/** The roles chosen for a table, and the row in which its tasks begin; nothing for a table of other columns. */
export function chosenHeader(
  grid: readonly (readonly TableCell[])[],
  columns: ChosenColumns,
): { readonly roles: (ColumnRole | undefined)[]; readonly end: number } | undefined {
  if (widthOf(grid) !== columns.length) return undefined;
  const roles = columns.map((choice) => (choice === 'ignore' ? undefined : choice));
  const ofUnits = (row: readonly TableCell[]) =>
    row.some(({ text }, at) => holdsUnits(roles[at]) && areUnits(text));
  const first = grid.findIndex(ofUnits);
  return { roles, end: Math.max(first, 0) };
}

function widthOf(grid: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...grid.map((row) => row.length));
}

function holdsUnits(role: ColumnRole | undefined): boolean {
  return role === 'lead' || role === 'co' || role === 'units';
}

function areUnits(text: string): boolean {
  const { units } = splitUnits(text.replace(/\n/g, '、'));
  return units.length > 0 && units.every(({ name }) => looksLikeUnit(name));
}

/** Units by their names, numbers and dates by their signs; of what is left, the longest texts are the tasks. */
function guess(rows: readonly (readonly string[])[]): ColumnChoice[] {
  const width = widthOf(rows);
  const cellsOf = (at: number) => rows.map((row) => (row[at] ?? '').trim()).filter((text) => text !== '');
  const mostly = (at: number, is: (text: string) => boolean) =>
    cellsOf(at).length > 0 && cellsOf(at).filter(is).length * 2 > cellsOf(at).length;
  const found = Array.from({ length: width }, (_, at): ColumnChoice => {
    if (mostly(at, (text) => /^\d{1,4}[.．、]?$/.test(text))) return 'number';
    if (mostly(at, (text) => text.length < 20 && /\d{1,4}[年月./-]\d|[年月]底|长期|持续/.test(text)))
      return 'deadline';
    return mostly(at, areUnits) ? 'units' : 'ignore';
  });
  const lengthOf = (at: number) => cellsOf(at).reduce((sum, text) => sum + text.length, 0);
  const [task] = found
    .flatMap((choice, at) => (choice === 'ignore' ? [at] : []))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const ofUnits = found.flatMap((choice, at) => (choice === 'units' ? [at] : []));
  return found.map((choice, at) => {
    if (at === task) return 'task';
    if (choice !== 'units' || ofUnits.length === 1) return choice;
    return at === ofUnits[0] ? 'lead' : 'co';
  });
}
