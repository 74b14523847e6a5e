import type { SheetSpec } from '../sheets/sheet';
import { type ColumnOrder, byPlaceOrder } from './column-order';
import {
  type RowOrder,
  type RowStep,
  constantRows,
  keyColumn,
  rowKeys,
  rowOrder,
  rowSteps,
} from './row-order';
import { sheetExtent } from './sheet-extent';

type Rows = ReturnType<typeof constantRows>;
type Size = ReturnType<typeof sheetExtent>;

/** What a sheet is to become: its rows, and what is ours of it. */
export interface WantedShape {
  readonly rows: Rows;
  readonly keyColumn: number | undefined;
  /** Rows above the table. */
  readonly header: number;
  readonly size: Size;
}

/** Rows and columns that have to be put in, moved or taken out before cells can be written. */
export interface Reshaping {
  readonly order: RowOrder;
  readonly steps: readonly RowStep[];
  readonly columns: ColumnOrder;
  /** What was ours of the sheet. */
  readonly written: Size;
  readonly size: Size;
  readonly header: number;
}

/**
 * @param present the constants on the sheet as it stands
 * @param rows the constants in its rows, where they are not what the spec says
 */
export function wantedShape(spec: SheetSpec, present: Rows, rows: Rows = constantRows(spec)): WantedShape {
  return {
    rows,
    keyColumn: keyColumn(spec, present, rows),
    header: spec.freeze?.rows ?? 0,
    size: sheetExtent(spec),
  };
}

/**
 * @param standing the constants on the sheet as it stands; none at all where it is blank
 * @param columns what becomes of its columns
 */
export function reshaping(
  wanted: WantedShape,
  standing: Rows,
  written: Size = wanted.size,
  columns: ColumnOrder = byPlaceOrder(written.columns, wanted.size.columns),
): Reshaping {
  const { rows, header, size } = wanted;
  const present = [...standing];
  while (present.length < Math.min(written.rows, rows.length)) present.push([]);
  const keys = (of: Rows, count: number) => rowKeys(of, wanted.keyColumn, count, rows[header - 1]);
  const order = rowOrder(keys(present, written.columns), keys(rows, size.columns), written.rows, header);
  const steps = standing.length === 0 ? [] : rowSteps(order, present.length);
  return { order, steps, columns, written, size, header };
}

export function isReshaped({ steps, columns }: Reshaping): boolean {
  return steps.length > 0 || columns.steps.length > 0;
}

/**
 * For each row that stands on a sheet, the row that it was written as; undefined for one that was not. People may have
 * moved, added and deleted rows since.
 * @param older what was written last
 * @param standing the constants on the sheet before its rows are moved
 */
export function rowsAsWritten(
  older: SheetSpec,
  standing: Rows,
  { keyColumn: column }: WantedShape,
  { written, header }: Reshaping,
): RowOrder['from'] {
  const keysOf = (rows: Rows) => rowKeys(rows, column, written.columns, olderRows[header - 1]);
  const olderRows = constantRows(older);
  const padded = [...standing];
  while (padded.length < olderRows.length) padded.push([]);
  return rowOrder(keysOf(olderRows), keysOf(padded), olderRows.length, header).from;
}
