import type { IWorkbookData } from '@univerjs/core';
import type { SheetSpec } from '../../sheets/sheet';
import { longestCellText, nameTaken, tabTaken, textTooLong } from '../refusals';
import { markedSheet } from '../sheet-mark';
import { isBlankSheet, otherNames } from './workbook-data';

/** Throws HostError where a tab or name is somebody else’s, or a text longer than a cell. */
export function checkRoom(specs: readonly SheetSpec[], workbook: IWorkbookData): void {
  const ours = new Set(specs.map(({ id }) => id));
  const others = Object.entries(workbook.sheets).filter(([id]) => {
    const sheet = markedSheet(id);
    return !isBlankSheet(id) && !(sheet && ours.has(sheet));
  });
  const tabs = new Set(others.map(([, { name }]) => name?.toLowerCase()));
  const names = new Set(otherNames(workbook, ours).map((name) => name.toLowerCase()));
  for (const spec of specs) {
    if (tabs.has(spec.name.toLowerCase())) throw tabTaken(spec.name);
    for (const { name } of spec.names) if (names.has(name.toLowerCase())) throw nameTaken(name);
    spec.cells.forEach((row, rowIndex) => {
      row.forEach((cell, column) => {
        if (typeof cell === 'string' && cell.length > longestCellText)
          throw textTooLong(spec, rowIndex, column, cell.length);
      });
    });
  }
}
