import type { FormulaDependencyTreeVirtual } from '@univerjs/engine-formula';

/** How the spreadsheet tells formulas that belong to rules from those in cells. */
const ofRule: FormulaDependencyTreeVirtual['type'] = 1;

/**
 * Formulas of looks and of drop-downs stand in no cell, and nothing follows from them. The spreadsheet takes them for the
 * cells at the sheet's start, as many as they are for, and reckons again whatever follows from those: with a large matrix
 * that took it most of a minute after each writing.
 */
export function placelessRules(formulas: { readonly prototype: FormulaDependencyTreeVirtual }): void {
  const formula: Pick<FormulaDependencyTreeVirtual, 'type' | 'toRTreeItem'> = formulas.prototype;
  const place = formula.toRTreeItem;
  formula.toRTreeItem = function (this: FormulaDependencyTreeVirtual) {
    return this.type === ofRule ? [] : place.call(this);
  };
}
