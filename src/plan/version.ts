/** A state of the plan that somebody has kept under a name. */
export interface Version {
  /** Unique among the versions of a workbook. */
  readonly name: string;
  /** When, by the clock where the user is: 2026-01-31T08:30. */
  readonly kept: string;
  readonly tasks: number;
  readonly units: number;
  readonly targets: number;
  /** The plan, packed: as a whole or as what it differs in from the version before it. */
  readonly content: string;
}
