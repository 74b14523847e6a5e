import { absoluteAddress, quotedTab, rangeAddress } from '../../src/sheets/address';
import type { Range } from '../../src/sheets/sheet';
import { overlap, parseArea, wholeSheet, within } from './area';
import { type Book, type Look, type Sheet, cellAt, plainLook, populated, setCell, usedArea } from './book';
import { calculated } from './calculate';
import { copyCells } from './copy-cells';
import { cutLine } from './cut-line';
import { type Cells, eachCell, formatObject, look, writable } from './look-object';
import { OfficeObject, type Property, leads } from './office-object';
import { Refusal, invalidArgument } from './refusal';
import { conditionalFormatsObject, dataValidationObject, placeObject } from './rule-objects';
import { deleteLines, insertLines, unfiltered, wholeLines } from './shift-lines';
import { type Shape, flag, numberBetween, oneOf, record, text } from './shape';
import { typedEntry } from './typed-entry';

export function rangeObject(book: Book, sheet: Sheet, area: Range): OfficeObject {
  const cells: Cells = { book, sheet, areas: [within(area)] };
  const sub = (inner: Range) => rangeObject(book, sheet, inner);
  const used = (valuesOnly: unknown) => {
    const all = usedArea(sheet, valuesOnly === true);
    return all && overlap(all, area);
  };
  const line = (lineArea: Range) => ({
    set: (name: string, value: unknown) => {
      const object = sub(lineArea);
      const holder =
        name in object.properties ? object : (object.properties['format']?.get?.() as OfficeObject);
      holder.properties[name]?.set?.(value);
    },
  });
  const rowsFrom = (index: number) => line({ ...area, row: area.row + index, rows: 1 });
  const columnsFrom = (index: number) => line({ ...area, column: area.column + index, columns: 1 });
  return new OfficeObject(
    'Range',
    {
      address: { get: () => `${quotedTab(sheet.name)}!${rangeAddress(area)}` },
      rowIndex: { get: () => area.row },
      columnIndex: { get: () => area.column },
      rowCount: { get: () => area.rows },
      columnCount: { get: () => area.columns },
      cellCount: { get: () => area.rows * area.columns },
      // What a cell shows in the general format; a column too narrow for its number shows signs.
      text: {
        get: () =>
          Array.from({ length: area.rows }, (_, row) =>
            Array.from({ length: area.columns }, (_, column) => {
              const value = calculated(book, sheet, area.row + row, area.column + column);
              return typeof value === 'number' && value > 99_999_999 ? '########' : String(value);
            }),
          ),
      },
      values: block(cells, (row, column) => calculated(book, sheet, row, column)),
      formulas: block(cells, (row, column) => {
        const cell = cellAt(sheet, row, column);
        return cell?.formula ?? cell?.content ?? '';
      }),
      numberFormat: numberFormat(cells),
      format: leads(() => formatObject(cells)),
      conditionalFormats: leads(() => conditionalFormatsObject(cells)),
      dataValidation: leads(() => dataValidationObject(cells)),
      hyperlink: hyperlink(cells),
      columnHidden: hidden(cells, 'columns'),
      rowHidden: hidden(cells, 'rows'),
    },
    {
      getCell: (row, column) =>
        sub({ row: area.row + Number(row), column: area.column + Number(column), rows: 1, columns: 1 }),
      getRow: (row) => sub({ ...area, row: area.row + Number(row), rows: 1 }),
      getBoundingRect: (other) => sub(boundingRect(area, other)),
      // The client asks before it cuts a large block up.
      _ValidateArraySize: (rows, columns) => {
        if (rows !== area.rows || columns !== area.columns)
          invalidArgument(`not ${area.rows} rows of ${area.columns}`);
      },
      setRowProperties: (properties) =>
        eachLine(properties, area.rows, rowProperties, ({ format, rowHidden }, index) => {
          if (format?.rowHeight !== undefined) rowsFrom(index).set('rowHeight', format.rowHeight);
          if (rowHidden !== undefined) rowsFrom(index).set('rowHidden', rowHidden);
        }),
      getRowProperties: (wanted) => {
        record({ format: record({ rowHeight: flag }), rowHidden: flag })(wanted);
        return Array.from({ length: area.rows }, (_, index) => ({
          rowIndex: area.row + index,
          rowHidden: sheet.hiddenRows.has(area.row + index),
          format: { rowHeight: sheet.rowHeights.get(area.row + index) ?? standardHeight },
        }));
      },
      getColumnProperties: (wanted) => {
        record({ columnHidden: flag })(wanted);
        return Array.from({ length: area.columns }, (_, index) => ({
          columnIndex: area.column + index,
          columnHidden: sheet.hiddenColumns.has(area.column + index),
        }));
      },
      setColumnProperties: (properties) =>
        eachLine(properties, area.columns, columnProperties, ({ format, columnHidden }, index) => {
          if (format?.columnWidth !== undefined) columnsFrom(index).set('columnWidth', format.columnWidth);
          if (columnHidden !== undefined) columnsFrom(index).set('columnHidden', columnHidden);
        }),
      getCellProperties: (wanted) => {
        const font = { bold: flag, color: flag, italic: flag, name: flag, size: flag };
        const format = { fill: record({ color: flag }), font: record(font), horizontalAlignment: flag };
        record({ format: record(format) })(wanted);
        return Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (__, column) =>
            cellProperties(cellAt(sheet, area.row + row, area.column + column)?.look ?? plainLook),
          ),
        );
      },
      getUsedRange: (valuesOnly) => sub(used(valuesOnly) ?? { ...area, rows: 1, columns: 1 }),
      getUsedRangeOrNullObject: (valuesOnly) => {
        const found = used(valuesOnly);
        return found ? sub(found) : null;
      },
      getMergedAreasOrNullObject: () => {
        const found = sheet.merges.filter((each) => overlap(each, area));
        if (found.length > mostMerges)
          throw new Refusal('RequestPayloadSizeLimitExceeded', 'too many merged cells');
        return found.length === 0
          ? null
          : rangeAreasObject(book, sheet, found.map((each) => rangeAddress(each)).join(','));
      },
      merge: (across) => merge(cells, across),
      unmerge: () => {
        writable(cells);
        sheet.merges = sheet.merges.filter((each) => !overlap(each, area));
      },
      clear: (applyTo) => clear(cells, applyTo),
      insert: (shift) => {
        writable(cells);
        const axis = wholeLines(area, shift, ['Down', 'Right']);
        unfiltered(sheet, area);
        insertLines(book, sheet, axis, axis === 'rows' ? area.row : area.column, area[axis]);
        return sub(area);
      },
      delete: (shift) => {
        writable(cells);
        const axis = wholeLines(area, shift, ['Up', 'Left']);
        unfiltered(sheet, area);
        deleteLines(book, sheet, axis, axis === 'rows' ? area.row : area.column, area[axis]);
      },
      moveTo: (destination) => {
        writable(cells);
        cutLine(book, sheet, area, destination);
      },
      copyFrom: (source, copyType) => {
        writable(cells);
        unfiltered(sheet, area);
        copyCells(book, sheet, area, source, copyType);
      },
      select: () => {
        if (sheet.visibility !== 'Visible')
          throw new Refusal('InvalidOperation', 'a hidden sheet cannot be shown');
        book.active = sheet.name;
        book.selection = { sheet: sheet.name, area };
      },
    },
    undefined,
    undefined,
    true,
  );
}

/** As Excel has them where nobody has said anything. */
function cellProperties(cell: Look) {
  const { 'fill.color': fill, horizontal, ...fonts } = cell;
  const font = {
    ...{ bold: fonts['font.bold'] ?? false, italic: fonts['font.italic'] ?? false },
    ...{
      color: fonts['font.color'] ?? '#000000',
      name: fonts['font.name'] ?? '等线',
      size: fonts['font.size'] ?? 11,
    },
  };
  return {
    format: { fill: { color: fill ?? '#FFFFFF' }, font, horizontalAlignment: horizontal ?? 'General' },
  };
}

/** Excel tells of no more in one range. */
const mostMerges = 512;

/** Of a row in points. */
export const standardHeight = 15;

const rowProperties = record({ format: record({ rowHeight: numberBetween(0, 409.5) }), rowHidden: flag });
const columnProperties = record({
  format: record({ columnWidth: numberBetween(0, 1790) }),
  columnHidden: flag,
});

/** One entry for each row or column, an empty one for those that stay as they are. */
function eachLine<T>(
  properties: unknown,
  count: number,
  shape: Shape<T>,
  apply: (line: T, index: number) => void,
): void {
  if (!Array.isArray(properties) || properties.length !== count) {
    return invalidArgument(`not one entry for each of ${count}`);
  }
  properties.map(shape).forEach(apply);
}

function boundingRect(area: Range, other: unknown): Range {
  const address =
    other instanceof OfficeObject && other.kind === 'Range' && other.properties['address']?.get?.();
  if (typeof address !== 'string') return invalidArgument('a range, please');
  const second = parseArea(address);
  const row = Math.min(area.row, second.row);
  const column = Math.min(area.column, second.column);
  const rows = Math.max(area.row + area.rows, second.row + second.rows) - row;
  const columns = Math.max(area.column + area.columns, second.column + second.columns) - column;
  return { row, column, rows, columns };
}

/** `worksheet.getRanges`: several areas that are formatted as one. */
export function rangeAreasObject(book: Book, sheet: Sheet, addresses: unknown): OfficeObject {
  // Excel's own limit.
  const list = text(8192)(addresses);
  const cells: Cells = { book, sheet, areas: list.split(',').map(parseArea) };
  return new OfficeObject(
    'RangeAreas',
    {
      address: { get: () => cells.areas.map(rangeAddress).join(',') },
      format: leads(() => formatObject(cells)),
      areas: leads(() => new OfficeObject('RangeCollection', {}, {}, () => cells.areas.map(placeObject))),
    },
    {},
    undefined,
    undefined,
    true,
  );
}

/** A block of values row by row, or one value for all cells. */
function block(cells: Cells, read: (row: number, column: number) => unknown): Property {
  const { book, sheet, areas } = cells;
  const area = areas[0] ?? wholeSheet;
  return {
    get: () => rows(area, read),
    set: (value) => {
      writable(cells);
      unfiltered(sheet, area);
      const at = Array.isArray(value) ? blockOf(value, area) : () => value;
      eachCell(area, (row, column) => {
        const before = cellAt(sheet, row, column);
        const format = before?.look['numberFormat'];
        const entry = typedEntry(
          at(row - area.row, column - area.column),
          typeof format === 'string' ? format : 'General',
        );
        if (!entry) return;
        const { content: _, formula: __, ...rest } = before ?? { content: '', look: plainLook };
        setCell(book, sheet, row, column, { ...rest, ...entry });
      });
      keepHeaders(cells, area);
    },
  };
}

function blockOf(value: unknown[], area: Range): (row: number, column: number) => unknown {
  const fits =
    value.length === area.rows &&
    value.every((row: unknown) => Array.isArray(row) && row.length === area.columns);
  if (!fits) return invalidArgument(`the block is not ${area.rows} rows of ${area.columns}`);
  return (row, column) => (value[row] as unknown[])[column];
}

function rows(area: Range, read: (row: number, column: number) => unknown): unknown[][] {
  // A load of whole rows or columns would not fit into an answer.
  if (area.rows * area.columns > 5_000_000)
    throw new Refusal('ResponsePayloadSizeLimitExceeded', 'too many cells');
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)),
  );
}

/** The header of a table is text, and no two columns share a name. */
function keepHeaders(cells: Cells, area: Range): void {
  for (const table of cells.sheet.tables) {
    if (overlap({ ...table.area, rows: 1 }, area)) nameColumns(cells, table.area);
  }
}

export function nameColumns({ book, sheet }: Cells, area: Range): void {
  const taken = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cell = cellAt(sheet, area.row, column);
    const written = String(cell?.content ?? '') || `列${column - area.column + 1}`;
    let name = written;
    for (let n = 2; taken.has(name); n++) name = `${written}${n}`;
    taken.add(name);
    if (cell?.content !== name)
      setCell(book, sheet, area.row, column, { content: name, look: cell?.look ?? plainLook });
  }
}

function numberFormat(cells: Cells): Property {
  const area = cells.areas[0] ?? wholeSheet;
  const one = look(cells, 'numberFormat', text(255));
  return {
    get: () =>
      rows(area, (row, column) => cellAt(cells.sheet, row, column)?.look['numberFormat'] ?? 'General'),
    set: (value) => {
      if (!Array.isArray(value)) return one.set?.(value);
      const at = blockOf(value, area);
      eachCell(area, (row, column) => {
        const single: Cells = { ...cells, areas: [{ row, column, rows: 1, columns: 1 }] };
        look(single, 'numberFormat', text(255)).set?.(at(row - area.row, column - area.column));
      });
    },
  };
}

const link = record({ documentReference: text(2083), screenTip: text(255), textToDisplay: text() });

function hyperlink(cells: Cells): Property {
  const { book, sheet } = cells;
  const { row, column } = cells.areas[0] ?? wholeSheet;
  return {
    get: () => cellAt(sheet, row, column)?.hyperlink ?? null,
    set: (value) => {
      writable(cells);
      const checked = link(value);
      const before = cellAt(sheet, row, column);
      // Excel puts the cell into its own link style.
      const blue = { ...before?.look, 'font.color': '#0563C1', 'font.underline': 'Single' };
      // Without a text of its own the link shows its target.
      const content = checked.textToDisplay ?? checked.documentReference ?? '';
      setCell(book, sheet, row, column, {
        ...before,
        content,
        look: Object.freeze(blue),
        hyperlink: checked,
      });
    },
  };
}

function hidden(cells: Cells, axis: 'rows' | 'columns'): Property {
  const lines = axis === 'rows' ? cells.sheet.hiddenRows : cells.sheet.hiddenColumns;
  const start = axis === 'rows' ? 'row' : 'column';
  const area = cells.areas[0] ?? wholeSheet;
  return {
    // Null where some are hidden and others are not.
    get() {
      const within = (line: number) => line >= area[start] && line < area[start] + area[axis];
      const count = [...lines].filter(within).length;
      return count === 0 ? false : count === area[axis] ? true : null;
    },
    set: (value) => {
      writable(cells);
      if (flag(value)) for (let i = 0; i < area[axis]; i++) lines.add(area[start] + i);
      else
        for (const line of [...lines])
          if (line >= area[start] && line < area[start] + area[axis]) lines.delete(line);
    },
  };
}

function merge(cells: Cells, across: unknown): void {
  writable(cells);
  const { book, sheet, areas } = cells;
  const area = areas[0] ?? wholeSheet;
  if (across === true) throw new Refusal('InvalidArgument', 'merging across is not played here');
  if (sheet.tables.some((table) => overlap(table.area, area))) {
    throw new Refusal('InvalidOperation', 'cells of a table cannot be merged');
  }
  if (sheet.merges.some((each) => overlap(each, area))) {
    throw new Refusal('InvalidOperation', 'the cells are merged already');
  }
  eachCell(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    const first = row === area.row && column === area.column;
    if (cell && !first) setCell(book, sheet, row, column, { content: '', look: cell.look });
  });
  sheet.merges.push(area);
}

function clear(cells: Cells, applyTo: unknown): void {
  writable(cells);
  const what = oneOf('All', 'Contents', 'Formats', 'Hyperlinks')(applyTo ?? 'All');
  const { book, sheet, areas } = cells;
  for (const area of areas) {
    const cut = sheet.merges.find((each) => {
      const common = overlap(each, area);
      return common && common.rows * common.columns < each.rows * each.columns;
    });
    if (cut) throw new Refusal('InvalidOperation', 'part of a merged cell cannot be changed');
    // The live colours of the cells go with their formats.
    if (what === 'All' || what === 'Formats') {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !overlap(each.area, area));
    }
    const filled = populated(sheet, area);
    if (!filled) continue;
    eachCell(filled, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (!cell) return;
      const { formula: _, ...blank } = { ...cell, content: '' };
      if (what === 'All') setCell(book, sheet, row, column, undefined);
      else if (what === 'Contents') setCell(book, sheet, row, column, blank);
      else if (what === 'Formats') setCell(book, sheet, row, column, { ...cell, look: plainLook });
      else {
        const { hyperlink: __, ...rest } = cell;
        setCell(book, sheet, row, column, rest);
      }
    });
  }
}

export function referenceTo(sheet: Sheet, area: Range): string {
  return `=${quotedTab(sheet.name)}!${absoluteAddress(area)}`;
}
