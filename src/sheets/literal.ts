/** Full-width forms count: some input methods and spreadsheets take ＝ for =. */
const readAsFormula = /^[=+\-@\t\r'＝＋－＠]/;

/**
 * Text as a host must type it so that it stays text: a leading apostrophe, where without one it would be taken for a
 * formula (or lose its own apostrophe). Text that needs no protection comes back as it is.
 */
export function literal(text: string): string {
  return readAsFormula.test(text) ? `'${text}` : text;
}
