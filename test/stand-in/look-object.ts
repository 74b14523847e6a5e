import type { Range } from '../../src/sheets/sheet';
import type { Book, Look, Sheet } from './book';
import { cellAt, plainLook, withLook } from './book';
import { rowLimit, columnLimit } from './area';
import { OfficeObject, type Property, leads } from './office-object';
import { Refusal } from './refusal';
import { colour, flag, numberBetween, oneOf, text } from './shape';

/** Cells of one sheet, in one or several areas. */
export interface Cells {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly areas: readonly Range[];
}

/** Refuses to change a protected sheet. */
export function writable({ sheet }: Cells): void {
  if (sheet.protected) throw new Refusal('AccessDenied', `the sheet ${sheet.name} is protected`);
}

/** The look of cells, as `range.format`. */
export function formatObject(cells: Cells): OfficeObject {
  return new OfficeObject(
    'RangeFormat',
    {
      font: leads(() => fontObject(cells)),
      fill: leads(
        () =>
          new OfficeObject(
            'RangeFill',
            { color: look(cells, 'fill.color', colour) },
            {
              clear: () => look(cells, 'fill.color', (value) => value).set?.(undefined),
            },
          ),
      ),
      borders: leads(() => bordersObject(cells)),
      horizontalAlignment: look(
        cells,
        'horizontal',
        oneOf('General', 'Left', 'Center', 'Right', 'CenterAcrossSelection'),
      ),
      verticalAlignment: look(cells, 'vertical', oneOf('Top', 'Center', 'Bottom')),
      wrapText: look(cells, 'wrap', flag),
      // 180 is Excel's number for upright characters one below the other.
      textOrientation: look(cells, 'orientation', (value) =>
        value === 180 ? 180 : numberBetween(-90, 90)(value),
      ),
      columnWidth: lines(cells, 'columns', numberBetween(0, 1790)),
      rowHeight: lines(cells, 'rows', numberBetween(0, 409.5)),
      useStandardHeight: standard(cells, 'rowHeights'),
      useStandardWidth: standard(cells, 'columnWidths'),
    },
    {},
  );
}

/** A property of the look of every cell; reads `null` where cells differ. */
export function look(cells: Cells, property: string, shape: (value: unknown) => unknown): Property {
  return {
    get: () => {
      const [area] = cells.areas;
      if (!area) return null;
      const looks = new Set<unknown>();
      eachCell(area, (row, column) => looks.add(cellAt(cells.sheet, row, column)?.look[property]));
      return looks.size === 1 ? ([...looks][0] ?? null) : null;
    },
    set: (value) => {
      writable(cells);
      const checked = shape(value);
      // Many cells share a look.
      const changed = new Map<Look, Look>();
      for (const area of cells.areas) {
        eachCell(area, (row, column) => {
          const cell = ((cells.sheet.rows[row] ??= [])[column] ??= { content: '', look: plainLook });
          let next = changed.get(cell.look);
          if (!next) changed.set(cell.look, (next = withLook(cell.look, property, checked)));
          cell.look = next;
        });
      }
    },
  };
}

export function eachCell(area: Range, visit: (row: number, column: number) => void): void {
  if (area.rows === rowLimit || area.columns === columnLimit) {
    throw new Refusal(
      'InvalidArgument',
      'name the cells: the look of whole rows and columns is not kept here',
    );
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

function fontObject(cells: Cells): OfficeObject {
  return new OfficeObject('RangeFont', {
    bold: look(cells, 'font.bold', flag),
    italic: look(cells, 'font.italic', flag),
    color: look(cells, 'font.color', colour),
    name: look(cells, 'font.name', text(31)),
    size: look(cells, 'font.size', numberBetween(1, 409)),
    underline: look(cells, 'font.underline', oneOf('None', 'Single', 'Double')),
  });
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

function bordersObject(cells: Cells): OfficeObject {
  return new OfficeObject(
    'RangeBorderCollection',
    {},
    {
      getItem: (edge) => {
        const side = oneOf(...edges)(edge);
        const inside =
          side === 'InsideVertical' ? 'columns' : side === 'InsideHorizontal' ? 'rows' : undefined;
        if (inside && cells.areas.some((area) => area[inside] < 2)) {
          throw new Refusal('InvalidArgument', `there is no ${side} in a single ${inside}`);
        }
        return new OfficeObject('RangeBorder', {
          style: look(cells, `border.${side}.style`, oneOf('None', 'Continuous', 'Dot', 'Double')),
          color: look(cells, `border.${side}.color`, colour),
          weight: look(cells, `border.${side}.weight`, oneOf('Hairline', 'Thin', 'Medium', 'Thick')),
        });
      },
    },
  );
}

function lines(cells: Cells, axis: 'rows' | 'columns', shape: (value: unknown) => number): Property {
  const sizes = axis === 'rows' ? cells.sheet.rowHeights : cells.sheet.columnWidths;
  const start = axis === 'rows' ? 'row' : 'column';
  return {
    get: () => sizes.get(cells.areas[0]?.[start] ?? 0) ?? null,
    set: (value) => {
      writable(cells);
      const size = shape(value);
      for (const area of cells.areas) for (let i = 0; i < area[axis]; i++) sizes.set(area[start] + i, size);
    },
  };
}

function standard(cells: Cells, sizes: 'rowHeights' | 'columnWidths'): Property {
  const [start, count] =
    sizes === 'rowHeights' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  return {
    set: (value) => {
      writable(cells);
      if (value !== true) throw new Refusal('InvalidArgument', 'only true makes a size the standard one');
      const within = (line: number) =>
        cells.areas.some((area) => line >= area[start] && line < area[start] + area[count]);
      for (const line of [...cells.sheet[sizes].keys()]) if (within(line)) cells.sheet[sizes].delete(line);
    },
  };
}
