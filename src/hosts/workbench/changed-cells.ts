import type { IDisposable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { isOurDoing } from './our-doing';

/** What changes cells, or moves them: typing, pasting, clearing, sorting, inserting, deleting, and taking these back. */
const changesCells = /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|delete-)/;

export interface ChangedCells {
  /** Ids of the sheets whose cells have changed. */
  readonly sheets: readonly string[];
  /** Whether formulas have come to other results, and nobody has done anything. */
  readonly isComputed: boolean;
  /** Whether it is our own writing. */
  readonly isOurs: boolean;
}

/** Tells of every change of cells in the embedded spreadsheet. */
export function onChangedCells(univer: FUniver, listener: (changed: ChangedCells) => void): IDisposable {
  return univer.addEvent(univer.Event.CommandExecuted, ({ id, params, options }) => {
    if (!changesCells.test(id)) return;
    const { subUnitId, from, to } = (params ?? {}) as OnSheet & {
      readonly from?: OnSheet;
      readonly to?: OnSheet;
    };
    // Cells that are dragged may come from another sheet.
    const sheets = [subUnitId, from?.subUnitId, to?.subUnitId].filter((sheet) => sheet !== undefined);
    listener({ sheets, isComputed: isComputed(options), isOurs: isOurDoing(options) });
  });
}

/** Whether a change is what formulas have come to. */
export function isComputed(options: unknown): boolean {
  const { fromFormula, applyFormulaCalculationResult } = (options ?? {}) as {
    readonly fromFormula?: boolean;
    readonly applyFormulaCalculationResult?: boolean;
  };
  return Boolean(fromFormula ?? applyFormulaCalculationResult);
}

interface OnSheet {
  readonly subUnitId?: string;
}
