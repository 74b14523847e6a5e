import type { SheetSpec, TableSpec } from '../../sheets/sheet';
import { elements, type XmlElement } from './xml-tree';

/**
 * Which rows of a table a filter leaves out, by what they say now.
 * @param table the table’s part, as it was
 * @returns undefined for a row where that cannot be told: outside the table, or filtered by more than a choice of words
 */
export function leftOutRows(
  spec: SheetSpec,
  { range }: TableSpec,
  table: XmlElement,
): (row: number) => boolean | undefined {
  const filters = elements(table, 'autoFilter').flatMap((each) => elements(each, 'filterColumn'));
  const choices = filters.map((filter) => {
    const [chosen] = elements(filter, 'filters');
    const column = Number(filter.attributes['colId']);
    if (!chosen || column >= range.columns || elements(chosen, 'dateGroupItem').length > 0) return undefined;
    const words = elements(chosen, 'filter').map(({ attributes }) => attributes['val'] ?? '');
    const { blank = '0' } = chosen.attributes;
    return { column: range.column + column, words, takesBlank: blank !== '0' && blank !== 'false' };
  });
  if (choices.length === 0 || choices.includes(undefined)) return () => undefined;
  return (row) => {
    if (row <= range.row || row >= range.row + range.rows) return undefined;
    return choices.some((choice) => {
      if (!choice) return false;
      const cell = spec.cells[row]?.[choice.column] ?? '';
      const shown = String(typeof cell === 'object' ? cell.value : cell);
      return shown === '' ? !choice.takesBlank : !choice.words.includes(shown);
    });
  };
}
