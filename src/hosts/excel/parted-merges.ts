import { block, columnLetters, rangeAddress } from '../../sheets/address';
import type { Range } from '../../sheets/sheet';
import { type MovedLines, movedLines } from '../moved-lines';
import type { Reshaping } from '../reshaping';
import type { RowStep } from '../row-order';
import type { Pace } from './pace';
import { rangeOn } from './range-on';
import { hasExcelApi } from './requirement';
import { errorCode, isPassing } from './run-excel';

/** Excel has no more columns. */
const lastColumn = 'XFD';

/**
 * Parts merged cells of people's that lie across lines of which some are taken past others: Excel cuts no part of one.
 * @param all whether none on the sheet are ours; else those beside our columns are meant
 * @returns what merges them again once lines have been moved, where theirs still stand together; undefined where Excel does
 * not tell of them
 */
export async function partMerges(
  shape: Reshaping,
  all: boolean,
  worksheet: Excel.Worksheet,
  context: Excel.RequestContext,
  pace: Pace,
): Promise<(() => Promise<void>) | undefined> {
  const moves = { rows: hasMoves(shape.steps), columns: hasMoves(shape.columns.steps) };
  if ((!moves.rows && !moves.columns) || !hasExcelApi('1.13')) return async () => undefined;
  const beside = `${columnLetters(shape.written.columns)}:${lastColumn}`;
  const found = await mergesIn(() => rangeOn(worksheet, all ? undefined : beside), context, pace);
  if (!found) return undefined;
  const parted = found.filter(
    ({ rows, columns }) => (moves.rows && rows > 1) || (moves.columns && columns > 1),
  );
  for (const merge of parted) {
    await pace.room(400);
    rangeOn(worksheet, rangeAddress(merge)).unmerge();
  }
  return async () => {
    const reach = (of: (merge: Range) => number) => Math.max(0, ...parted.map(of));
    const rows = movedLines(
      shape.steps,
      Math.max(
        shape.written.rows,
        reach((each) => each.row + each.rows),
      ),
    );
    const columns = movedLines(
      shape.columns.steps,
      Math.max(
        shape.written.columns,
        reach((each) => each.column + each.columns),
      ),
    );
    for (const merge of parted) {
      const moved = movedMerge(merge, rows, columns);
      if (!moved) continue;
      await pace.room(400);
      rangeOn(worksheet, rangeAddress(moved)).merge();
    }
  };
}

const hasMoves = (steps: readonly RowStep[]) => steps.some(({ kind }) => kind === 'move');

/** Undefined where there are some hundreds: of so many Excel does not tell. */
async function mergesIn(
  range: () => Excel.Range,
  context: Excel.RequestContext,
  pace: Pace,
): Promise<readonly Range[] | undefined> {
  // Of a request that is refused nothing is answered: what has gathered goes before it.
  await context.sync();
  pace.wasSent();
  const merged = range().getMergedAreasOrNullObject();
  merged.untrack();
  merged.load(
    ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((name) => `areas/items/${name}`).join(','),
  );
  try {
    await context.sync();
  } catch (error) {
    if (errorCode(error) === undefined || isPassing(error)) throw error;
    return undefined;
  }
  pace.wasSent();
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) =>
    block(rowIndex, columnIndex, rowCount, columnCount),
  );
}

/** Merging keeps what stands in the first cell alone: where another line has come first, what stood there stays in its own. */
function movedMerge(
  { row, column, rows, columns }: Range,
  movedRows: MovedLines,
  movedColumns: MovedLines,
): Range | undefined {
  const [down, ...otherRows] = movedRows.runs(row, row + rows - 1);
  const [across, ...otherColumns] = movedColumns.runs(column, column + columns - 1);
  if (!down || !across || otherRows.length > 0 || otherColumns.length > 0) return undefined;
  if (movedRows.to(row) !== down.first || movedColumns.to(column) !== across.first) return undefined;
  const moved = block(down.first, across.first, down.last - down.first + 1, across.last - across.first + 1);
  return moved.rows * moved.columns > 1 ? moved : undefined;
}
