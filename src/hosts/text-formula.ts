/** Excel's limits for a text in a formula and for a formula. */
const most = { text: 250, formula: 8_000 };

/** A text as what a name stands for; undefined where it is too long for that. */
export function textFormula(text: string): string | undefined {
  const pieces = text.match(new RegExp(`.{1,${most.text}}`, 'g')) ?? [];
  const formula = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
  return formula.length <= most.formula ? formula : undefined;
}

export function textOfFormula(formula: string): string {
  const pieces = [...formula.matchAll(/"((?:[^"]|"")*)"/g)];
  return pieces.map(([, piece = '']) => piece.replaceAll('""', '"')).join('');
}
