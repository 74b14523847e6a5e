import { rangeAddress } from '../../sheets/address';
import type { Range } from '../../sheets/sheet';

/** Makes a table of a range; its look comes from the spec alone. */
export function addTable(name: string, range: Range, worksheet: Excel.Worksheet): void {
  // Excel wants a row under the header.
  const table = worksheet.tables.add(rangeAddress({ ...range, rows: Math.max(2, range.rows) }), true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}
