import type { ICellData, IWorksheetData } from '@univerjs/core';
import { isSameData } from './same-data';

type Cells = IWorksheetData['cellData'];

/** Cells by row and column; null where one goes. */
export type CellChanges = Record<number, Record<number, ICellData | null>>;

/** So many cells at most are worth being changed one by one. */
const most = 2000;

/** The cells that have to change for some to become others; undefined where they are too many. */
export function changedCellData(standing: Cells = {}, next: Cells = {}): CellChanges | undefined {
  const changes: CellChanges = {};
  let count = 0;
  for (const row of keysOf(standing, next)) {
    const [before, after] = [standing[row] ?? {}, next[row] ?? {}];
    if (before === after) continue;
    for (const column of keysOf(before, after)) {
      const cell = after[column] ?? null;
      if (isSameData(before[column], cell)) continue;
      (changes[row] ??= {})[column] = cell;
      count += 1;
      if (count > most) return undefined;
    }
  }
  return changes;
}

function keysOf(one: object, other: object): number[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].map(Number);
}
