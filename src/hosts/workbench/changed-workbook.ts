import { CommandType, type IDisposable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** What the embedded spreadsheet does by itself: it reckons, and fits rows to what stands in them. */
const byItself = /^formula\.|row-auto-height|mark-dirty/;

/** Tells of every change of the workbook that somebody makes: of cells, looks, sizes, filters, rules and tabs. */
export function onChangedWorkbook(univer: FUniver, listener: () => void): IDisposable {
  return univer.addEvent(univer.Event.CommandExecuted, ({ id, type, params, options }) => {
    const { fromFormula, applyFormulaCalculationResult } = (options ?? {}) as {
      readonly fromFormula?: boolean;
      readonly applyFormulaCalculationResult?: boolean;
    };
    const { unitId } = (params ?? {}) as { readonly unitId?: string };
    const isOfWorkbook = unitId !== undefined && unitId === univer.getActiveWorkbook()?.getId();
    const isComputed = Boolean(fromFormula ?? applyFormulaCalculationResult);
    if (type === CommandType.MUTATION && isOfWorkbook && !isComputed && !byItself.test(id)) {
      console.log('CHANGE', id, JSON.stringify(params).slice(0, 200), JSON.stringify(options));
      listener();
    }
  });
}
