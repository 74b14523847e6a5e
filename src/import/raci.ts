import { columnRole } from './column-names';
import type { TableCell } from './document';
import type { Party } from './duty-clause';
import { isEnglish } from './english-names';
import { withoutLayoutSpaces } from './title';

/** The columns of bodies in a table that says with the letters R, A, C and I who has which part in a task. */
export interface RaciColumns {
  /** The row of headings. */
  readonly header: number;
  readonly columns: readonly number[];
}

/** What the letters of a row say. */
export interface RaciRow {
  readonly parties: readonly Party[];
  /** Who is only consulted or informed, as printed with the letter. */
  readonly asides: string;
}

/** R, A/R, R（执行）: what may stand between letters and around them; S supports, and V and Q check. */
const letters = /^[RACISVQ](?:[/,、;&+]?[RACISVQ]){0,3}\*?$/;

/** The letters of a cell in their order, '' where it holds anything else. */
export function lettersOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/[一-鿿()\s]/g, '');
  return letters.test(plain) ? plain.replace(/[^A-Z]/g, '') : '';
}

/** `undefined` where the table is no such matrix: at least two columns of such letters, R among them and another one. */
export function findRaci(grid: readonly (readonly TableCell[])[]): RaciColumns | undefined {
  for (let header = 0; header < Math.min(grid.length - 1, 5); header++) {
    const below = grid
      .slice(header + 1)
      .filter((row) => new Set(row.map(({ text }) => text)).size > 1)
      .map((row) => row.map(({ text }) => text.trim()));
    const columns = (grid[header] ?? []).flatMap(({ text }, at) => {
      const filled = below.flatMap((row) => row[at] || []);
      const named = text.trim() !== '' && lettersOf(text) === '' && columnRole(text) !== 'number';
      return named && filled.length > 0 && filled.every((words) => lettersOf(words) !== '') ? [at] : [];
    });
    const used = new Set(below.flatMap((row) => columns.flatMap((at) => [...lettersOf(row[at] ?? '')])));
    if (columns.length >= 2 && used.has('R') && used.size > 1) return { header, columns };
  }
  return undefined;
}

/**
 * By custom A answers for the task and R does the work: A leads and R is co-responsible; where nobody is A, R leads. C and I
 * have no duty.
 */
export function readRaci(
  headings: readonly TableCell[],
  row: readonly TableCell[],
  columns: readonly number[],
): RaciRow {
  const cells = columns.flatMap((at) => {
    const heading = headings[at]?.text ?? '';
    const found = lettersOf(row[at]?.text ?? '');
    const name = isEnglish(heading) ? heading.trim() : withoutLayoutSpaces(heading);
    return found === '' || name === '' ? [] : [{ name, found }];
  });
  const lead = cells.some(({ found }) => found.includes('A')) ? 'A' : 'R';
  const parties = cells.flatMap(({ name, found }): Party[] => {
    const role = found.includes(lead) ? 'lead' : /[RS]/.test(found) ? 'co' : undefined;
    return role ? [{ printed: name, name, marked: false, role }] : [];
  });
  const asides = cells.flatMap(({ name, found }) => (/[RAS]/.test(found) ? [] : [`${found}: ${name}`]));
  return { parties, asides: asides.join('; ') };
}
