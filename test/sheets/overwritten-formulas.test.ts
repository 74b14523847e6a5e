import { planSheets } from '../../src/actions/plan-sheets';
import { check } from '../../src/check/check';
import { overwrittenFormulas } from '../../src/sheets/overwritten-formulas';
import type { ComputedValues, SheetSpec } from '../../src/sheets/sheet';
import { samplePlan, sheetContext } from './sample-plan';

const { tabs } = sheetContext('zh-CN');
let specs: readonly SheetSpec[];
beforeAll(async () => {
  const all = await planSheets(samplePlan, check(samplePlan), tabs, {
    language: 'zh-CN',
    asOf: '2026-01-01',
  });
  specs = all.filter(({ visibility }) => visibility === 'visible');
});

type Values = (string | number | null)[][];

const isFormula = (cell: SheetSpec['cells'][number][number] | undefined) =>
  cell !== null && typeof cell === 'object';

/** What the sheet shows as we wrote it, every row as wide as the widest. */
function shownValues({ cells }: SheetSpec): Values {
  const width = Math.max(...cells.map((row) => row.length));
  return cells.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null;
      const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
      return value === '' ? null : value;
    }),
  );
}

test('whichever formula is typed over, it is found, and no other', () => {
  const missed: string[] = [];
  let formulas = 0;
  for (const spec of specs) {
    const values = shownValues(spec);
    spec.cells.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (!isFormula(cell)) return;
        formulas++;
        const typed = values.map((one, at) =>
          at === row ? one.map((value, index) => (index === column ? '改过' : value)) : one,
        );
        const shown: ComputedValues = {
          values: typed,
          isFormula: (r, c) => (r !== row || c !== column) && isFormula(spec.cells[r]?.[c]),
        };
        const found = overwrittenFormulas(spec, shown).map((one) => `${one.row} ${one.column}`);
        if (found.join() !== `${row} ${column}`) missed.push(`${spec.id} ${row} ${column}: ${found.join()}`);
      }),
    );
  }
  expect(formulas).toBeGreaterThan(300);
  expect(missed).toEqual([]);
});

test('a row that people insert anywhere is no formula that was typed over', () => {
  for (const spec of specs) {
    const values = shownValues(spec);
    for (let at = 3; at < values.length; at++) {
      const before = (row: number) => (row < at ? row : row - 1);
      const shown: ComputedValues = {
        values: [...values.slice(0, at), (values[0] ?? []).map(() => null), ...values.slice(at)],
        isFormula: (row, column) => row !== at && isFormula(spec.cells[before(row)]?.[column]),
      };
      expect([spec.id, at, overwrittenFormulas(spec, shown)]).toEqual([spec.id, at, []]);
    }
  }
});
