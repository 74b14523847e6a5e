import fc from 'fast-check';
import { annex } from '../../src/sheets/annex';
import { checkLayout } from '../../src/sheets/layout-check';
import { printedPages } from '../../src/sheets/printed-pages';
import type { SheetSpec } from '../../src/sheets/sheet';
import { unitLists } from '../../src/sheets/unit-lists';
import { anyPlan } from './any-plan';
import { planCases } from './plan-cases';
import { samplePlan, sheetContext } from './sample-plan';

const a4 = { paper: 'A4' } as const;

/** Two columns and ten rows that print well. */
const sound: SheetSpec = {
  ...annex.write({ ...samplePlan, tasks: [] }, [], sheetContext('zh-CN')),
  cells: Array.from({ length: 10 }, (_, row) => [`第${row + 1}行`, '短句']),
  styles: [
    { range: { row: 0, column: 0, rows: 10, columns: 2 }, style: { size: 12, wrap: true, font: '仿宋' } },
  ],
  columnWidths: [20, 20],
  rowHeights: Array<number>(10).fill(20),
  hiddenColumns: [],
  merges: [],
  print: { paper: 'A4', orientation: 'landscape', fitWidth: 1, repeatRows: [0, 0] },
};

const faults = (spec: SheetSpec, printing: Parameters<typeof checkLayout>[1] = a4) =>
  checkLayout(spec, printing).map(({ fault, cell }) => (cell === undefined ? fault : `${fault} ${cell}`));

const withHeights = (row: number, height: number) =>
  sound.rowHeights.map((usual, at) => (at === row ? height : usual));

test('a sound sheet has no faults', () => {
  expect(faults(sound)).toEqual([]);
});

const many = (length: number): Partial<SheetSpec> => ({
  cells: Array.from({ length }, () => ['甲']),
  rowHeights: Array<number>(length).fill(20),
});

test.each<[string, Partial<SheetSpec>, string[]]>([
  ['a text too long for its row', { cells: [['一'.repeat(40), '短句']] }, ['cut-text A1']],
  ['a text in a row too low', { rowHeights: withHeights(1, 10) }, ['cut-text A2', 'cut-text B2']],
  [
    'a text in merged cells',
    { cells: [['一'.repeat(25)]], merges: [{ row: 0, column: 0, rows: 2, columns: 2 }] },
    [],
  ],
  ['a text in a column nobody sees', { cells: [['一'.repeat(40)]], hiddenColumns: [0] }, []],
  ['a line that runs on over an empty cell', { cells: [['一'.repeat(30)]], styles: [] }, []],
  ['a line that ends at a filled cell', { cells: [['一'.repeat(30), '乙']], styles: [] }, ['cut-text A1']],
  ['other paper', { print: { ...sound.print, paper: 'A3' } }, ['other-paper']],
  ['a sheet too wide', { columnWidths: [150, 150] }, ['small-print']],
  [
    'a header printed once',
    { ...many(60), print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 } },
    ['header-once'],
  ],
  [
    'a row taller than a page',
    {
      print: { ...sound.print, margins: { top: 90, right: 10, bottom: 90, left: 10 } },
      rowHeights: withHeights(2, 100),
    },
    ['split-row A3'],
  ],
  [
    'a merged cell across a break',
    { merges: [{ row: 4, column: 0, rows: 3, columns: 1 }], print: { ...sound.print, breaks: [6] } },
    ['split-cell A5'],
  ],
  [
    'a merged cell across the end of a full page',
    { ...many(60), merges: [{ row: 1, column: 0, rows: 50, columns: 1 }] },
    ['split-cell A2'],
  ],
  ['a sheet that nobody sees', { visibility: 'hidden', rowHeights: withHeights(3, 0) }, []],
])('%s', (_what, change, expected) => {
  expect(faults({ ...sound, ...change })).toEqual(expected);
});

test('a row that people have hidden or filtered out; not one that is empty, or hidden by design', () => {
  const rowHeights = withHeights(3, 0);
  expect(faults(sound, { paper: 'A4', rowHeights })).toEqual(['hidden-row A4']);
  const cells = sound.cells.map((row, at) => (at === 3 ? [null] : row));
  expect(faults({ ...sound, cells }, { paper: 'A4', rowHeights })).toEqual([]);
  expect(faults({ ...sound, rowHeights })).toEqual([]);
});

test('fonts are asked for only where it is known which there are', () => {
  expect(faults(sound, { paper: 'A4', fonts: new Set(['宋体']) })).toEqual(['missing-font']);
  expect(faults(sound, { paper: 'A4', fonts: new Set(['仿宋']) })).toEqual([]);
});

test('every fault says what to do, in both languages', () => {
  const spec = {
    ...sound,
    rowHeights: withHeights(1, 10),
    columnWidths: [150, 150],
    print: { ...sound.print, paper: 'A3' as const },
  };
  for (const { message, suggestion } of checkLayout(spec, a4))
    for (const text of [message['zh-CN'], message.en, suggestion['zh-CN'], suggestion.en])
      expect(text.length).toBeGreaterThan(8);
});

describe('what we make for print has no faults', () => {
  const context = sheetContext('zh-CN');

  test.each([annex, unitLists])('$id', (sheet) => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(faults(sheet.write(plan, [], context))).toEqual([]);
      }),
      planCases,
    );
    expect(faults(sheet.write(samplePlan, [], context))).toEqual([]);
  });

  test('its own page breaks are all that a host makes', () => {
    const tasks = Array.from({ length: 10 }, (_, round) =>
      samplePlan.tasks.map((task) => ({ ...task, id: `${task.id}-${round}` })),
    ).flat();
    const spec = annex.write({ ...samplePlan, tasks, targets: [], notes: [] }, [], context);
    expect(printedPages(spec).starts).toEqual(spec.print.breaks);
    expect(spec.print.breaks?.length).toBeGreaterThan(3);
  });
});
