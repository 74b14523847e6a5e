import type { SheetSpec } from '../../sheets/sheet';
import { addedRows, type AddedRows } from '../added-rows';
import { byPlaceOrder, columnOrder, type StandingColumns } from '../column-order';
import type { WrittenSize } from '../fingerprint';
import type { MovedSheet } from '../moved-formula';
import { movedLines, type MovedLines } from '../moved-lines';
import { isReshaped, reshaping, wantedShape } from '../reshaping';
import { computed, type constantRows } from '../row-order';
import { sheetExtent } from '../sheet-extent';
import { eachCell, hasFormula, shownIn, type StandingPart } from './standing-part';
import type { Value } from './sheet-values';

/** Where everything on a sheet goes as it is written again. */
export interface SheetPlaces extends MovedSheet {
  /** How many rows were ours. */
  readonly written: number;
  /** What is to be ours. */
  readonly size: ReturnType<typeof sheetExtent>;
  /** Rows that we write; below them stand rows of the user’s. */
  readonly ours: number;
  /** Rows above the table. */
  readonly header: number;
  /** Rows that are gone, from the top. */
  readonly gone: readonly number[];
  readonly isMoved: boolean;
  readonly added: AddedRows;
  /** Whether a column that stands there was ours. */
  isOurColumn(column: number): boolean;
}

/**
 * @param written how far we wrote last, where that is known
 * @param strings the shared strings
 */
export function sheetPlaces(
  spec: SheetSpec,
  old: StandingPart,
  written: WrittenSize | undefined,
  strings: () => readonly string[],
): SheetPlaces {
  const size = spec.own ?? sheetExtent(spec);
  const before = written ?? size;
  // The page has moved what stands there to where its own columns are.
  const order = spec.own
    ? byPlaceOrder(before.columns, size.columns)
    : columnOrder(spec, standingColumns(old, strings), before, size.columns);
  const ourColumns = new Set([...order.from.slice(0, size.columns), ...order.gone]);
  const columns = movedLines(order.steps, Math.max(before.columns, size.columns, ...order.from.map(reach)));
  const present = knownValues(spec, old, columns, (column) => ourColumns.has(column), strings);
  const wanted = { ...wantedShape(spec, present), size };
  const shape = reshaping(wanted, present, before, order);
  return {
    rows: movedLines(shape.steps, present.length),
    columns,
    written: before.rows,
    size,
    ours: wanted.rows.length,
    header: wanted.header,
    gone: shape.order.gone,
    isMoved: isReshaped(shape),
    added: addedRows(spec, shape),
    isOurColumn: (column) => ourColumns.has(column),
  };
}

const reach = (column: number | undefined) => (column ?? -1) + 1;

function standingColumns({ rows }: StandingPart, strings: () => readonly string[]): StandingColumns {
  return {
    row(index) {
      const row = rows[index];
      const values: Value[] = [];
      for (const cell of row ? eachCell(row) : [])
        values[cell.column] = hasFormula(cell) ? computed : shownIn(cell, strings);
      return row && Array.from(values, (value) => value ?? null);
    },
    isBlank: (column) =>
      !rows.some((row) => {
        for (const cell of row ? eachCell(row) : [])
          if (cell.column === column) return hasFormula(cell) || shownIn(cell, strings) !== null;
        return false;
      }),
  };
}

/** Of each row what it is known by: its hidden cells, and of ours those up to the first text. */
function knownValues(
  { hiddenColumns }: SheetSpec,
  { rows }: StandingPart,
  columns: MovedLines,
  isOurs: (column: number) => boolean,
  strings: () => readonly string[],
): ReturnType<typeof constantRows> {
  const hidden = new Set(hiddenColumns);
  const lastHidden = Math.max(-1, ...hidden);
  return Array.from(rows, (row) => {
    const values: Value[] = [];
    let isKnown = false;
    for (const cell of row ? eachCell(row) : []) {
      const column = columns.to(cell.column);
      if (column === undefined || !isOurs(cell.column)) continue;
      if (column > lastHidden && isKnown) break;
      if (!hidden.has(column) && isKnown) continue;
      const value = hasFormula(cell) ? computed : shownIn(cell, strings);
      if (value === null) continue;
      while (values.length < column) values.push(null);
      values[column] = value;
      isKnown ||= !hidden.has(column) && typeof value === 'string' && value !== computed;
    }
    return values;
  });
}
