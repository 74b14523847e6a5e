import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { Cell, Link, SheetValues } from '../../sheets/sheet';
import { typedText } from '../typed-text';

/** What a cell holds, in the words of the embedded spreadsheet. */
export function cellData(cell: Cell): ICellData {
  if (cell === null || cell === '') return {};
  if (typeof cell === 'object') return { f: cell.formula, ...cellData(cell.value) };
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER };
  // What looks like something else stays text by a mark, as by the apostrophe in Excel.
  const plain = typedText(cell, false) === cell;
  return { v: cell, t: plain ? CellValueType.STRING : CellValueType.FORCE_STRING };
}

/** What a cell shows. */
export function cellValue(cell: Nullable<ICellData>): SheetValues[number][number] {
  const value = cell?.p ? cell.p.body?.dataStream.replace(/\r\n$/, '') : cell?.v;
  if (value === undefined || value === null || value === '') return null;
  if (cell?.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true;
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  if (cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING) return String(value);
  return value;
}

/** Where a cell leads when it is clicked; it goes along with the cell when rows are moved. */
export function linkOf(cell: Nullable<ICellData>): Link['to'] | undefined {
  return (cell?.custom as { readonly leadsTo?: Link['to'] } | null | undefined)?.leadsTo;
}

export function leadingTo(to: Link['to']): Pick<ICellData, 'custom'> {
  return { custom: { leadsTo: to } };
}
