import type { SheetContents } from './sheet-contents';
import { keptText, typedText } from '../typed-text';
import type { Typed } from './typed-cell';

/** A block of neighbouring cells that have to be typed anew. */
export interface Difference {
  readonly row: number;
  readonly column: number;
  /** Row by row, all equally long. */
  readonly typed: Typed[][];
}

/**
 * What must be typed so that a sheet that shows `contents` shows the wanted rows.
 * @param typedRow row by row as they go to Excel
 */
export function cellDifferences(
  typedRow: (row: number) => readonly Typed[],
  size: { readonly rows: number; readonly columns: number },
  contents: SheetContents,
): Difference[] {
  const present = contents.formulas ?? contents.values;
  const differences: Difference[] = [];
  /** Blocks that end with the row above, by the column they begin with: the row below may go on with them. */
  let above = new Map<number, Difference>();
  for (let row = 0; row < size.rows; row++) {
    const wanted = typedRow(row);
    const here = new Map<number, Difference>();
    for (let column = 0; column < size.columns; column++) {
      const run: Typed[] = [];
      for (; column + run.length < size.columns;) {
        const typed = wanted[column + run.length] ?? '';
        if (isKept(typed, present[row]?.[column + run.length] ?? '')) break;
        run.push(typed);
      }
      if (run.length === 0) continue;
      let block = above.get(column);
      if (block?.typed[0]?.length === run.length) block.typed.push(run);
      else differences.push((block = { row, column, typed: [run] }));
      here.set(column, block);
      column += run.length;
    }
    above = here;
  }
  return differences;
}

function isKept(typed: Typed, present: Typed): boolean {
  return typeof typed === 'string' ? keptText(typed) === present : typed === present;
}

/** Contents as they must be typed to come out the same; the apostrophes that protected texts are lost in reading. */
export function retyped({ values, formulas }: SheetContents): (row: number) => Typed[] {
  return (row) =>
    (formulas ?? values)[row]?.map((formula, column) => {
      if (typeof formula !== 'string' || formula === '') return formula;
      // A text is its own result; only a real formula has another.
      const computes = formula.startsWith('=') && values[row]?.[column] !== formula;
      return computes ? formula : typedText(formula, false);
    }) ?? [];
}

export function contentsSize({ values }: SheetContents): { readonly rows: number; readonly columns: number } {
  return { rows: values.length, columns: values[0]?.length ?? 0 };
}
