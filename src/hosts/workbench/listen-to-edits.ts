import type { FUniver } from '@univerjs/core/facade';
import type { SheetId } from '../../sheets/sheet';
import { markedSheet } from '../sheet-mark';

/** How long edits must have rested before anybody is told, in milliseconds. */
const rest = 250;

/** What changes cells, or moves them: typing, pasting, clearing, sorting, inserting, deleting, and taking these back. */
const changesCells = /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|delete-)/;

/**
 * Tells the listener which of our sheets were edited; returns the way to stop. What the spreadsheet computes by itself is
 * no edit, and what we write comes as a new workbook, which changes no cell of the old one.
 */
export function listenToEdits(univer: FUniver, listener: (sheets: readonly SheetId[]) => void): () => void {
  const edited = new Set<SheetId>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listening = univer.addEvent(univer.Event.CommandExecuted, ({ id, params, options }) => {
    const computed = options as {
      readonly fromFormula?: boolean;
      readonly applyFormulaCalculationResult?: boolean;
    };
    if (!changesCells.test(id) || computed?.fromFormula || computed?.applyFormulaCalculationResult) return;
    const sheet = markedSheet((params as { readonly subUnitId?: string } | undefined)?.subUnitId ?? '');
    if (!sheet) return;
    edited.add(sheet);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const sheets = [...edited];
      edited.clear();
      listener(sheets);
    }, rest);
  });
  return () => {
    clearTimeout(timer);
    listening.dispose();
  };
}
