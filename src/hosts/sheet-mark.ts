import type { SheetId } from '../sheets/sheet';

const ids: readonly SheetId[] = [
  'list',
  'matrix',
  'workload',
  'targets',
  'readings',
  'progress',
  'findings',
  'meeting',
  'units',
  'annex',
  'unit_lists',
  'unit_changes',
  'task_changes',
  'about',
  'base',
  'versions',
];

const prefix = '_responsibility_matrix_';

/**
 * The hidden name by which we know our own sheet again: defined in the workbook, it points into the sheet.
 * A name follows its sheet through renaming, moving and saving in Excel, LibreOffice and WPS, and when people copy
 * the sheet it stays with the original.
 */
export function sheetMark(id: SheetId): string {
  return prefix + id;
}

/** The sheet a defined name marks; undefined when the name is not one of our marks. */
export function markedSheet(name: string): SheetId | undefined {
  return ids.find((id) => sheetMark(id) === name);
}

/**
 * Where a mark points: the first ten rows of ten columns. One cell would be lost as soon as somebody deletes its
 * row or column.
 */
export const markedRange = { row: 0, column: 0, rows: 10, columns: 10 } as const;
