import { rangeAddress } from '../../sheets/address';
import type { ComputedValues, SheetValues } from '../../sheets/sheet';
import { largestRequest } from './run-excel';

/** What the cells of a sheet show, from A1 on; rows are equally long, an empty string is an empty cell. */
export interface SheetContents {
  readonly values: CellBlock;
  /** The same with formulas in place of their results; absent where only values were asked for. */
  readonly formulas?: CellBlock;
}

export type CellBlock = readonly (readonly (string | number | boolean)[])[];

/** A sheet to be read, and about how large it is where that is known. */
export interface WantedSheet {
  readonly key: string;
  readonly size?: { readonly rows: number; readonly columns: number };
}

export type Wanted = 'values' | 'values,formulas';

export const emptyContents: SheetContents = { values: [], formulas: [] };

/** Asks for sheets that surely fit into one answer; the answer can be taken after the next sync. */
export function askForContents(
  context: Excel.RequestContext,
  keys: readonly string[],
  wanted: Wanted,
): () => Map<string, SheetContents> {
  const asked = keys.map((key) => {
    const range = context.workbook.worksheets.getItem(key).getUsedRangeOrNullObject(true);
    range.untrack();
    if (wanted === 'values') range.load('rowIndex,columnIndex,values');
    else range.load('rowIndex,columnIndex,values,formulas');
    return { key, range };
  });
  return () =>
    new Map(
      asked.map(({ key, range }) => {
        if (range.isNullObject) return [key, emptyContents];
        const { rowIndex, columnIndex } = range;
        const values = fromA1(range.values, rowIndex, columnIndex);
        if (wanted === 'values') return [key, { values }];
        return [key, { values, formulas: fromA1(range.formulas, rowIndex, columnIndex) }];
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
  const large = (sheet: WantedSheet) => room < largestRequest || isLarge(sheet, wanted);
  const small = sheets.filter((sheet) => !large(sheet)).map(({ key }) => key);
  const take = askForContents(context, small, wanted);
  if (small.length > 0) await context.sync();
  const contents = take();
  for (const { key } of sheets.filter(large))
    contents.set(key, await readInBlocks(context, key, wanted, room));
  return contents;
}

/** Whether a sheet of this size might not fit into one answer. */
export function isLarge({ size }: WantedSheet, wanted: Wanted): boolean {
  return size !== undefined && size.rows * answerBytes(size.columns, wanted) > largestRequest / 2;
}

/** About how many bytes a row takes in an answer: narrow sheets hold texts, wide ones single marks. */
function answerBytes(columns: number, wanted: Wanted): number {
  return columns * (columns > 40 ? 12 : 200) * (wanted === 'values' ? 1 : 2);
}

async function readInBlocks(
  context: Excel.RequestContext,
  key: string,
  wanted: Wanted,
  room: number,
): Promise<SheetContents> {
  const worksheet = context.workbook.worksheets.getItem(key);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return emptyContents;
  const rows = used.rowIndex + used.rowCount;
  const columns = used.columnIndex + used.columnCount;
  const step = Math.max(1, Math.floor(room / answerBytes(columns, wanted)));
  const values: CellBlock[number][] = [];
  const formulas: CellBlock[number][] = [];
  for (let row = 0; row < rows; row += step) {
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
  }
  return wanted === 'values' ? { values } : { values, formulas };
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
