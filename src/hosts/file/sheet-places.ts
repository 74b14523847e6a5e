import type { SheetSpec } from '../../sheets/sheet';
import type { MovedSheet } from '../moved-formula';
import { movedLines, unmovedLines } from '../moved-lines';
import { isReshaped, reshaping, wantedShape } from '../reshaping';
import { computed, type constantRows } from '../row-order';
import { sheetExtent } from '../sheet-extent';
import { eachCell, hasFormula, shownIn, type StandingPart } from './standing-part';
import type { Value } from './sheet-values';

type Size = ReturnType<typeof sheetExtent>;

/** Where everything on a sheet goes as it is written again. */
export interface SheetPlaces extends MovedSheet {
  /** What was ours of it, and what is to be. */
  readonly written: Size;
  readonly size: Size;
  /** Rows that we write; below them stand rows of the user’s. */
  readonly ours: number;
  /** Rows above the table. */
  readonly header: number;
  /** Rows that are gone, from the top. */
  readonly gone: readonly number[];
  readonly isMoved: boolean;
}

/**
 * @param written how far we wrote last, where that is known
 * @param strings the shared strings
 */
export function sheetPlaces(
  spec: SheetSpec,
  old: StandingPart,
  written: Size | undefined,
  strings: () => readonly string[],
): SheetPlaces {
  const size = spec.own ?? sheetExtent(spec);
  const before = written ?? size;
  const present = knownValues(spec, old, before.columns, strings);
  const wanted = { ...wantedShape(spec, present), size };
  const shape = reshaping(wanted, present, before);
  const count = size.columns - before.columns;
  const columnSteps =
    count > 0
      ? [{ kind: 'insert', at: before.columns, count } as const]
      : [{ kind: 'delete', at: size.columns, count: -count } as const];
  return {
    rows: movedLines(shape.steps, present.length),
    columns: count === 0 ? unmovedLines : movedLines(columnSteps, Math.max(before.columns, size.columns)),
    written: before,
    size,
    ours: wanted.rows.length,
    header: wanted.header,
    gone: shape.order.gone,
    isMoved: isReshaped(shape),
  };
}

/** Of each row what it is known by: its hidden cells, and of ours those up to the first text. */
function knownValues(
  { hiddenColumns }: SheetSpec,
  { rows }: StandingPart,
  columns: number,
  strings: () => readonly string[],
): ReturnType<typeof constantRows> {
  const hidden = new Set(hiddenColumns);
  const lastHidden = Math.max(-1, ...hidden);
  return Array.from(rows, (row) => {
    const values: Value[] = [];
    let isKnown = false;
    for (const cell of row ? eachCell(row) : []) {
      const { column } = cell;
      if (column > lastHidden && (isKnown || column >= columns)) break;
      if (!hidden.has(column) && (isKnown || column >= columns)) continue;
      const value = hasFormula(cell) ? computed : shownIn(cell, strings);
      if (value === null) continue;
      while (values.length < column) values.push(null);
      values[column] = value;
      isKnown ||= !hidden.has(column) && typeof value === 'string' && value !== computed;
    }
    return values;
  });
}
