/** A page of a PDF as it looks. Lengths are points; x counts from the left, y from the top. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWords[];
  /** Straight lines, such as the borders of tables. */
  readonly rules: readonly PdfRule[];
}

/** Characters that were set in one go: a line, a part of one, or a single character. */
export interface PdfWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that the characters stand on. */
  readonly baseline: number;
  /** Height of the characters. */
  readonly size: number;
}

export interface PdfRule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
