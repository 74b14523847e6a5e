import { columnLetters } from '../../sheets/address';
import type { Reshaping } from '../reshaping';
import { type RowOrder, movedRows } from '../row-order';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';

/**
 * Rows and columns as they stood, by where they are taken past others: loaded with the next sync they say how large they
 * were, which Excel may not take along.
 */
export interface MovedSizes {
  readonly rows: ReadonlyMap<number, Excel.Range>;
  readonly columns: ReadonlyMap<number, Excel.Range>;
}

/** To be asked before anything is moved. */
export function askForMovedSizes({ order, columns }: Reshaping, ranges: SheetRanges): MovedSizes {
  const asked = (of: Pick<RowOrder, 'from'>, address: (line: number) => string, wanted: string) =>
    new Map(
      [...movedRows(of)].map((line) => {
        const range = ranges.one(address(of.from[line] as number));
        range.load(wanted);
        return [line, range] as const;
      }),
    );
  return {
    rows: asked(order, rowAddress, 'rowHidden,format/rowHeight'),
    columns: asked(columns, columnAddress, 'columnHidden,format/columnWidth'),
  };
}

/** Makes them as large again as they were, of those that are wanted. */
export async function sizeMoved(
  { rows, columns }: MovedSizes,
  wanted: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  const eachMoved = async (
    moved: ReadonlyMap<number, Excel.Range>,
    lines: readonly number[],
    address: (line: number) => string,
    size: (range: Excel.Range, was: Excel.Range) => void,
  ) => {
    for (const line of lines) {
      const was = moved.get(line);
      if (!was) continue;
      await pace.room(500);
      size(ranges.one(address(line)), was);
    }
  };
  await eachMoved(rows, wanted.rows, rowAddress, (range, was) => {
    if (was.rowHidden) range.rowHidden = true;
    else if (isSet(was.format.rowHeight)) range.format.rowHeight = was.format.rowHeight;
    else range.format.useStandardHeight = true;
  });
  await eachMoved(columns, wanted.columns, columnAddress, (range, was) => {
    if (was.columnHidden) range.columnHidden = true;
    else if (isSet(was.format.columnWidth)) range.format.columnWidth = was.format.columnWidth;
    else range.format.useStandardWidth = true;
  });
}

/** Where a size is not told, nobody has set one. */
const isSet = (size: number | null) => size !== null;

const rowAddress = (row: number) => `${row + 1}:${row + 1}`;

const columnAddress = (column: number) => `${columnLetters(column)}:${columnLetters(column)}`;
