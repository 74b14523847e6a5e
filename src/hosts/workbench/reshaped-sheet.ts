import type { ICellData, IWorksheetData } from '@univerjs/core';
import type { SheetSpec } from '../../sheets/sheet';
import type { MovedSheet } from '../moved-formula';
import { movedLines } from '../moved-lines';
import { type Reshaping, reshaping, rowsAsWritten, wantedShape } from '../reshaping';
import { type constantRows, computed } from '../row-order';
import { sheetExtent } from '../sheet-extent';
import { cellValue } from './cell-data';

/** What was written last of a sheet of ours; people may have changed it since. */
export interface WrittenSheet {
  readonly spec: SheetSpec;
  /** How far it is ours. Its cells may reach further: a file that was opened says what people have beside it. */
  readonly size: ReturnType<typeof sheetExtent>;
}

export function writtenSheet(spec: SheetSpec, size = sheetExtent(spec)): WrittenSheet {
  return { spec, size };
}

/** A sheet of ours as it stands, which is to be written anew, and what becomes of its rows and columns. */
export interface ReshapedSheet extends MovedSheet {
  readonly spec: SheetSpec;
  readonly last: WrittenSheet;
  readonly standing: Partial<IWorksheetData>;
  readonly shape: Reshaping;
  /** For each row that stands there, the row that it was written as. */
  readonly asWritten: readonly (number | undefined)[];
  /** Whether a cell that stands there is people’s own. */
  isTheirs(row: number, column: number): boolean;
}

export function reshapedSheet(
  spec: SheetSpec,
  last: WrittenSheet,
  standing: Partial<IWorksheetData>,
): ReshapedSheet {
  const rows = constantsOf(standing);
  const wanted = wantedShape(spec, rows);
  const shape = reshaping(wanted, rows, last.size);
  const { order, steps, written, size } = shape;
  const count = Math.max(rows.length, Math.min(written.rows, wanted.rows.length));
  const ourRows = new Set([...order.from, ...order.gone]);
  return {
    spec,
    last,
    standing,
    shape,
    rows: movedLines(steps, count),
    columns: movedLines(columnSteps(written.columns, size.columns), written.columns),
    asWritten: rowsAsWritten(last.spec, rows, wanted, shape),
    isTheirs: (row, column) => column >= written.columns || (row >= written.rows && !ourRows.has(row)),
  };
}

/** What people have beside our columns stays beside them. */
function columnSteps(written: number, wanted: number) {
  if (wanted > written) return [{ kind: 'insert', at: written, count: wanted - written } as const];
  return wanted < written ? [{ kind: 'delete', at: wanted, count: written - wanted } as const] : [];
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
