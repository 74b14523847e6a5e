import type { SheetId } from '../../sheets/sheet';

/** Which lines of a sheet are out of sight, however they came to be. */
export interface HiddenLines {
  /** Whether any row is. */
  readonly rows: boolean;
  /** None where nobody asked. */
  readonly columns: readonly number[];
}

export type HiddenWanted = 'rows' | 'rows and columns';

/** Rows cost next to nothing to ask for. Columns do not, at each edit: those that people hide are of the sheets they edit. */
export function hiddenWanted(id: SheetId): HiddenWanted {
  return id === 'list' || id === 'matrix' ? 'rows and columns' : 'rows';
}

/** Asks for what is hidden in a range of which `rowHidden` is loaded as well; the answer can be taken after the next sync. */
export function askForHidden(range: Excel.Range, wanted: HiddenWanted): () => HiddenLines {
  const columns =
    wanted === 'rows and columns' ? range.getColumnProperties({ columnHidden: true }) : undefined;
  return () => ({
    // Nothing is said where some rows are and others are not.
    rows: (range.rowHidden as boolean | null) !== false,
    columns: (columns?.value ?? []).flatMap(({ columnHidden }, column) =>
      columnHidden ? [range.columnIndex + column] : [],
    ),
  });
}
