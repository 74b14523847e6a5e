import type { Reading } from '../plan/plan';
import { cellText } from './cell-text';
import { serialDay } from './day';

/** What the cells of a reading hold; reading takes cells that still say so as not edited. */
export function shownReading({ date, value, unit, source, remark }: Reading) {
  return {
    date: serialDay(date),
    value: value === undefined ? '' : unit === undefined ? value : `${value}${unit}`,
    source: cellText(source ?? ''),
    remark: cellText(remark ?? ''),
  };
}
