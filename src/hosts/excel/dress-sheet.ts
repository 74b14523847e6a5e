import { block, cellAddress, rangeAddress } from '../../sheets/address';
import type {
  ConditionalFormat,
  Link,
  SheetId,
  SheetSpec,
  Range,
  StyledRange,
  Validation,
} from '../../sheets/sheet';
import { type Reshaping, type WantedShape, isReshaped, rowsAsWritten } from '../reshaping';
import { movedRows } from '../row-order';
import { chartPrefix, drawCharts } from './draw-charts';
import { addTable } from './add-table';
import { drawLines } from './draw-lines';
import { layOutPage, setPageBreaks } from './lay-out-page';
import { lookDifferences } from './look-differences';
import { mergeCells } from './merge-cells';
import { movedRange } from './moved-range';
import { sizeMoved } from './moved-sizes';
import type { Pace } from './pace';
import { paintStyles, repaintStyles, setNumberFormats } from './paint-styles';
import { hasExcelApi } from './requirement';
import type { Moved } from './reshape-sheet';
import { setLinks } from './set-links';
import { setConditionalFormats, setValidations } from './set-rules';
import type { SheetRanges } from './sheet-ranges';
import { sizeColumns, sizeRows } from './size-lines';
import type { SurveyedSheet } from './survey';
import type { RulesLeft } from './their-rules';

/** What of a sheet that exists is not yet as its spec says, besides what stands in its cells. */
export interface Dressing {
  /** Everything that is ours is done anew: nobody knows how it was written. */
  readonly anew: boolean;
  /** What people have made of looks of ours, to be painted over what is painted. */
  readonly handMade: readonly StyledRange[];
  readonly areas: readonly StyledRange[];
  readonly links: readonly Link[];
  /** Cells that lead nowhere any more; undefined where nobody knows which led anywhere. */
  readonly unlinked: readonly Link[] | undefined;
  readonly columns: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
  /** Rows and columns that were taken past others and are to be as large as they were, whoever made them so. */
  readonly sameSize: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly merges: boolean;
  readonly formats: boolean;
  readonly validations: boolean;
  readonly page: boolean;
  readonly breaks: boolean;
  readonly charts: boolean;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * @param older what was written last; undefined where nobody knows
 * @param before what the cells showed before rows were moved
 * @param olderColumns for each column of ours, the one it was written as
 */
export function dressing(
  spec: SheetSpec,
  older: SheetSpec | undefined,
  shape: Reshaping,
  wanted: WantedShape,
  before: WantedShape['rows'],
  olderColumns: readonly (number | undefined)[],
): Dressing {
  if (!older) return anew(spec);
  const { order, steps, columns, size } = shape;
  const moved = rowsAsWritten(older, before, wanted, shape);
  const olderRow = (row: number) => {
    const present = row < wanted.rows.length ? order.from[row] : row;
    return present === undefined ? undefined : present < moved.length ? moved[present] : present;
  };
  const byPeople = moved.some((row, index) => row !== undefined && row !== index);
  const takenPast = { rows: movedRows(order), columns: movedRows(columns) };
  const height = (of: SheetSpec, row: number) => of.rowHeights[row] ?? null;
  const rows = Array.from({ length: size.rows }, (_, row) => row).filter((row) => {
    const [was, present] = [olderRow(row), order.from[row]];
    if (was === undefined || takenPast.rows.has(row)) return true;
    // Sorting leaves heights where they were.
    const places = byPeople && present !== undefined ? [was, present] : [was];
    return places.some((place) => height(older, place) !== height(spec, row));
  });
  const isSameHeight = (row: number, was = olderRow(row)) =>
    was !== undefined && height(older, was) !== null && height(older, was) === height(spec, row);
  const isSameWidth = (column: number, was = olderColumns[column]) =>
    was !== undefined &&
    older.columnWidths[was] === spec.columnWidths[column] &&
    older.hiddenColumns.includes(was) === spec.hiddenColumns.includes(column);
  const links = spec.links.filter((link) => {
    const [row, column] = [olderRow(link.row), olderColumns[link.column]];
    return !older.links.some((each) => same(each, { ...link, row, column }));
  });
  const rowOf = new Map(Array.from({ length: size.rows }, (_, row) => [olderRow(row), row]));
  const columnOf = new Map(olderColumns.slice(0, size.columns).map((was, column) => [was, column]));
  const unlinked = older.links.flatMap((link) => {
    const [row, column] = [rowOf.get(link.row), columnOf.get(link.column)];
    const isLinked = spec.links.some((each) => each.row === row && each.column === column);
    return row === undefined || column === undefined || isLinked ? [] : [{ ...link, row, column }];
  });
  const keeps = (was: readonly (ConditionalFormat | Validation)[], is: typeof was) =>
    !byPeople &&
    columns.steps.length === 0 &&
    same(
      was.map((each) => ({ ...each, range: movedRange(each.range, steps) })),
      is,
    );
  const page = ({ print: { breaks: _, ...print }, freeze, tabColour }: SheetSpec) => [
    print,
    freeze,
    tabColour,
  ];
  return {
    anew: false,
    handMade: [],
    areas: lookDifferences(spec, older, size, olderRow, olderColumns),
    links,
    unlinked,
    columns: new Set(
      Array.from({ length: size.columns }, (_, column) => column).filter(
        (column) => takenPast.columns.has(column) || !isSameWidth(column),
      ),
    ),
    rows: new Set(rows),
    sameSize: {
      rows: [...takenPast.rows].filter((row) => isSameHeight(row)),
      columns: [...takenPast.columns].filter((column) => isSameWidth(column)),
    },
    merges: !same(older.merges, spec.merges) || (isReshaped(shape) && spec.merges.length > 0),
    formats: !keeps(older.conditionalFormats, spec.conditionalFormats),
    validations: !keeps(older.validations, spec.validations),
    page: !same(page(older), page(spec)),
    breaks: isReshaped(shape) || !same(older.print.breaks, spec.print.breaks),
    charts: isReshaped(shape) || !same(older.charts, spec.charts),
  };
}

function anew(spec: SheetSpec): Dressing {
  const all = (count: number) => new Set(Array.from({ length: count }, (_, index) => index));
  return {
    anew: true,
    handMade: [],
    areas: [],
    links: spec.links,
    unlinked: undefined,
    columns: all(Math.max(spec.columnWidths.length, ...spec.hiddenColumns.map((column) => column + 1))),
    rows: all(spec.rowHeights.length),
    sameSize: { rows: [], columns: [] },
    merges: true,
    formats: true,
    validations: true,
    page: true,
    breaks: true,
    charts: true,
  };
}

/** All is painted as after a first writing, but what people have made stays. */
export function repainting(spec: SheetSpec, { size }: Reshaping, handMade: readonly StyledRange[]): Dressing {
  return {
    ...anew(spec),
    anew: false,
    handMade,
    areas: lookDifferences(spec, spec, size, () => undefined, []),
  };
}

function styleAt({ styles }: SheetSpec, row: number, column: number): StyledRange['style'] {
  return Object.assign(
    {},
    ...styles
      .filter(
        ({ range }) =>
          range.row <= row &&
          row < range.row + range.rows &&
          range.column <= column &&
          column < range.column + range.columns,
      )
      .map(({ style }) => style),
  ) as StyledRange['style'];
}

/** The first half: what decides on what Excel makes of the values that are typed next. */
export async function undressSheet(
  spec: SheetSpec,
  dressing: Dressing,
  { written, size }: Reshaping,
  ranges: SheetRanges,
  tabOf: (id: SheetId) => string | undefined,
  pace: Pace,
): Promise<void> {
  await pace.room(3000);
  const rows = Math.max(1, written.rows, size.rows);
  const columns = Math.max(1, size.columns);
  const ours = ranges.one(rangeAddress(block(0, 0, rows, columns)));
  if (dressing.merges) ours.unmerge();
  if (!dressing.unlinked) ours.clear(Excel.ClearApplyTo.hyperlinks);
  if (dressing.anew) {
    ours.conditionalFormats.clearAll();
    ours.dataValidation.clear();
    ours.clear(Excel.ClearApplyTo.formats);
  }
  if (dressing.anew) await setNumberFormats(spec, ranges, pace);
  else await repaintStyles({ styles: dressing.areas }, ranges, pace);
  const unlinked = dressing.unlinked ?? [];
  for (const { row, column } of unlinked) {
    await pace.room(600);
    const cell = ranges.one(cellAddress(row, column));
    cell.clear(Excel.ClearApplyTo.hyperlinks);
    cell.format.font.underline = 'None';
  }
  await setLinks({ ...spec, links: dressing.links }, ranges, tabOf, pace);
  if (dressing.anew) return;
  const styles = [...dressing.links, ...unlinked].map(({ row, column }) => ({
    range: block(row, column),
    style: styleAt(spec, row, column),
  }));
  await paintStyles({ styles }, ranges, pace);
  await paintStyles({ styles: dressing.handMade }, ranges, pace);
}

/** The second half, once everything stands in its cell. */
export async function dressSheet(
  spec: SheetSpec,
  dressing: Dressing,
  older: SurveyedSheet,
  before: SheetSpec | undefined,
  moved: Moved,
  left: RulesLeft | undefined,
  worksheet: Excel.Worksheet,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  await pace.room(10_000);
  // Cells that a shorter table has given free can be merged then.
  fitTable(spec, older, before, moved.table, worksheet);
  if (dressing.merges) await mergeCells(spec, ranges, pace);
  const painted = dressing.anew ? spec : { styles: dressing.areas };
  if (dressing.anew) await paintStyles(spec, ranges, pace);
  await drawLines(painted, ranges, pace);
  await sizeColumns(spec, ranges, pace, (column) => dressing.columns.has(column));
  await sizeRows(spec, ranges, pace, (row) => dressing.rows.has(row));
  standardHeights(spec, dressing, ranges);
  await sizeMoved(moved.sizes, dressing.sameSize, ranges, pace);
  if (dressing.formats) await setConditionalFormats(spec, ranges, pace);
  left?.putTheirFormatsFirst();
  if (dressing.validations) await setValidations(left?.lists ?? spec.validations, ranges, pace);
  if (dressing.page) {
    worksheet.freezePanes.unfreeze();
    worksheet.horizontalPageBreaks.removePageBreaks();
    layOutPage(spec, worksheet);
  } else if (dressing.breaks) {
    worksheet.horizontalPageBreaks.removePageBreaks();
    setPageBreaks(spec, worksheet);
  }
  if (dressing.charts) {
    for (const chart of older.charts) {
      if (chart.startsWith(chartPrefix)) worksheet.charts.getItem(chart).delete();
    }
    drawCharts(spec, worksheet, ranges);
  }
}

/** Our table, over the rows that the spec gives it; a table of ours that the spec no longer knows becomes cells. */
function fitTable(
  spec: SheetSpec,
  older: SurveyedSheet,
  before: SheetSpec | undefined,
  table: Excel.Range | undefined,
  worksheet: Excel.Worksheet,
): void {
  for (const name of older.tables) {
    const isOurs = !spec.table || (before?.table?.name === name && spec.table.name !== name);
    if (isOurs) worksheet.tables.getItem(name).convertToRange().untrack();
  }
  if (spec.table) {
    // Excel wants a row under the header.
    const { name, range } = spec.table;
    const { row, column, rows, columns } = range;
    const wanted = block(row, column, Math.max(2, rows), columns);
    if (!older.tables.includes(name)) addTable(name, wanted, worksheet);
    else if (table) {
      // A column that somebody has typed beside it belongs to it by now.
      const grown = { ...wanted, columns: Math.max(columns, table.columnCount) };
      const present = block(table.rowIndex, table.columnIndex, table.rowCount, table.columnCount);
      if (!same(present, grown)) resizeTable(name, grown, worksheet);
    }
  }
}

/** The oldest Excel we work in knows no way to resize a table: it becomes cells, and those a table again. */
function resizeTable(name: string, range: Range, worksheet: Excel.Worksheet): void {
  const table = worksheet.tables.getItem(name);
  if (hasExcelApi('1.13')) table.resize(rangeAddress(range));
  else {
    table.convertToRange().untrack();
    addTable(name, range, worksheet);
  }
}

/** A row that was put in is as high as the one above it, until somebody says otherwise. */
function standardHeights({ rowHeights }: SheetSpec, { anew, rows }: Dressing, ranges: SheetRanges): void {
  if (anew) return;
  for (const row of rows) {
    if ((rowHeights[row] ?? null) !== null) continue;
    ranges.one(`${row + 1}:${row + 1}`).format.useStandardHeight = true;
  }
}
