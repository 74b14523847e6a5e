import { rangeAddress } from '../../sheets/address';
import type { ComputedValues, SheetValues } from '../../sheets/sheet';
import { askForHidden, type HiddenLines, type HiddenWanted } from './hidden-lines';
import { longestCellText } from '../refusals';
import { cellBytes } from './cell-bytes';
import { largestRequest } from './run-excel';

/** What the cells of a sheet show, from A1 on; rows are equally long, an empty string is an empty cell. */
export interface SheetContents {
  readonly values: CellBlock;
  /** The same with formulas in place of their results; absent where only values were asked for. */
  readonly formulas?: CellBlock;
  /** Absent where it was not asked for. */
  readonly hidden?: HiddenLines;
}

export type CellBlock = readonly (readonly (string | number | boolean)[])[];

/** A sheet to be read. */
export interface WantedSheet {
  readonly key: string;
  /** How far it reaches, where that is known. */
  readonly size?: { readonly rows: number; readonly columns: number };
  /** What its cells take, where that is known. */
  readonly bytes?: number;
  /** What to tell of its hidden lines, where anybody wants to know. */
  readonly hidden?: HiddenWanted;
}

export type Wanted = 'values' | 'values,formulas';

export const emptyContents: SheetContents = { values: [], formulas: [] };

/** Asks for sheets that surely fit into one answer; the answer can be taken after the next sync. */
export function askForContents(
  context: Excel.RequestContext,
  sheets: readonly WantedSheet[],
  wanted: Wanted,
): () => Map<string, SheetContents> {
  const asked = sheets.map(({ key, hidden }) => {
    const worksheet = context.workbook.worksheets.getItem(key);
    // Of a range that is not there nothing could be asked; an empty sheet has its first cell then.
    const range = hidden ? worksheet.getUsedRange(true) : worksheet.getUsedRangeOrNullObject(true);
    range.untrack();
    const cells = `rowIndex,columnIndex,${wanted}`;
    range.load(hidden ? `${cells},rowHidden` : cells);
    return { key, range, hidden: hidden && askForHidden(range, hidden) };
  });
  return () =>
    new Map(
      asked.map(({ key, range, hidden }): [string, SheetContents] => {
        if (range.isNullObject) return [key, emptyContents];
        const { rowIndex, columnIndex } = range;
        const values = fromA1(range.values, rowIndex, columnIndex);
        return [
          key,
          {
            values,
            ...(wanted !== 'values' && { formulas: fromA1(range.formulas, rowIndex, columnIndex) }),
            ...(hidden && { hidden: hidden() }),
          },
        ];
      }),
    );
}

/**
 * Reads sheets of any size: small ones in one request, large ones in blocks of rows.
 * @param room bytes that one answer may carry; when it is not the usual, an answer was too large before
 */
export async function readContents(
  context: Excel.RequestContext,
  sheets: readonly WantedSheet[],
  wanted: Wanted,
  room: number,
): Promise<Map<string, SheetContents>> {
  const contents = new Map<string, SheetContents>();
  const isLarge = (sheet: WantedSheet) => room < largestRequest || answerBytes(sheet, wanted) > mostAtOnce;
  let left = sheets.filter((sheet) => !isLarge(sheet));
  while (left.length > 0) {
    const now = fitting(left, wanted);
    const take = askForContents(context, now, wanted);
    // Together they would be too large for one answer.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const [key, each] of take()) contents.set(key, each);
    left = left.filter((sheet) => !now.includes(sheet));
  }
  for (const sheet of sheets.filter(isLarge))
    contents.set(sheet.key, await readInBlocks(context, sheet, wanted, room));
  return contents;
}

/** What a sheet holds is reckoned, and people may have typed more since. */
const mostAtOnce = largestRequest / 2;

/** Of these sheets those that fit into one answer. */
export function fitting(sheets: readonly WantedSheet[], wanted: Wanted): readonly WantedSheet[] {
  let bytes = 0;
  return sheets.filter((sheet) => {
    const more = answerBytes(sheet, wanted);
    if (bytes + more > mostAtOnce) return false;
    bytes += more;
    return true;
  });
}

/** About how many bytes the answer takes. */
function answerBytes({ size, bytes }: WantedSheet, wanted: Wanted): number {
  const reckoned = bytes ?? (size ? size.rows * rowBytes(size.columns) : 0);
  return reckoned * times(wanted);
}

/** Of how many cells each is told. */
const times = (wanted: Wanted) => (wanted === 'values' ? 1 : 2);

/** Narrow sheets hold texts, wide ones single marks; a single column is a plan, whose cells are as long as they can be. */
function rowBytes(columns: number): number {
  return columns === 1 ? 3 * longestCellText : columns * (columns > 40 ? 12 : 200);
}

async function readInBlocks(
  context: Excel.RequestContext,
  { key, hidden: wantsHidden }: WantedSheet,
  wanted: Wanted,
  room: number,
): Promise<SheetContents> {
  const worksheet = context.workbook.worksheets.getItem(key);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return emptyContents;
  const hidden = wantsHidden && hiddenIn(worksheet, wantsHidden);
  const rows = used.rowIndex + used.rowCount;
  const columns = used.columnIndex + used.columnCount;
  let step = Math.max(1, Math.floor(room / rowBytes(columns) / times(wanted)));
  const values: CellBlock[number][] = [];
  const formulas: CellBlock[number][] = [];
  for (let row = 0; row < rows;) {
    const block = { row, column: 0, rows: Math.min(step, rows - row), columns };
    const range = worksheet.getRange(rangeAddress(block));
    range.untrack();
    range.load('values');
    if (wanted !== 'values') range.load('formulas');
    // Each block is an answer of its own: together they would be too large.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    values.push(...(range.values as CellBlock));
    if (wanted !== 'values') formulas.push(...(range.formulas as CellBlock));
    row += block.rows;
    // The next rows are about as long as these.
    const bytes = cellBytes(range.values as CellBlock) * times(wanted);
    step = Math.max(1, Math.floor((room * block.rows) / 2 / bytes));
  }
  return {
    values,
    ...(wanted !== 'values' && { formulas }),
    ...(hidden && { hidden: hidden() }),
  };
}

function hiddenIn(worksheet: Excel.Worksheet, wanted: HiddenWanted): () => HiddenLines {
  const range = worksheet.getUsedRange(true);
  range.untrack();
  range.load('columnIndex,rowHidden');
  return askForHidden(range, wanted);
}

function fromA1(block: CellBlock, row: number, column: number): CellBlock {
  const width = column + (block[0]?.length ?? 0);
  const before = Array.from({ length: row }, () => Array.from({ length: width }, () => ''));
  const margin = Array.from({ length: column }, () => '');
  return [...before, ...block.map((cells) => [...margin, ...cells])];
}

/** As the rest of the project knows values: `null` for an empty cell. */
export function asSheetValues(block: CellBlock): SheetValues {
  return block.map((cells) => cells.map((value) => (value === '' ? null : value)));
}

/** A text that looks like a formula shows itself; a formula shows its result. */
export function asComputedValues({ values, formulas = [] }: SheetContents): ComputedValues {
  return {
    values: asSheetValues(values),
    isFormula(row, column) {
      const typed = formulas[row]?.[column];
      return typeof typed === 'string' && typed.startsWith('=') && typed !== values[row]?.[column];
    },
  };
}
