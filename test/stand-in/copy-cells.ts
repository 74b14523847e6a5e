import type { Range } from '../../src/sheets/sheet';
import { columnLimit, overlap, parseArea, within } from './area';
import { type Book, type Sheet, cellAt, plainLook, setCell } from './book';
import { calculated } from './calculate';
import { copiedFormula } from './moved-formula';
import { OfficeObject } from './office-object';
import { Refusal, invalidArgument } from './refusal';
import { without } from './rule-objects';
import { oneOf } from './shape';

/** `range.copyFrom`: as copying and pasting does. Heights do not come along here. */
export function copyCells(book: Book, sheet: Sheet, to: Range, source: unknown, copyType: unknown): void {
  const what = oneOf('All', 'Formats', 'Formulas', 'Values')(copyType ?? 'All');
  const address =
    source instanceof OfficeObject && source.kind === 'Range'
      ? source.properties['address']?.get?.()
      : source;
  if (typeof address !== 'string') return invalidArgument('a range, please');
  const from = parseArea(address);
  if (from.rows !== to.rows || from.columns !== to.columns) {
    throw new Refusal('InvalidArgument', 'only a range of the same size is copied here');
  }
  within(to);
  if (what === 'All' || what === 'Formats') copyFormats(book, sheet, from, to);
  if (what === 'All') copyLists(sheet, from, to);
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = from.columns === columnLimit ? width : from.columns;
  // Whole columns have a million rows: below the last there is nothing to be copied, nor to be copied over.
  const rows = Math.min(from.rows, sheet.rows.length - Math.min(from.row, to.row));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const copied = cellAt(sheet, from.row + row, from.column + column);
      const [toRow, toColumn] = [to.row + row, to.column + column];
      const present = cellAt(sheet, toRow, toColumn);
      if (what === 'Formats') {
        const look = copied?.look ?? plainLook;
        if (present ?? look !== plainLook)
          setCell(book, sheet, toRow, toColumn, { ...(present ?? { content: '' }), look });
      } else if (what === 'Values') {
        const content = calculated(book, sheet, from.row + row, from.column + column);
        setCell(book, sheet, toRow, toColumn, { content, look: present?.look ?? plainLook });
      } else {
        const formula =
          copied?.formula && copiedFormula(copied.formula, to.row - from.row, to.column - from.column);
        const pasted = copied && { ...copied, ...(formula === undefined ? {} : { formula }) };
        setCell(
          book,
          sheet,
          toRow,
          toColumn,
          what === 'All' ? pasted : pasted && { ...pasted, look: present?.look ?? plainLook },
        );
      }
    }
  }
}

/** The part of a rule’s area that is copied, where it is pasted. */
function pasted(area: Range, from: Range, to: Range): Range | undefined {
  const common = overlap(area, from);
  return (
    common && {
      ...common,
      row: common.row + to.row - from.row,
      column: common.column + to.column - from.column,
    }
  );
}

/** A format that is pasted right below itself reaches further; elsewhere it is another one. */
function copyFormats(book: Book, sheet: Sheet, from: Range, to: Range): void {
  for (const format of [...sheet.conditionalFormats]) {
    const place = pasted(format.area, from, to);
    if (!place) continue;
    const { area } = format;
    const isBelow =
      place.column === area.column && place.columns === area.columns && place.row === area.row + area.rows;
    if (isBelow) format.area = { ...area, rows: area.rows + place.rows };
    else sheet.conditionalFormats.push({ ...format, id: `{${book.nextId++}}`, area: place });
  }
}

function copyLists(sheet: Sheet, from: Range, to: Range): void {
  const copies = sheet.validations.flatMap((each) => {
    const area = pasted(each.area, from, to);
    return area ? [{ ...each, area }] : [];
  });
  sheet.validations = [...without(sheet.validations, to), ...copies];
}
