import { cellAddress } from '../../sheets/address';
import { copiedFormula, movedAreas, movedFormula, type MovedSheet } from '../moved-formula';
import { attributeOf, cellsOf, unescaped, type StandingCell, type StandingRow } from './standing-part';
import { escapeText } from './xml-text';

/** How formulas change as cells move: those that stand on a tab, given without `=`. */
export type ChangeFormula = (formula: string) => string;

export function changeFormulas(on: string, movedOn: (tab: string) => MovedSheet | undefined): ChangeFormula {
  return (formula) => movedFormula(formula, on, movedOn);
}

/** The formulas that cells share, by their number on the sheet: the first cell spells them out, others are copies of it. */
export type SharedFormulas = ReadonlyMap<
  string,
  { readonly formula: string; readonly row: number; readonly column: number }
>;

const formulaElement = /<f(\s[^>]*?)?(?:\/>|>([^<]*)<\/f>)/;

export function sharedFormulas(rows: readonly (StandingRow | undefined)[]): SharedFormulas {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  rows.forEach((row, index) => {
    if (!row?.cells.includes('t="shared"')) return;
    for (const { column, body } of cellsOf(row)) {
      const [, attributes = '', text = ''] = formulaElement.exec(body) ?? [];
      const number = attributeOf(attributes, 'si');
      if (number !== undefined && text !== '')
        shared.set(number, { formula: unescaped(text), row: index, column });
    }
  });
  return shared;
}

/** What stands in a cell, with its formula spelled out and changed; a range of array formulas moves along. */
export function bodyWithFormula(
  { body, column }: StandingCell,
  row: number,
  shared: SharedFormulas,
  change: ChangeFormula,
  moved: MovedSheet | undefined,
): string {
  return body.replace(formulaElement, (_, attributes = '', text = '') => {
    const number = attributeOf(attributes as string, 'si');
    const first = number === undefined ? undefined : shared.get(number);
    if (first) {
      const own = copiedFormula(first.formula, row - first.row, column - first.column);
      return `<f>${escapeText(change(own))}</f>`;
    }
    const ref = attributeOf(attributes as string, 'ref');
    const [area] = ref === undefined || !moved ? [] : movedAreas(ref, moved).split(' ');
    const said =
      ref === undefined ? attributes : (attributes as string).replace(`ref="${ref}"`, `ref="${area ?? ref}"`);
    return `<f${said}>${escapeText(change(unescaped(text as string)))}</f>`;
  });
}

/** Attributes of a cell that stands elsewhere by now. */
export function attributesAt(attributes: string, row: number, column: number): string {
  const rest = attributes.replace(/ r="[^"]*"/, '');
  return ` r="${cellAddress(row, column)}"${rest}`;
}
