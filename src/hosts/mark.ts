import type { SheetId } from '../sheets/sheet';
import { quotedTab } from '../sheets/address';

/**
 * The mark we leave on a sheet of ours: a hidden name of the workbook that points to the whole sheet. It follows the sheet
 * when the tab is renamed or moved, survives inserted and deleted rows, and a copy that a user makes of the sheet does not
 * carry it. Every host leaves and looks for the same mark, so that a file made by one is recognised by another.
 */
export const markPrefix = 'ResponsibilityMatrix.';

const ids: Readonly<Record<SheetId, true>> = {
  list: true,
  matrix: true,
  workload: true,
  targets: true,
  findings: true,
  units: true,
  about: true,
  base: true,
};

export function markName(id: SheetId): string {
  return markPrefix + id;
}

/** The whole sheet: `'责任清单'!$1:$1048576`. */
export function markReference(tab: string): string {
  return `${quotedTab(tab)}!$1:$1048576`;
}

/** The sheet a name marks; `undefined` for a name that is no mark. */
export function markedSheet(name: string): SheetId | undefined {
  const id = name.startsWith(markPrefix) ? name.slice(markPrefix.length) : '';
  return Object.hasOwn(ids, id) ? (id as SheetId) : undefined;
}

/** The tab a reference leads to, `=` in front or not; `undefined` where the sheet was deleted (`#REF!`). */
export function referencedTab(reference: string): string | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(reference);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}
