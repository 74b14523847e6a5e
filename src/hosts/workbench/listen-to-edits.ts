import type { FUniver } from '@univerjs/core/facade';
import type { SheetId } from '../../sheets/sheet';
import { markedSheet } from '../sheet-mark';
import { onChangedCells } from './changed-cells';

/** One act of somebody may be several changes, which follow each other at once: so long is waited, in milliseconds. */
const rest = 40;

/**
 * Tells the listener which of our sheets were edited; returns the way to stop. What the spreadsheet computes by itself is
 * no edit, nor is what we write.
 */
export function listenToEdits(univer: FUniver, listener: (sheets: readonly SheetId[]) => void): () => void {
  const edited = new Set<SheetId>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listening = onChangedCells(univer, ({ sheets, isComputed, isOurs }) => {
    const ours = isComputed || isOurs ? [] : sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
    if (ours.length === 0) return;
    for (const sheet of ours) edited.add(sheet);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const told = [...edited];
      edited.clear();
      listener(told);
    }, rest);
  });
  return () => {
    clearTimeout(timer);
    listening.dispose();
  };
}
