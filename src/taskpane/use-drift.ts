import { useEffect, useState } from 'react';
import { findDrift } from '../actions/drift';
import type { Drift } from '../actions/drifted-cells';
import { today } from '../actions/today';
import type { WorkbookState } from '../actions/workbook-state';
import { HostError, type LiveHost } from '../hosts/host';
import type { Language } from '../plan/language';

/**
 * What is wrong with the workbook itself: looked at once its state is known, so that nothing waits for it, and again
 * whenever that has changed. In workbooks so large that looking would hold the page up, only after writes of ours
 * (`writes` counts them).
 */
export function useDrift(
  host: LiveHost | undefined,
  state: WorkbookState | 'being read' | 'no plan',
  writes: number,
  language: Language,
): readonly Drift[] {
  const [drift, setDrift] = useState<readonly Drift[]>([]);
  const known = typeof state === 'object' ? state : undefined;
  const isLarge = known !== undefined && known.plan.tasks.length * known.plan.units.length > mostCells;
  const after = isLarge ? writes : known;
  useEffect(() => {
    if (!host || after === undefined) return undefined;
    let overtaken = false;
    void findDrift(host, { language, asOf: today() }).then(
      (found) => {
        if (!overtaken) setDrift(found);
      },
      (error: unknown) => {
        // Nobody asked for it: a workbook that is busy is looked at after the next edit.
        if (!(error instanceof HostError)) throw error;
      },
    );
    return () => {
      overtaken = true;
    };
  }, [host, language, after]);
  return drift;
}

const mostCells = 200_000;
