import { CommandType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { markedSheet } from '../sheet-mark';
import { isOurDoing } from './our-doing';

/** Adding, deleting and moving sheets. */
const changesTabs = /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-order)$/;

/** What the page could not bring into the file cannot be done in its spreadsheet: only cells of our sheets can be edited. */
export function guardOthers(univer: FUniver): void {
  univer.addEvent(univer.Event.BeforeCommandExecute, (event) => {
    if (event.type !== CommandType.MUTATION || !event.id.startsWith('sheet.mutation.')) return;
    if (isOurDoing(event.options)) return;
    const { subUnitId } = (event.params ?? {}) as { readonly subUnitId?: string };
    const isOurs = subUnitId === undefined || markedSheet(subUnitId) !== undefined;
    if (changesTabs.test(event.id) || !isOurs) event.cancel = true;
  });
}
