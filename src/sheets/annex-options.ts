export const annexColumns = ['section', 'number', 'task', 'text', 'lead', 'co', 'deadline'] as const;

export type AnnexColumn = (typeof annexColumns)[number];

/** How a user wants the annex; what is not said follows from the plan. */
export interface AnnexOptions {
  /** Stands above the title: 附件, 附件2. */
  readonly label?: string;
  /** The title by which the document names its annex. */
  readonly title?: string;
  /** In this order. Without a choice: what the plan has, without the whole text of the tasks. */
  readonly columns?: readonly AnnexColumn[];
  readonly orientation?: 'landscape' | 'portrait';
}
