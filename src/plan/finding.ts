import type { Text } from './language';

/** `error` stops the list from being issued; `warning` wants a look; `notice` is worth knowing. */
export type Severity = 'error' | 'warning' | 'notice';

/** What a rule has to say about a plan. Data with a place, never an exception. */
export interface Finding {
  /** The rule's id, which is its file's name. */
  readonly rule: string;
  readonly severity: Severity;
  /** Quotes the user's words, says what is wrong and what is expected. */
  readonly message: Text;
  readonly suggestion?: Text;
  /** Ids of what it is about. */
  readonly task?: string;
  readonly unit?: string;
  readonly target?: string;
  /** The column of the list (or of the register, or of the targets) it is about. */
  readonly field?: FindingField;
  /** The words in question, as they stand in the plan. */
  readonly words?: string;
  /** Where it is about the workbook itself rather than the plan. */
  readonly inWorkbook?: WorkbookPlace;
}

/** A cell of a sheet of ours, counted from 0. */
export interface WorkbookPlace {
  /** The sheet's id. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the finding there is waived under; absent where it cannot be waived. */
  readonly key?: string;
}

export type FindingField = 'number' | 'title' | 'text' | 'lead' | 'co' | 'deadline' | 'name' | 'target';
