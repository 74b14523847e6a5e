import { largeMatrix } from '../../bench/large-matrix';
import { shownValues, trimmed } from './contract';
import { bareBytes } from './bare-bytes';
import { excelHost } from '../../src/hosts/excel/excel-host';
import type { SheetSpec } from '../../src/sheets/sheet';
import { excelPlace } from './excel-place';
import { emptySheet } from './showcase';

/** Excel on the web refuses messages of 5 MB. */
const limit = 4_000_000;

// People wait for enough rows to fill several messages, CI for the largest matrix that anybody has.
const tasks = Number(process.env['MATRIX_TASKS'] ?? 1000);

test(`a matrix of ${tasks} × 300 goes in and out in messages of at most 4 MB`, async () => {
  const { host, excel } = excelPlace();
  // What formulas come to is not looked at here.
  excel.book.calculates = false;
  const spec = largeMatrix(tasks);
  const largest = () => Math.max(...excel.requests.flatMap(({ sent, answered }) => [sent, answered]));
  const bytesSent = () => excel.requests.reduce((sum, { sent }) => sum + sent, 0);

  await host.write([spec]);
  expect(largest()).toBeLessThanOrEqual(limit);
  expect(bytesSent() / bareBytes([spec])).toBeLessThanOrEqual(1.5);

  excel.resetCounts();
  const cells = spec.cells.map((row, index) => (index === tasks >> 1 ? [...row.slice(0, -1), '○'] : row));
  await host.write([{ ...spec, cells }]);
  expect(largest()).toBeLessThanOrEqual(limit);
  expect(bytesSent()).toBeLessThanOrEqual(20_000);

  excel.resetCounts();
  const values = await host.read();
  expect(largest()).toBeLessThanOrEqual(limit);
  const read = trimmed(values.get('matrix'));
  const written = shownValues({ ...spec, cells, merges: [] });
  expect(read.map((row) => row.length)).toEqual(written.map((row) => row.length));
  // Formulas are Excel's own business. A row is compared as one text: cell by cell it takes longer than the writing.
  const literal = (row: (typeof written)[number], index: number) =>
    JSON.stringify(row.map((value, column) => (typeof cells[index]?.[column] === 'object' ? null : value)));
  expect(read.map(literal)).toEqual(written.map(literal));
}, 120_000);

test('plans whose cells are as long as they can be come in messages of at most 4 MB, to whoever has written them or not', async () => {
  const { host, excel } = excelPlace();
  const text = (sign: string) => sign.repeat(30_000);
  const base = { ...emptySheet, id: 'base', name: '底稿', visibility: 'hidden' } as const;
  const specs: readonly SheetSpec[] = [
    { ...base, cells: Array.from({ length: 200 }, (_, row) => [text(row % 2 ? '甲' : 'a')]) },
    { ...base, id: 'versions', name: '版本', cells: Array.from({ length: 10 }, () => [text('乙')]) },
  ];
  await host.write(specs);
  expect(excel.requests.every(({ sent }) => sent <= limit)).toBe(true);
  for (const reader of [host, excelHost()]) {
    excel.resetCounts();
    const values = await reader.read();
    await reader.readComputed();
    expect(excel.requests.every(({ sent, answered }) => Math.max(sent, answered) <= limit)).toBe(true);
    expect(excel.requests.length).toBeLessThan(40);
    for (const { id, cells } of specs) expect(values.get(id)).toEqual(cells);
  }
});
