import type { Target } from '../plan/plan';

/** The last day a target was reported of. */
export function lastDayReported({ readings = [] }: Target): string | undefined {
  return readings.reduce<string | undefined>(
    (last, { date }) => (last === undefined || date > last ? date : last),
    undefined,
  );
}

/**
 * The day up to which the ledger has been kept: what is late is judged as of that day, so that the same plan gives the
 * same findings tomorrow.
 */
export function newestReport(targets: readonly Target[]): string | undefined {
  let newest: string | undefined;
  for (const target of targets) {
    const day = lastDayReported(target);
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  }
  return newest;
}
