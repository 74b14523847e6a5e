import { CommandType, type IDisposable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { isComputed } from './changed-cells';
import { isOurDoing } from './our-doing';

/** What the embedded spreadsheet does by itself: it reckons, and fits rows to what stands in them. */
const byItself = /^formula\.|row-auto-height|mark-dirty/;

/** Tells of every change of the workbook that somebody makes: of cells, looks, sizes, filters, rules and tabs. */
export function onChangedWorkbook(univer: FUniver, listener: () => void): IDisposable {
  return univer.addEvent(univer.Event.CommandExecuted, ({ id, type, params, options }) => {
    if (type !== CommandType.MUTATION || byItself.test(id) || isComputed(options) || isOurDoing(options))
      return;
    const { unitId } = (params ?? {}) as { readonly unitId?: string };
    if (unitId !== undefined && unitId === univer.getActiveWorkbook()?.getId()) listener();
  });
}
