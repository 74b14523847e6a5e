import { columnLetters } from '../../src/sheets/address';

export type Axis = 'rows' | 'columns';

const sheetPart = String.raw`((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const cellPart = String.raw`(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})`;
const reference = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])${sheetPart}${cellPart}(?::${cellPart})?(?![\p{L}\p{N}_(.!])`,
  'gu',
);

interface Place {
  readonly fixedColumn: string;
  readonly column: number;
  readonly fixedRow: string;
  readonly row: number;
}

/** The formula after lines were put in or taken out of a sheet that it may refer to. */
export function movedFormula(
  formula: string,
  onSheet: boolean,
  tab: string,
  axis: Axis,
  at: number,
  count: number,
): string {
  return eachReference(formula, (sheet, first, last) => {
    const refersHere = sheet === undefined ? onSheet : sheet === tab;
    if (!refersHere) return undefined;
    const line = axis === 'rows' ? 'row' : 'column';
    const move = (edge: number) => (edge < at ? edge : Math.max(at, edge + count));
    const start = move(first[line]);
    const end = move((last ?? first)[line] + 1) - 1;
    const grownBehind = count > 0 && at === (last ?? first)[line] + 1;
    const to = grownBehind ? (last ?? first)[line] : end;
    if (to < start) return '#REF!';
    return [{ ...first, [line]: start }, last && { ...last, [line]: to }];
  });
}

/** The formula as it is pasted so many rows further down. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return eachReference(formula, (_sheet, first, last) => {
    const copied = (place: Place): Place => ({
      ...place,
      row: place.fixedRow ? place.row : place.row + rows,
      column: place.fixedColumn ? place.column : place.column + columns,
    });
    const places = [copied(first), last && copied(last)] as const;
    return places.some((place) => place && (place.row < 0 || place.column < 0)) ? '#REF!' : places;
  });
}

/** The cells and areas that a formula names (`tab` where it names the sheet), and what it says besides, without texts. */
export function referencesOf(formula: string): {
  readonly areas: readonly { readonly tab: string | undefined; readonly address: string }[];
  readonly rest: string;
} {
  const areas: { tab: string | undefined; address: string }[] = [];
  const rest = formula.replace(reference, (...found) => {
    const [, tab, , column1, , row1, , column2, , row2] = found as (string | undefined)[];
    if (column1 === undefined) return '""';
    const address = `${column1}${row1}${column2 === undefined ? '' : `:${column2}${row2}`}`;
    areas.push({ tab: tabOf(tab), address });
    return '0';
  });
  return { areas, rest };
}

function eachReference(
  formula: string,
  change: (
    sheet: string | undefined,
    first: Place,
    last: Place | undefined,
  ) => readonly [Place, Place | undefined] | '#REF!' | undefined,
): string {
  return formula.replace(reference, (...found) => {
    const [whole, tab, c1, column1, r1, row1, c2, column2, r2, row2] = found as (string | undefined)[];
    if (column1 === undefined || whole === undefined) return String(whole);
    const first = place(c1, column1, r1, row1);
    const last = column2 === undefined ? undefined : place(c2, column2, r2, row2);
    const changed = change(tabOf(tab), first, last);
    if (changed === undefined) return whole;
    const prefix = tab ?? '';
    if (changed === '#REF!') return `${prefix}#REF!`;
    const [from, to] = changed;
    return `${prefix}${printed(from)}${to ? `:${printed(to)}` : ''}`;
  });
}

function tabOf(prefix: string | undefined): string | undefined {
  return prefix
    ?.slice(0, -1)
    .replace(/^'(.*)'$/u, '$1')
    .replaceAll("''", "'");
}

function place(
  fixedColumn: string | undefined,
  letters: string | undefined,
  fixedRow: string | undefined,
  row: string | undefined,
): Place {
  const column = [...(letters ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { fixedColumn: fixedColumn ?? '', column, fixedRow: fixedRow ?? '', row: Number(row) - 1 };
}

function printed({ fixedColumn, column, fixedRow, row }: Place): string {
  return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
}
