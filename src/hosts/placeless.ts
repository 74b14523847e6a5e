/** A formula without the cells it names, to know a rule again: programs write it with other blanks and brackets. */
export function placeless(formula: string): string {
  return formula
    .toUpperCase()
    .replace(/^=/, '')
    .replace(/\$?[A-Z]{1,3}\$?\d+/g, '#')
    .replace(/\s+|\(\)/g, '');
}
