import { useEffect, useState } from 'react';
import { workbookState, type WorkbookState } from '../actions/workbook-state';
import { HostError, type LiveHost } from '../hosts/host';

/**
 * What the workbook holds: read at first, after each write of ours (`writes` counts them) and whenever edits have come to
 * rest; an overtaken answer is dropped.
 */
export function useWorkbook(
  host: LiveHost | undefined,
  writes: number,
): WorkbookState | 'being read' | 'no plan' {
  const [state, setState] = useState<WorkbookState | 'being read' | 'no plan'>(
    host ? 'being read' : 'no plan',
  );
  const [edits, setEdits] = useState(0);
  useEffect(() => {
    const listening = host?.onEdit(() => setEdits((count) => count + 1));
    return () => void listening?.then((stop) => stop());
  }, [host]);
  useEffect(() => {
    if (!host) return undefined;
    let overtaken = false;
    void workbookState(host).then(
      (found) => {
        if (!overtaken) setState(found.ok ? found : 'no plan');
      },
      (error: unknown) => {
        // Nobody asked for it: a workbook that is busy is read again after the next edit.
        if (!(error instanceof HostError)) throw error;
        setState((last) => (last === 'being read' ? 'no plan' : last));
      },
    );
    return () => {
      overtaken = true;
    };
  }, [host, writes, edits]);
  return state;
}
