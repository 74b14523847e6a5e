import type { Place } from '../plan/plan';

/**
 * What every reader makes of its file: paragraphs and tables in reading order, each with its place. Nothing is
 * interpreted yet, nothing is left out.
 */
export interface Document {
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

/** One paragraph as printed, without its line break; may be blank. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
}

export interface Table {
  readonly kind: 'table';
  /** Row by row; a merged cell stands once, at its top left, with its spans. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly place: Place;
}

export interface TableCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: Place;
}
