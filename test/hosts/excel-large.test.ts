import { largeMatrix } from '../../bench/large-matrix';
import { shownValues, trimmed } from './contract';
import { bareBytes } from './bare-bytes';
import { excelPlace } from './excel-place';

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
  // The cells come in several messages.
  expect(excel.requests.length).toBeGreaterThan(3);
  const read = trimmed(values.get('matrix'));
  const written = shownValues({ ...spec, cells, merges: [] });
  expect(read.map((row) => row.length)).toEqual(written.map((row) => row.length));
  // Formulas are Excel's own business. A row is compared as one text: cell by cell it takes longer than the writing.
  const literal = (row: (typeof written)[number], index: number) =>
    JSON.stringify(row.map((value, column) => (typeof cells[index]?.[column] === 'object' ? null : value)));
  expect(read.map(literal)).toEqual(written.map(literal));
}, 120_000);
