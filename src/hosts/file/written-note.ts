import type { SheetId } from '../../sheets/sheet';
import { sum } from '../sum';
import { sheetMark } from '../sheet-mark';
import { textFormula, textOfFormula } from '../text-formula';
import { lookParts, plainLook, type CellLook, type LookPart } from './cell-looks';

/**
 * What we note down of a sheet as we write it, to tell afterwards what people have made of it by hand: what they made is what
 * we did not write. Looks, rules, lists and names of
 * charts and tables are kept as short sums.
 */
export interface WrittenNote {
  /** The note beside the sheet's mark at that time: where that is another one by now, this one is out of date. */
  readonly mark: string;
  /** How far our own part reaches. */
  readonly rows: number;
  readonly columns: number;
  /** Print set-up, frozen rows and columns, colour of the tab. */
  readonly page: string;
  /** What was said of each column; neighbours of one kind are told once, with their number. */
  readonly widths: readonly (readonly [text: string, count: number])[];
  /** Every height of a row that occurs, in points. */
  readonly heights: readonly number[];
  /** Every look of a cell that occurs. */
  readonly looks: readonly string[];
  /** Of conditional formats. */
  readonly rules: readonly string[];
  /** Of drop-downs. */
  readonly lists: readonly string[];
  readonly charts: readonly string[];
  readonly table: string;
}

/** The hidden name that holds the note: programs keep names, while they drop parts they do not know. */
export function noteName(id: SheetId): string {
  return `${sheetMark(id)}_written`;
}

/** The note as the formula of its name, without looks and heights where it were too long; undefined where that is no help. */
export function printNote(note: WrittenNote): string | undefined {
  for (const told of [note, { ...note, looks: [], heights: [] }]) {
    const formula = textFormula(JSON.stringify(told));
    if (formula !== undefined) return formula;
  }
  return undefined;
}

/** Undefined for what is no note of ours. */
export function parseNote(formula: string): WrittenNote | undefined {
  try {
    const note: unknown = JSON.parse(textOfFormula(formula));
    return isNote(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

function isNote(value: unknown): value is WrittenNote {
  if (typeof value !== 'object' || value === null) return false;
  const note = value as Record<string, unknown>;
  const lists = ['widths', 'heights', 'looks', 'rules', 'lists', 'charts'];
  return (
    lists.every((name) => Array.isArray(note[name])) &&
    typeof note['rows'] === 'number' &&
    typeof note['columns'] === 'number' &&
    ['mark', 'page', 'table'].every((name) => typeof note[name] === 'string')
  );
}

export function shortSum(value: unknown): string {
  return value === '' ? '' : sum(value).slice(0, 7);
}

/** A look as notes have it. */
export function lookSum(look: CellLook): string {
  return lookParts.map((part) => shortSum(look[part])).join('.');
}

/**
 * In which parts a cell looks otherwise than we wrote it; none where the look is one of ours.
 * @param wanted how we would have it look now, where that is known
 */
export function handMade(
  look: CellLook,
  wanted: CellLook | undefined,
  written: ReadonlySet<string>,
): ReadonlySet<LookPart> {
  const found = lookSum(look);
  const own = [...(wanted ? [lookSum(wanted)] : []), ...written, lookSum(plainLook)];
  if (own.includes(found)) return new Set();
  const sums = found.split('.');
  const different = own.map((each) => {
    const parts = each.split('.');
    return lookParts.filter((_, index) => parts[index] !== sums[index]);
  });
  // What it was before is what it is most like.
  return new Set(different.reduce((least, each) => (each.length < least.length ? each : least)));
}
