import type { Period, Reading, Target } from './plan';
import { isWindowed } from './target-kind';
import { targetWindow } from './target-window';

/** A reading that can be compared with its target. */
export type Figure = Reading & { readonly value: number };

/** Figures in another unit of measure than the target's are kept and do not count. */
export function isFigure(reading: Reading): reading is Figure {
  return reading.value !== undefined && reading.unit === undefined;
}

/**
 * The last figure reported up to `asOf`; of a figure that is counted anew every year or term, only of the running one.
 * Of two of one day the later in the ledger counts.
 */
export function latestReading(target: Target, period: Period | undefined, asOf: string): Figure | undefined {
  const { start } = isWindowed(target) ? targetWindow(target, period, asOf) : {};
  let latest: Figure | undefined;
  for (const reading of target.readings ?? []) {
    if (!isFigure(reading) || reading.date > asOf) continue;
    if (start !== undefined && reading.date < start) continue;
    if (latest === undefined || reading.date >= latest.date) latest = reading;
  }
  return latest;
}
