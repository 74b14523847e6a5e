import { cellAddress, cellAt, rowAddress } from '../../sheets/address';
import type { Range } from '../../sheets/sheet';

/** A condition on the text of the cell itself, as the plugin for conditional formats keeps it. */
export interface TextRule {
  readonly subType: 'text';
  readonly operator: 'equal' | 'beginsWith';
  readonly value: string;
}

/** Marks and words that no two programs compare differently: neither letters in two cases nor figures. */
const sameEverywhere = /^[\p{S}\p{Script=Han}]+$/u;

/**
 * The condition of a format whose formula asks each cell of the range for its own text; undefined for other formulas. The
 * spreadsheet computes formulas for every cell of the range, all of them at each edit; such a condition it looks at only
 * in the cells that it draws.
 */
export function textRule(formula: string, range: Range): TextRule | undefined {
  const [, whole, start, length, value = ''] =
    /^=(?:(\$?[A-Z]+\d+)|LEFT\((\$?[A-Z]+\d+),(\d+)\))="([^"]+)"$/.exec(formula) ?? [];
  const address = whole ?? start ?? '';
  const cell = cellAt(address.replace('$', ''));
  const isOwn = cell?.row === range.row && cell.column === range.column;
  const staysOwn = range.columns === 1 || !address.startsWith('$');
  if (!isOwn || !staysOwn || !sameEverywhere.test(value)) return undefined;
  if (length === undefined) return { subType: 'text', operator: 'equal', value };
  return Number(length) === value.length ? { subType: 'text', operator: 'beginsWith', value } : undefined;
}

/** The same as a formula. */
export function textRuleFormula({ operator, value }: TextRule, { row, column, columns }: Range): string {
  const cell = columns === 1 ? rowAddress(row, column) : cellAddress(row, column);
  return operator === 'equal' ? `=${cell}="${value}"` : `=LEFT(${cell},${value.length})="${value}"`;
}
