import type { SheetContents } from './sheet-contents';
import { type Typed, keptText, typedText } from './typed-cell';

/** Neighbouring cells of one row that have to be typed anew. */
export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly typed: Typed[];
}

/**
 * What must be typed so that a sheet that shows `contents` shows the wanted rows.
 * @param typedRow row by row as they go to Excel, each `columns` long
 */
export function cellDifferences(
  typedRow: (row: number) => readonly Typed[],
  size: { readonly rows: number; readonly columns: number },
  contents: SheetContents,
): Difference[] {
  const present = contents.formulas ?? contents.values;
  const differences: Difference[] = [];
  for (let row = 0; row < size.rows; row++) {
    const wanted = typedRow(row);
    let open: Difference | undefined;
    for (let column = 0; column < size.columns; column++) {
      const typed = wanted[column] ?? '';
      if (isKept(typed, present[row]?.[column] ?? '')) open = undefined;
      else if (open) open.typed.push(typed);
      else differences.push((open = { row, column, typed: [typed] }));
    }
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
