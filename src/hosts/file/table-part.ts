import { rangeAddress } from '../../sheets/address';
import type { SheetSpec, TableSpec } from '../../sheets/sheet';
import { encodeCellText } from './cell-text';
import { escapeAttribute } from './xml-text';

/**
 * The part that makes a range an Excel table (ECMA-376 part 1, 18.5). `id` is unique in the workbook.
 * Throws when a column has no name of its own: Excel would call the file damaged.
 */
export function tablePart(spec: SheetSpec, table: TableSpec, id: number): string {
  const { row, column, columns } = table.range;
  // A table without a row of data is damaged, too.
  const ref = rangeAddress({ ...table.range, rows: Math.max(2, table.range.rows) });
  const names = Array.from({ length: columns }, (_, index) => spec.cells[row]?.[column + index]);
  const distinct = new Set(names.map((name) => String(name).toLowerCase()));
  if (distinct.size < columns || !names.every((name) => typeof name === 'string' && name !== '')) {
    throw new RangeError(`The columns of table ${table.name} need names that differ: ${names.join(', ')}`);
  }
  const tableColumns = names.map(
    (name, index) => `<tableColumn id="${index + 1}" name="${columnName(String(name))}"/>`,
  );
  return (
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ` id="${id}" name="${table.name}" displayName="${table.name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns}">${tableColumns.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/** Line breaks are written the way cells write signs that XML cannot hold. */
function columnName(name: string): string {
  return escapeAttribute(encodeCellText(name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_'));
}
