import type { ICellData, IWorkbookData } from '@univerjs/core';
import type { Cell, SheetId } from '../../sheets/sheet';
import { type Breath, breathing } from '../breath';
import type { WrittenSheet } from './reshaped-sheet';

/** A workbook to go back to, and what had been written into it. */
export interface WorkbookThen {
  readonly data: IWorkbookData;
  readonly written: ReadonlyMap<SheetId, WrittenSheet>;
}

/** The same as texts, which a browser can keep when the page is gone. They take a hundredth of the room of its cells. */
export interface KeptWorkbook {
  /** Everything but cells, as JSON. */
  readonly frame: string;
  /** The cells of each sheet by its id, a line of JSON for each row. */
  readonly cells: Readonly<Record<string, string>>;
  /** The cells that were written last, in the same way. */
  readonly written: Readonly<Record<string, string>>;
}

type Frame = IWorkbookData & {
  readonly lastWritten: readonly (readonly [SheetId, WrittenSheet])[];
};

/** A row by its number, and its cells: where they begin, how many are alike, and what each of them is. */
type PackedRow = readonly [row: number, ...(readonly [first: number, count: number, cell: PackedCell])[]];

/** A named style by its place among all of them. */
type PackedCell = Omit<ICellData, 's'> & { readonly s?: ICellData['s'] | number };

/** Little by little, so that the page goes on meanwhile. */
export async function keptWorkbook({ data, written }: WorkbookThen): Promise<KeptWorkbook> {
  const breath = breathing();
  const { sheets, ...rest } = data;
  const styles = new Map(Object.keys(data.styles).map((name, index) => [name, index]));
  const bare = Object.entries(sheets).map(([id, { cellData: _cells, ...sheet }]) => [id, sheet] as const);
  const lastWritten = [...written].map(
    ([id, { spec, size }]) => [id, { size, spec: { ...spec, cells: [] } }] as const,
  );
  const frame: Frame = { ...rest, sheets: Object.fromEntries(bare), lastWritten };
  const texts: Record<string, string> = {};
  for (const [id, { cellData = {} }] of Object.entries(sheets))
    texts[id] = await lines(
      Object.entries(cellData),
      ([row, cells]) => packed(row, cells ?? {}, styles),
      breath,
    );
  const cells: Record<string, string> = {};
  for (const [id, { spec }] of written) cells[id] = await lines(spec.cells, (row) => row, breath);
  return { frame: JSON.stringify(frame), cells: texts, written: cells };
}

export async function workbookKept(kept: KeptWorkbook): Promise<WorkbookThen> {
  const breath = breathing();
  const { lastWritten, ...rest } = JSON.parse(kept.frame) as Frame;
  const styles = Object.keys(rest.styles);
  const sheets = { ...rest.sheets };
  for (const [id, text] of Object.entries(kept.cells)) {
    const cellData: Record<number, Record<number, ICellData>> = {};
    for (const [row, ...runs] of await linesOf<PackedRow>(text, breath)) {
      const cells: Record<number, ICellData> = (cellData[row] = {});
      for (const [first, count, { s, ...cell }] of runs) {
        const style = typeof s === 'number' ? styles[s] : s;
        for (let column = first; column < first + count; column += 1)
          cells[column] = { ...cell, ...(style && { s: style }) };
      }
    }
    sheets[id] = { ...sheets[id], cellData };
  }
  const written = new Map<SheetId, WrittenSheet>();
  for (const [id, { spec, size }] of lastWritten) {
    const cells = await linesOf<readonly Cell[]>(kept.written[id] ?? '', breath);
    written.set(id, { size, spec: { ...spec, cells } });
  }
  return { data: { ...rest, sheets }, written };
}

function packed(
  row: string,
  cells: Readonly<Record<number, ICellData>>,
  styles: ReadonlyMap<string, number>,
): PackedRow {
  const runs: [number, number, PackedCell][] = [];
  for (const [key, cell] of Object.entries(cells)) {
    const column = Number(key);
    const style = typeof cell.s === 'string' ? (styles.get(cell.s) ?? cell.s) : cell.s;
    const last = runs.at(-1);
    const isBlank = Object.keys(cell).length === 1 && typeof style === 'number';
    if (isBlank && last && last[0] + last[1] === column && last[2].s === style && isStyleAlone(last[2]))
      last[1] += 1;
    else runs.push([column, 1, { ...cell, ...(style !== undefined && { s: style }) }]);
  }
  return [Number(row), ...runs];
}

const isStyleAlone = (cell: PackedCell) => Object.keys(cell).length === 1;

async function lines<Row>(
  rows: readonly Row[],
  said: (row: Row) => unknown,
  breath: Breath,
): Promise<string> {
  const texts: string[] = [];
  for (const row of rows) {
    texts.push(JSON.stringify(said(row)));
    await breath();
  }
  return texts.join('\n');
}

async function linesOf<Row>(text: string, breath: Breath): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const line of text === '' ? [] : text.split('\n')) {
    rows.push(JSON.parse(line) as Row);
    await breath();
  }
  return rows;
}
