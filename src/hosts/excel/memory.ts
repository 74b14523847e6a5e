import type { SheetId, SheetSpec } from '../../sheets/sheet';

/**
 * What the host remembers from one action to the next. It only saves requests and helps to take back: everything that
 * matters is read from the workbook again.
 */
export interface Memory {
  /** Excel's keys of our sheets. */
  readonly keys: Map<SheetId, string>;
  /** What was last written to each. */
  readonly specs: Map<SheetId, SheetSpec>;
}

export function newMemory(): Memory {
  return { keys: new Map(), specs: new Map() };
}
