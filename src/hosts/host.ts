import type { Text } from '../plan/language';
import type { ComputedValues, SheetId, SheetSpec, SheetValues } from '../sheets/sheet';
import type { SheetLook } from './sheet-look';

/** A place where workbooks live: Excel, the workbench, a file. Everything the rest of the project knows of it. */
export interface Host {
  /** Our sheets in it: the tab each has now. */
  tabs(): Promise<ReadonlyMap<SheetId, string>>;
  /** Tabs of sheets that are not ours, whose names we must not take. */
  foreignTabs(): Promise<readonly string[]>;
  /** Writes our sheets, in tab order, over our older ones where there are any. Touches nothing else. */
  write(specs: readonly SheetSpec[], progress?: Progress, recall?: Recall): Promise<Receipt>;
  /** The values of our sheets. */
  read(): Promise<ReadonlyMap<SheetId, SheetValues>>;
  /** The same and which cells are formulas, in one reading; larger than `read`, so not for every edit. */
  readComputed(): Promise<ReadonlyMap<SheetId, ComputedValues>>;
  /** What of our visible sheets is hidden, and how they will be printed. */
  looks(): Promise<ReadonlyMap<SheetId, SheetLook>>;
  /**
   * Shows what was hidden or filtered out of these sheets, and sizes and prints them as their specs say. Only where
   * writing leaves all that as people have it.
   */
  tidy?(specs: readonly SheetSpec[]): Promise<void>;
}

/** A host with a person in front of it. */
export interface LiveHost extends Host {
  select(sheet: SheetId, row: number, column: number): Promise<void>;
  /** Calls back, some time after edits have come to rest, with the sheets concerned; returns the way to stop. */
  onEdit(listener: (sheets: readonly SheetId[]) => void): Promise<() => Promise<void>>;
  /** Our sheets as they are now, to go back to. */
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<Receipt>;
  /** The sheet of the user's own that is in front; undefined where it is one of ours or holds nothing. */
  activeSheet?(): Promise<ActiveSheet | undefined>;
}

/** A sheet as somebody sees it. */
export interface ActiveSheet {
  readonly tab: string;
  /** What its cells show, without the empty rows and columns around them. */
  readonly rows: readonly (readonly string[])[];
}

export interface Snapshot {
  /** ISO date and time. */
  readonly taken: string;
  readonly sheets: ReadonlyMap<SheetId, SheetValues>;
  /** The same cells with formulas in place of their results, where the host can put formulas back. */
  readonly formulas?: ReadonlyMap<SheetId, SheetValues>;
}

/** What an action did. */
export interface Receipt {
  readonly added: readonly string[];
  readonly rewritten: readonly string[];
  /** Sheets of ours that going back has taken away again. */
  readonly removed?: readonly string[];
  readonly cells: number;
  /** Tabs on which notes that people had beside rows that are gone were put under the table. */
  readonly keptNotes?: readonly string[];
  /** Whether lines of ours that we do not hide were out of sight, where that was seen as it was written. */
  readonly hides?: boolean;
  /** Tabs of the user's own sheets, which were left alone. */
  readonly leftAlone: readonly string[];
}

/**
 * What sheets were written as last, as far as that follows from what they hold, for a host that has not written them itself
 * and still has to tell what people have made of them. A host believes it where the note beside a sheet’s mark agrees.
 */
export type Recall = (values: ReadonlyMap<SheetId, SheetValues>) => Promise<readonly SheetSpec[]>;

/** `done` of `total` steps; what it throws stops the work and comes out of it. */
export type Progress = (done: number, total: number, what: string) => void;

/** What a host cannot do, in one sentence that says what to do about it. The message is the English one. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly text: Text,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }
}

/** A write that broke off and could not be taken back. The message says what was done; the snapshot is from before. */
export class HalfWritten extends HostError {
  constructor(
    text: Text,
    readonly snapshot: Snapshot,
    options?: ErrorOptions,
  ) {
    super(text, options);
  }
}
