import type { ICellData, IWorksheetData } from '@univerjs/core';
import type { SheetSpec } from '../../sheets/sheet';
import type { MovedSheet } from '../moved-formula';
import { columnOrder, inColumns, standingColumns } from '../column-order';
import { movedLines } from '../moved-lines';
import { type Reshaping, reshaping, rowsAsWritten, wantedShape } from '../reshaping';
import { type constantRows, computed } from '../row-order';
import { type WrittenSize, writtenSize } from '../fingerprint';
import { sheetExtent } from '../sheet-extent';
import { cellValue } from './cell-data';

/** What was written last of a sheet of ours; people may have changed it since. */
export interface WrittenSheet {
  readonly spec: SheetSpec;
  /** How far it is ours. Its cells may reach further: a file that was opened says what people have beside it. */
  readonly size: WrittenSize;
}

export function writtenSheet(spec: SheetSpec, size = writtenSize(spec)): WrittenSheet {
  return { spec, size };
}

/** A sheet of ours as it stands, which is to be written anew, and what becomes of its rows and columns. */
export interface ReshapedSheet extends MovedSheet {
  readonly spec: SheetSpec;
  readonly last: WrittenSheet;
  readonly standing: Partial<IWorksheetData>;
  readonly shape: Reshaping;
  /** For rows and columns that stand there, those that they were written as. */
  readonly asWritten: {
    readonly rows: readonly (number | undefined)[];
    readonly columns: (column: number) => number | undefined;
  };
  readonly isMoved: boolean;
  /** Whether a cell that stands there is people’s own. */
  isTheirs(row: number, column: number): boolean;
  isTheirColumn(column: number): boolean;
}

export function reshapedSheet(
  spec: SheetSpec,
  last: WrittenSheet,
  standing: Partial<IWorksheetData>,
): ReshapedSheet {
  const found = constantsOf(standing);
  const present = standingColumns(found);
  const across = columnOrder(spec, present, last.size, sheetExtent(spec).columns);
  const before = columnOrder(last.spec, present, last.size, last.size.columns);
  const rows = inColumns(found, before.from);
  const wanted = wantedShape(spec, rows);
  const shape = reshaping(wanted, rows, last.size);
  const { order, steps, written, size } = shape;
  const count = Math.max(rows.length, Math.min(written.rows, wanted.rows.length));
  const ourRows = new Set([...order.from, ...order.gone]);
  const ourColumns = new Set([...across.from.slice(0, size.columns), ...across.gone]);
  const width = found.reduce((most, row) => Math.max(most, row.length), written.columns);
  return {
    spec,
    last,
    standing,
    shape,
    isMoved: steps.length > 0 || across.steps.length > 0,
    rows: movedLines(steps, count),
    columns: movedLines(across.steps, width),
    asWritten: {
      rows: rowsAsWritten(last.spec, rows, wanted, shape),
      columns: movedLines(before.steps, width).to,
    },
    isTheirs: (row, column) => !ourColumns.has(column) || (row >= written.rows && !ourRows.has(row)),
    isTheirColumn: (column) => !ourColumns.has(column),
  };
}

function constantsOf({ cellData = {} }: Partial<IWorksheetData>): ReturnType<typeof constantRows> {
  const rows: ReturnType<typeof constantRows>[number][] = [];
  for (const row in cellData) {
    const cells: Readonly<Record<number, ICellData>> = cellData[row] ?? {};
    const values: ReturnType<typeof constantRows>[number][number][] = [];
    for (const key in cells) {
      const cell = cells[key] as ICellData;
      const value = hasFormula(cell) ? computed : cellValue(cell);
      if (value !== null) values[Number(key)] = value;
    }
    if (values.length === 0) continue;
    while (rows.length < Number(row)) rows.push([]);
    rows[Number(row)] = values;
  }
  return rows;
}

export function hasFormula({ f, si }: ICellData): boolean {
  return Boolean(f ?? si);
}
