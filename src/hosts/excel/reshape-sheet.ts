import { block, columnLetters, rangeAddress } from '../../sheets/address';
import type { ColumnOrder } from '../column-order';
import { movedLines } from '../moved-lines';
import type { Reshaping, WantedShape } from '../reshaping';
import { computed } from '../row-order';
import { typedText } from '../typed-text';
import type { LineMover } from './line-mover';
import type { MovedSizes } from './moved-sizes';
import type { Pace } from './pace';
import { rangeOn } from './range-on';
import type { CellBlock, SheetContents } from './sheet-contents';

/** What moving rows and columns leaves behind; what is Excel’s is loaded with the next sync. */
export interface Moved {
  /** The range of the sheet’s table. */
  readonly table: Excel.Range | undefined;
  readonly sizes: MovedSizes;
  /** Rows of notes kept. */
  readonly kept: number;
}

/** The constants on a sheet as it stands. */
export function presentConstants({ values, formulas = values }: SheetContents): WantedShape['rows'] {
  return values.map((row, index) =>
    row.map((value, column) => {
      const formula = formulas[index]?.[column];
      return formula !== value && typeof formula === 'string' && formula.startsWith('=') ? computed : value;
    }),
  );
}

/**
 * Moves whole rows and columns, so that formats, comments and formulas of the user's stay beside what they were put
 * beside.
 * @param label what is said beside notes whose row goes, and which are kept under the table; they are not where it says nothing
 * @returns how many rows of such notes were kept
 */
export async function reshapeSheet(
  { order, steps, columns, size, header }: Reshaping,
  contents: SheetContents,
  worksheet: Excel.Worksheet,
  pace: Pace,
  move: LineMover,
  label: (row: CellBlock[number]) => string | undefined,
): Promise<number> {
  for (const step of columns.steps) {
    await pace.room(1500);
    if (step.kind === 'delete')
      rangeOn(worksheet, columnsAddress(step.at, step.count)).delete(Excel.DeleteShiftDirection.left);
    else if (step.kind === 'insert')
      rangeOn(worksheet, columnsAddress(step.at, step.count))
        .insert(Excel.InsertShiftDirection.right)
        .untrack();
    else {
      const [source, target] = [columnsAddress(step.from, 1), columnsAddress(step.to, 1)];
      rangeOn(worksheet, target).insert(Excel.InsertShiftDirection.right).untrack();
      await move(worksheet, source, target);
      rangeOn(worksheet, source).delete(Excel.DeleteShiftDirection.left);
    }
  }
  const found = inOrder(contents, columns);
  const kept = await keepNotes(order.gone, size.columns, found, worksheet, pace, label);
  const width = (found.values[0]?.length ?? 0) - size.columns;
  for (const step of steps) {
    await pace.room(1500);
    if (step.kind === 'delete') {
      rangeOn(worksheet, rowsAddress(step.at, step.count)).delete(Excel.DeleteShiftDirection.up);
    } else if (step.kind === 'insert') {
      rangeOn(worksheet, rowsAddress(step.at, step.count)).insert(Excel.InsertShiftDirection.down).untrack();
      // Right below a header the new rows would look like it.
      if (width > 0 && step.at === header) {
        const below = block(step.at + step.count, size.columns, 1, width);
        for (let row = step.at; row < step.at + step.count; row++) {
          const added = rangeOn(worksheet, rangeAddress({ ...below, row }));
          added.copyFrom(rangeAddress(below), Excel.RangeCopyType.formats);
        }
      }
    } else {
      const [source, target] = [rowsAddress(step.from, 1), rowsAddress(step.to, 1)];
      rangeOn(worksheet, target).insert(Excel.InsertShiftDirection.down).untrack();
      await move(worksheet, source, target);
      rangeOn(worksheet, source).delete(Excel.DeleteShiftDirection.up);
    }
  }
  return kept;
}

/** What stands in the cells once columns have been moved. */
function inOrder(
  { values, formulas = values }: SheetContents,
  { steps }: ColumnOrder,
): Required<Omit<SheetContents, 'hidden'>> {
  const { was } = movedLines(steps, values[0]?.length ?? 0);
  const moved = (cells: CellBlock) =>
    cells.map((row) => was.map((column) => (column === undefined ? '' : (row[column] ?? ''))));
  return { values: moved(values), formulas: moved(formulas) };
}

/** Copies what the user has beside rows that will go to below everything, with a word on where it was. */
async function keepNotes(
  gone: readonly number[],
  columns: number,
  { values, formulas }: SheetContents,
  worksheet: Excel.Worksheet,
  pace: Pace,
  label: (row: CellBlock[number]) => string | undefined,
): Promise<number> {
  const isFilled = (value: CellBlock[number][number]) => value !== '';
  const noted = gone.filter((row) => values[row]?.slice(columns).some(isFilled));
  const width = (values[0]?.length ?? 0) - columns;
  const above = values.at(-1)?.slice(0, columns).some(isFilled) ? 1 : 0;
  let kept = 0;
  for (const row of noted) {
    const said = label(values[row]?.slice(0, columns) ?? []);
    if (said === undefined) continue;
    await pace.room(2000 + said.length * 3);
    const from = block(row, columns, 1, width);
    const to = { ...from, row: values.length + above + kept };
    rangeOn(worksheet, rangeAddress(to)).copyFrom(rangeAddress(from));
    // A formula would reckon with what stands around it now.
    values[row]?.slice(columns).forEach((value, index) => {
      if (formulas?.[row]?.[columns + index] === value) return;
      const result = typeof value === 'string' ? typedText(value, false) : value;
      rangeOn(worksheet, rangeAddress(block(to.row, columns + index))).formulas = [[result]];
    });
    rangeOn(worksheet, rangeAddress(block(to.row, columns + width))).formulas = [[typedText(said, false)]];
    kept++;
  }
  return kept;
}

function rowsAddress(at: number, count: number): string {
  return `${at + 1}:${at + count}`;
}

function columnsAddress(at: number, count: number): string {
  return `${columnLetters(at)}:${columnLetters(at + count - 1)}`;
}
