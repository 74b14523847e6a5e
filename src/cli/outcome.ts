import type { Text } from '../plan/language';

/** What to print on success, or the one sentence that says why there is nothing. */
export type Outcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Text };
