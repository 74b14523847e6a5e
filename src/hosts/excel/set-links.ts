import { cellAddress, quotedTab } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';

/**
 * Goes before values and styles: Excel may put the link's target into the cell, and paints it in its own blue. A link to a
 * sheet that the workbook does not have is left out: it would lead nowhere.
 */
export async function setLinks(
  { links }: SheetSpec,
  ranges: SheetRanges,
  tabOf: (sheet: SheetId) => string | undefined,
  pace: Pace,
): Promise<void> {
  for (const { row, column, to } of links) {
    const tab = tabOf(to.sheet);
    if (tab === undefined) continue;
    await pace.room(600);
    const documentReference = `${quotedTab(tab)}!${cellAddress(to.row, to.column)}`;
    ranges.one(cellAddress(row, column)).hyperlink = { documentReference };
  }
}
