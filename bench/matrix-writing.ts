import { Workbook } from '@cj-tech-master/excelts';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost } from '../src/hosts/file/file-host';
import type { Cell, SheetSpec } from '../src/sheets/sheet';
import { largeMatrix } from './large-matrix';
import { ratio, type Measure } from './measure';

const place = (name: string) => join(tmpdir(), `annex-bench-${process.pid}-${name}.xlsx`);

async function writeInto(path: string, spec: SheetSpec): Promise<void> {
  await rm(path, { force: true });
  await fileHost(path).write([spec]);
}

const valueOf = (cell: Cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell);

export const matrixWriting: Measure = {
  title: 'a matrix of 5,000 × 300 as a file, against the same writer and the bare values',
  unit: '×',
  goal: 1.5,
  async run() {
    const matrix = largeMatrix();
    const bare: SheetSpec = {
      ...matrix,
      cells: matrix.cells.map((row) => row.map(valueOf)),
      styles: [],
      columnWidths: [],
      rowHeights: [],
      merges: [],
      conditionalFormats: [],
      validations: [],
      links: [],
      names: [],
      charts: [],
    };
    const paths = [place('whole'), place('bare')] as const;
    const found = await ratio(
      () => writeInto(paths[0], matrix),
      () => writeInto(paths[1], bare),
      5,
    );
    for (const path of paths) await rm(path, { force: true });
    return found;
  },
};

export const matrixAgainstLibrary: Measure = {
  title: 'the same matrix, against the excelts library and the bare values',
  unit: '×',
  goal: 1.5,
  async run() {
    const matrix = largeMatrix();
    const path = place('whole');
    const found = await ratio(
      () => writeInto(path, matrix),
      async () => {
        const workbook = new Workbook();
        const sheet = workbook.addWorksheet('bare');
        for (const row of matrix.cells) sheet.addRow(row.map(valueOf));
        await workbook.xlsx.writeBuffer();
      },
      5,
    );
    await rm(path, { force: true });
    return found;
  },
};
