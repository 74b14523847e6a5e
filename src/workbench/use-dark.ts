import { useSyncExternalStore } from 'react';

const dark = matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** Whether this machine is set to dark; the sheets stay light, as they do in Excel. */
export const useDark = () => useSyncExternalStore(subscribe, () => dark.matches);
