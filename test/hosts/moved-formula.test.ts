import fc from 'fast-check';
import { copiedFormula, movedAreas, movedFormula } from '../../src/hosts/moved-formula';
import { movedLines } from '../../src/hosts/moved-lines';
import type { RowStep } from '../../src/hosts/row-order';
import { cellAddress, quotedTab } from '../../src/sheets/address';
import { movedFormula as movedByExcel } from '../stand-in/moved-formula';

const tab = "市甲局's 清单";

function moved(
  formula: string,
  rows: readonly RowStep[],
  columns: readonly RowStep[] = [],
  on = tab,
): string {
  const sheet = { rows: movedLines(rows, 12), columns: movedLines(columns, 4) };
  return movedFormula(formula, on, (name) => (name === tab ? sheet : undefined));
}

const insert = (at: number, count = 1): RowStep => ({ kind: 'insert', at, count });
const remove = (at: number, count = 1): RowStep => ({ kind: 'delete', at, count });

test.each([
  ['=A4+$B$5', '=A5+$B$6'],
  ['=SUM(A1:A9)', '=SUM(A1:A10)'],
  ['=SUM(A4:$C$5)+A1', '=SUM(A5:$C$6)+A1'],
  ['=SUM(4:6)+SUM($4:6)', '=SUM(5:7)+SUM($5:7)'],
  ['=SUM(B:$D)', '=SUM(B:$D)'],
  ['=A4:INDEX(B:B,4)', '=A5:INDEX(B:B,4)'],
  ["='市甲局''s 清单'!A4", "='市甲局''s 清单'!A5"],
  ['=乙县!A4&Sheet1!$A$4', '=乙县!A4&Sheet1!$A$4'],
  ['="A4 and ""A5"""&A4', '="A4 and ""A5"""&A5'],
  ['=LOG10(A4)+任务A4+A4_1+A4.B+XYZ4', '=LOG10(A5)+任务A4+A4_1+A4.B+XYZ4'],
  ["=tasks[A4]+tasks[[#Data],['[A4]]", "=tasks[A4]+tasks[[#Data],['[A4]]"],
  ["=[1]清单!A4+'[1]清单'!A4+'甲:乙'!A4+甲:乙!A4", "=[1]清单!A4+'[1]清单'!A4+'甲:乙'!A4+甲:乙!A4"],
  ['=#REF!+#REF!A4+A4#+@A4', '=#REF!+#REF!A4+A5#+@A5'],
  ['={1,2;3,4}+1E5+1.5', '={1,2;3,4}+1E5+1.5'],
  ['=SUM(A1:A1048576)', '=SUM(A1:A1048576)'],
])('a row put in above row 4: %s becomes %s', (before, after) => {
  expect(moved(before, [insert(3)])).toBe(after);
});

test('what is gone is told, in a range only where all of it is gone', () => {
  expect(moved(`=A4+${quotedTab(tab)}!B4`, [remove(3)])).toBe(`=#REF!+${quotedTab(tab)}!#REF!`);
  expect(moved('=SUM(A4:A6)', [remove(3)])).toBe('=SUM(A4:A5)');
  expect(moved('=SUM(A4:A6)', [remove(2, 5)])).toBe('=SUM(#REF!)');
  expect(moved('=SUM(B2:C2)+B2', [], [remove(1)])).toBe('=SUM(B2:B2)+#REF!');
});

test('formulas on other sheets follow only what names the sheet', () => {
  expect(moved(`=A4+${quotedTab(tab)}!A4`, [insert(0)], [], '乙县')).toBe(`=A4+${quotedTab(tab)}!A5`);
});

test('exactly the cells that areas held are theirs afterwards, and new ones between', () => {
  const rows = movedLines([{ kind: 'move', from: 5, to: 1 }, insert(4)], 8);
  // Row 4 (from 0) is taken past rows 1 to 3; a new row comes in before what was row 3.
  expect(rows.was).toEqual([0, 4, 1, 2, undefined, 3, 5, 6, 7]);
  expect(movedAreas('A3:A5 C1', { rows, columns: movedLines([], 0) })).toBe('A2 A4:A6 C1');
  expect(movedAreas('A5', { rows: movedLines([remove(4)], 8), columns: movedLines([], 0) })).toBe('');
});

const lines = fc.nat(11);
const edge = fc.record({ row: lines, column: fc.nat(3), fixed: fc.tuple(fc.boolean(), fc.boolean()) });
const reference = fc.tuple(
  edge,
  fc.option(edge, { nil: undefined }),
  fc.constantFrom('', `${quotedTab(tab)}!`, '乙县!'),
);
type Reference = typeof reference extends fc.Arbitrary<infer T> ? T : never;

function print([one, two, prefix]: Reference): string {
  const [first, second] = [one, two ?? one];
  const of = (row: number, column: number, [fixedColumn, fixedRow]: readonly [boolean, boolean]) =>
    cellAddress(row, column).replace(
      /([A-Z]+)(\d+)/,
      `${fixedColumn ? '$$' : ''}$1${fixedRow ? '$$' : ''}$2`,
    );
  const top = of(Math.min(first.row, second.row), Math.min(first.column, second.column), first.fixed);
  const bottom = of(Math.max(first.row, second.row), Math.max(first.column, second.column), second.fixed);
  return prefix + (two ? `${top}:${bottom}` : top);
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: lines, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('delete' as const), at: lines, count: fc.integer({ min: 1, max: 3 }) }),
);

test('rows and columns put in and taken out change formulas as Excel changes them', () => {
  fc.assert(
    fc.property(fc.array(reference, { maxLength: 4 }), step, fc.boolean(), (references, one, across) => {
      const formula = `=IF("A1:B2"="",${references.map(print).join('+')},B1)`;
      const count = one.kind === 'insert' ? one.count : -one.count;
      const byExcel = movedByExcel(formula, true, tab, across ? 'columns' : 'rows', one.at, count);
      expect(across ? moved(formula, [], [one]) : moved(formula, [one])).toBe(byExcel);
    }),
  );
});

test('wherever rows go, a cell goes with its row and a range reaches over all that it reached over', () => {
  const move = fc
    .tuple(lines, lines)
    .filter(([from, to]) => from !== to)
    .map(([from, to]): RowStep => ({ kind: 'move', from, to }));
  fc.assert(
    fc.property(fc.array(fc.oneof(step, move), { maxLength: 5 }), lines, lines, (steps, one, two) => {
      const rows = movedLines(steps, 12);
      const [first, last] = [Math.min(one, two), Math.max(one, two)];
      rows.was.forEach((line, place) => line === undefined || expect(rows.to(line)).toBe(place));
      const standing = Array.from({ length: last - first + 1 }, (_, index) => rows.to(first + index)).filter(
        (place) => place !== undefined,
      );
      const of = (formula: string) => moved(formula, steps);
      const at = rows.to(one);
      expect(of(`=$A${one + 1}`)).toBe(at === undefined ? '=#REF!' : `=$A${at + 1}`);
      const [top, bottom] = [Math.min(...standing), Math.max(...standing)];
      expect(of(`=A${first + 1}:A${last + 1}`)).toBe(
        standing.length === 0 ? '=#REF!' : `=A${top + 1}:A${bottom + 1}`,
      );
      const held = rows
        .runs(first, last)
        .flatMap((run) => rows.was.slice(run.first, run.last + 1))
        .filter((line) => line !== undefined);
      expect(held.sort((a, b) => a - b)).toEqual(
        standing.map((place) => rows.was[place]).sort((a, b) => Number(a) - Number(b)),
      );
    }),
  );
});

test('a formula that is pasted elsewhere points as far away as before', () => {
  expect(copiedFormula('=A1+$A$1+A$1&"A1"', 2, 1)).toBe('=B3+$A$1+B$1&"A1"');
  expect(copiedFormula('=SUM(B2:C3)', -2, 0)).toBe('=SUM(#REF!)');
});
