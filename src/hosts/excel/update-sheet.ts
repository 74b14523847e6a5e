import { sameValue } from '../../plan/same-value';
import { addressOn, block, rangeAddress } from '../../sheets/address';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { removedBeside } from '../removed-beside';
import { type Reshaping, type WantedShape, isReshaped, reshaping, wantedShape } from '../reshaping';
import { columnOrder, columnsAsWritten, inColumns, standingColumns } from '../column-order';
import { sheetExtent } from '../sheet-extent';
import { markedRange, sheetMark } from '../sheet-mark';
import { cellDifferences } from './cell-differences';
import { defineLooks } from './define-names';
import { type Dressing, dressSheet, dressing, repainting, undressSheet } from './dress-sheet';
import { type StandingRules, askForRules, keepTheirRules, rulesAsWritten } from './their-rules';
import {
  type WrittenSize,
  fingerprint,
  parseFingerprint,
  printFingerprint,
  unfinished,
  writtenSize,
} from '../fingerprint';
import type { handMadeLooks } from './hand-made-looks';
import { copyLine } from './line-mover';
import { setPageBreaks } from './lay-out-page';
import { type Remerging, mergeCells, remerging } from './merge-cells';
import { askForMovedSizes } from './moved-sizes';
import { partMerges } from './parted-merges';
import { type Moved, presentConstants, reshapeSheet } from './reshape-sheet';
import type { Writing } from './writing';
import { setCells, setDifferences } from './set-cells';
import { type CellBlock, type SheetContents, emptyContents } from './sheet-contents';
import { sheetRanges } from './sheet-ranges';
import { sizeRows } from './size-lines';
import type { SurveyedSheet } from './survey';
import { filterAgain, liftFilters } from './table-filters';
import { type Typed, typedRows } from './typed-cell';
import { parseLooks } from './written-looks';

const noRemerging: Remerging = { parted: undefined, merges: [] };

/** More blocks of cells than this are no longer typed one by one. */
const mostDifferences = 60;

/** What has to be done to a sheet that exists so that it is as a spec says. */
export interface Update {
  readonly spec: SheetSpec;
  readonly older: SurveyedSheet;
  /** What was written last, where that is known. */
  readonly before: SheetSpec | undefined;
  readonly wanted: WantedShape;
  readonly shape: Reshaping;
  /** What its cells showed before rows were moved. */
  readonly contents: SheetContents;
  /** The constants among it, in the columns to which they are moved. */
  readonly standing: WantedShape['rows'];
  /** For columns as they are wanted, those that they were written as last; undefined for new ones. */
  readonly olderColumns: readonly (number | undefined)[];
}

/** What the sheets hold once rows have been moved. */
export interface Reshaped {
  readonly contents: ReadonlyMap<SheetId, SheetContents>;
  readonly moved: ReadonlyMap<SheetId, Reshape>;
}

/** What is known of a sheet once its rows have been moved; what is Excel’s is loaded with the next sync. */
export interface Reshape extends Moved {
  readonly how: Dressing;
  readonly rules: StandingRules | undefined;
}

/** @param known what may have been written last; what the note beside the mark agrees with was */
export function updateOf(
  spec: SheetSpec,
  older: SurveyedSheet,
  known: readonly (SheetSpec | undefined)[],
  contents: SheetContents,
  tabOf: Writing['tabOf'],
  shapeOf = (standing: WantedShape['rows']) => wantedShape(spec, standing),
): Update {
  const before = known.find((last) => last && printFingerprint(fingerprint(last, tabOf)) === older.note);
  const found = presentConstants(contents);
  const written = writtenBefore(older, spec);
  const { columns } = sheetExtent(spec);
  const present = standingColumns(found);
  const order = columnOrder(spec, present, written, columns);
  const { from } = order;
  const standing = inColumns(found, from);
  const wanted = shapeOf(standing);
  const shape = reshaping(wanted, standing, written, order);
  const asWritten = before ? columnsAsWritten(before, present, written) : () => undefined;
  const olderColumns = from.map((column) => (column === undefined ? undefined : asWritten(column)));
  return { spec, older, before, wanted, shape, contents, standing, olderColumns };
}

function writtenBefore({ note }: SurveyedSheet, spec: SheetSpec): WrittenSize {
  return parseFingerprint(note)?.size ?? sheetExtent(spec);
}

/** Whether nothing but the contents of cells, and what changes with them, can have changed. */
export function isPlain({ spec, older, shape }: Update, tabOf: Writing['tabOf']): boolean {
  const form = parseFingerprint(older.note)?.form;
  return older.tab === spec.name && !isReshaped(shape) && form === fingerprint(spec, tabOf).form;
}

/**
 * Moves the rows and columns of a sheet to their places. Until the sheet is complete its note says so. Formulas may be
 * other ones afterwards, on any sheet.
 */
export async function reshape(
  { spec, older, before, shape, contents, wanted, standing, olderColumns }: Update,
  { context, pace, move }: Writing,
  keepsNotes: boolean,
): Promise<Reshape> {
  const worksheet = context.workbook.worksheets.getItem(older.key);
  const ranges = sheetRanges(worksheet, pace);
  await pace.room(2000);
  const mark = context.workbook.names.getItem(sheetMark(spec.id));
  mark.comment = unfinished(writtenBefore(older, spec), writtenSize(spec));
  liftFilters(older, worksheet);
  let kept = 0;
  const sizes = askForMovedSizes(shape, ranges);
  if (isReshaped(shape)) {
    // Merged cells would be torn.
    if (before?.merges.length !== 0) {
      const { rows, columns } = shape.written;
      ranges.one(rangeAddress(block(0, 0, Math.max(1, rows), Math.max(1, columns)))).unmerge();
    }
    const mergeAgain = await partMerges(shape, before?.merges.length === 0, worksheet, context, pace);
    kept = await reshapeSheet(shape, contents, worksheet, pace, mergeAgain ? move : copyLine, (row) =>
      keepsNotes ? removedBeside(row, spec) : undefined,
    );
    await mergeAgain?.();
    // It has moved along with its cells.
    mark.formula = `=${addressOn(spec.name, markedRange)}`;
  }
  const painted = before || older.looks === undefined ? undefined : parseLooks(older.looks);
  const how = painted
    ? repainting(spec, shape, await handMade(painted.looks, shape, worksheet, context, pace))
    : dressing(spec, before, shape, wanted, standing, olderColumns);
  const written = before
    ? rulesAsWritten(before, olderColumns)
    : painted && { rules: painted.rules, listed: keptColumns(shape) };
  await pace.room(5000);
  // A range that was asked for before has moved along with its cells.
  const rules = written && askForRules(spec, written, shape, how, sheetRanges(worksheet, pace));
  if (!spec.table || !older.tables.includes(spec.table.name))
    return { table: undefined, sizes, kept, how, rules };
  const table = worksheet.tables.getItem(spec.table.name).getRange();
  table.untrack();
  table.load('rowIndex,columnIndex,rowCount,columnCount');
  return { table, sizes, kept, how, rules };
}

/** Seldom needed: the pane loads it when it is. */
const handMade: typeof handMadeLooks = async (...known) =>
  (await import('./hand-made-looks')).handMadeLooks(...known);

/** Each column of ours that stood there before, by itself. */
function keptColumns({ columns, size }: Reshaping): number[][] {
  return Array.from({ length: size.columns }, (_, column) => [column]).filter(
    ([column = 0]) => columns.from[column] !== undefined,
  );
}

/** Types what differs on a sheet whose form has not changed. */
export async function patchSheet(update: Update, contents: SheetContents, writing: Writing): Promise<void> {
  const { spec, older, before, shape } = update;
  const { context, tabOf, pace } = writing;
  const [noted, wanted] = [parseFingerprint(older.note), fingerprint(spec, tabOf)];
  const differences = cellDifferences(typedRows(spec), shape.size, contents);
  const [sameHeights, sameMerges] = [noted?.heights === wanted.heights, noted?.merges === wanted.merges];
  if (differences.length === 0 && sameHeights && sameMerges) return;
  const worksheet = context.workbook.worksheets.getItem(older.key);
  const ranges = sheetRanges(worksheet, pace);
  liftFilters(older, worksheet);
  const { parted, merges } = sameMerges ? noRemerging : remerging(spec, before);
  if (parted) ranges.one(rangeAddress(parted)).unmerge();
  if (differences.length <= mostDifferences) await setDifferences(differences, ranges, pace);
  else await setCells(spec, ranges, pace);
  await mergeCells({ merges }, ranges, pace);
  if (!sameHeights) {
    await sizeRows(spec, ranges, pace, (row) => before?.rowHeights[row] !== spec.rowHeights[row]);
    if (!before || !sameValue(before.print.breaks, spec.print.breaks)) {
      worksheet.horizontalPageBreaks.removePageBreaks();
      setPageBreaks(spec, worksheet);
    }
  }
  filterAgain(older, worksheet);
  if (!sameHeights || !sameMerges) {
    context.workbook.names.getItem(sheetMark(spec.id)).comment = printFingerprint(wanted);
  }
}

/**
 * Brings a sheet whose rows are in their places up to date, cells and looks; only what is ours and has changed.
 * @param typedRow what its cells are to hold; the spec’s where nothing is said
 * @returns how many cells were typed
 */
export async function updateSheet(
  update: Update,
  present: Reshaped,
  filtered: SurveyedSheet,
  writing: Writing,
  typed: { readonly row: (row: number) => readonly Typed[]; readonly size: Reshaping['size'] } = {
    row: typedRows(update.spec),
    size: update.shape.size,
  },
): Promise<number> {
  const { spec, older, before, shape } = update;
  const { context, tabOf, pace } = writing;
  const moved = present.moved.get(spec.id);
  if (!moved) throw new Error(`The rows of ${spec.name} are not in their places.`);
  const { how, rules } = moved;
  const worksheet = context.workbook.worksheets.getItem(older.key);
  const ranges = sheetRanges(worksheet, pace);
  const left = rules && (await keepTheirRules(rules, context, ranges, pace));
  await undressSheet(spec, how, shape, ranges, tabOf, pace);
  const standing = withoutLinked(present.contents.get(spec.id) ?? emptyContents, how);
  const differences = cellDifferences(typed.row, typed.size, standing);
  const many = differences.length > mostDifferences && typed.size === shape.size;
  if (many) await setCells(spec, ranges, pace);
  else await setDifferences(differences, ranges, pace);
  await dressSheet(spec, how, older, before, moved, left, worksheet, ranges, pace);
  filterAgain(filtered, worksheet);
  const written = fingerprint(spec, tabOf);
  context.workbook.names.getItem(sheetMark(spec.id)).comment = printFingerprint(written);
  defineLooks(spec, written.form, writing);
  return differences.reduce((sum, each) => sum + each.typed.flat().length, 0);
}

/** A cell that is made a link may show its target: it is typed again. */
function withoutLinked({ values, formulas = values }: SheetContents, { links }: Dressing): SheetContents {
  if (links.length === 0) return { values, formulas };
  const linked = new Set(links.map(({ row, column }) => `${row} ${column}`));
  const blanked = (cells: CellBlock) =>
    cells.map((row, index) => row.map((value, column) => (linked.has(`${index} ${column}`) ? '' : value)));
  return { values: blanked(values), formulas: blanked(formulas) };
}
