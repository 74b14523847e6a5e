import type { SheetId, SheetSpec } from '../../sheets/sheet';
import type { Snapshot } from '../host';
import type { Earlier } from './earlier';

/**
 * What the host remembers from one action to the next. It only saves requests and helps to take back: everything that
 * matters is read from the workbook again.
 */
export interface Memory {
  /** Excel's keys of our sheets. */
  readonly keys: Map<SheetId, string>;
  /** About what their cells take on their way. */
  readonly bytes: Map<SheetId, number>;
  /** What was last written to each. */
  readonly specs: Map<SheetId, SheetSpec>;
  /** More of what was there than a snapshot says. */
  readonly snapshots: WeakMap<Snapshot, Earlier>;
  /** What was there before a write that broke off and could not be taken back. */
  interrupted: Earlier | undefined;
  /** The last snapshot, which may be gone back to. */
  latest: Earlier | undefined;
}

export function newMemory(): Memory {
  return {
    keys: new Map(),
    bytes: new Map(),
    specs: new Map(),
    snapshots: new WeakMap(),
    interrupted: undefined,
    latest: undefined,
  };
}
