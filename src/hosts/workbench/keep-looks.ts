import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetSpec, Style } from '../../sheets/sheet';
import { type StyleBand, styleBands } from '../style-bands';
import type { ReshapedSheet } from './reshaped-sheet';
import { namedIn, styleName, type NamedStyles } from './worksheet-data';

/**
 * The sheet as it is written anew, with what people have made of the looks of our own cells, rows and columns, as far as
 * we do not make something else of it ourselves.
 * @param known the styles of the workbook as it stands
 * @param styles those that are needed besides are added to it
 */
export function keepLooks(
  { spec, last, standing, shape, asWritten, columns, isTheirs }: ReshapedSheet,
  fresh: Partial<IWorksheetData>,
  known: IWorkbookData['styles'],
  styles: NamedStyles,
): Partial<IWorksheetData> {
  const [writtenLook, wantedLook] = [looksOf(last.spec), looksOf(spec)];
  const nameOf = namedIn(styles);
  const dataOf = (style: ICellData['s']) => (typeof style === 'string' ? known[style] : style) ?? {};
  const cellsNow: Record<number, Record<number, ICellData>> = { ...fresh.cellData };
  const rowsNow = { ...fresh.rowData };
  shape.order.from.forEach((present, row) => {
    const was = present === undefined ? undefined : asWritten.rows[present];
    if (present === undefined || was === undefined) return;
    const height = standing.rowData?.[present];
    if (height && (last.spec.rowHeights[was] ?? null) === (spec.rowHeights[row] ?? null))
      rowsNow[row] = height;
    const cells: Readonly<Record<number, ICellData>> = standing.cellData?.[present] ?? {};
    for (const key in cells) {
      const made = cells[key]?.s ?? undefined;
      const [column, wasColumn] = [columns.to(Number(key)), asWritten.columns(Number(key))];
      const isOurs = wasColumn !== undefined && wasColumn < last.size.columns;
      if (!isOurs || column === undefined || isTheirs(present, Number(key))) continue;
      const look = writtenLook(was, wasColumn);
      const written = look && nameOf(look);
      if (made === written) continue;
      const wanted = wantedLook(row, column);
      const mixed = mixedStyle(
        dataOf(made),
        dataOf(written && styles[written]),
        dataOf(wanted && styles[nameOf(wanted)]),
      );
      const name = styleName(styles, mixed);
      cellsNow[row] = { ...cellsNow[row], [column]: { ...cellsNow[row]?.[column], s: name } };
    }
  });
  return { ...fresh, cellData: cellsNow, rowData: rowsNow, columnData: keptWidths() };

  function keptWidths() {
    const sizes = { ...fresh.columnData };
    for (const [key, found] of Object.entries(standing.columnData ?? {})) {
      const [column, was] = [columns.to(Number(key)), asWritten.columns(Number(key))];
      if (column === undefined || was === undefined || !sizes[column]) continue;
      const isSame =
        last.spec.columnWidths[was] === spec.columnWidths[column] &&
        last.spec.hiddenColumns.includes(was) === spec.hiddenColumns.includes(column);
      const { w, hd } = found ?? {};
      if (isSame)
        sizes[column] = { ...sizes[column], ...(w !== undefined && { w }), ...(hd !== undefined && { hd }) };
    }
    return sizes;
  }
}

/** What people have changed of a style stays where the style that we give is the same as before. */
function mixedStyle(made: IStyleData, written: IStyleData, wanted: IStyleData): IStyleData {
  const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const keys = Object.keys({ ...wanted, ...written, ...made }) as (keyof IStyleData)[];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = same(wanted[key], written[key]) ? made[key] : wanted[key];
      return value === undefined || value === null ? [] : [[key, value]];
    }),
  );
}

/** The style that a cell is written with; undefined where it is written without one. */
function looksOf({ styles, cells }: SheetSpec): (row: number, column: number) => Style | undefined {
  const byRow: StyleBand[] = [];
  for (const band of styleBands(styles))
    for (let row = band.first; row <= band.last; row++) byRow[row] = band;
  return (row, column) => {
    const run = byRow[row]?.runs.find(({ first, last }) => first <= column && column <= last);
    const isBlank = (cells[row]?.[column] ?? '') === '';
    return run && !(run.broad && isBlank) ? run.style : undefined;
  };
}
