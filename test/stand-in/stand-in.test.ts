import { newBook } from './book';
import { person } from './person';
import { StandIn } from './stand-in';

/** The stand-in is only worth something as long as it refuses what Excel refuses. */
let excel: StandIn;
beforeEach(() => (excel = new StandIn(newBook('一', '二'))));

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

function run(batch: Batch): Promise<unknown> {
  return Excel.run(async (context) => {
    const result = await batch(context, context.workbook.worksheets.getItem('一'));
    await context.sync();
    return result;
  });
}

const cells = (sheet: Excel.Worksheet, address = 'A1:B2') => sheet.getRange(address);

const refusals: readonly (readonly [what: string, code: string, batch: Batch])[] = [
  ['a member that is not played', 'ApiNotFound', (_, sheet) => cells(sheet).calculate()],
  ['a sheet that is not there', 'ItemNotFound', (context) => context.workbook.worksheets.getItem('三').activate()],
  ['a block of another shape', 'InvalidArgument', (_, sheet) => void (cells(sheet).values = [[1, 2]])],
  ['rows of unequal length', 'InvalidArgument', (_, sheet) => void (cells(sheet).values = [[1, 2], [3]])],
  ['a date object in a cell', 'InvalidArgument', (_, sheet) => void (cells(sheet, 'A1').values = [[{}]])],
  ['text beyond 32,767 characters', 'InvalidArgument', (_, s) => void (cells(s, 'A1').values = [['x'.repeat(32768)]])],
  ['prose that begins with =', 'InvalidArgument', (_, sheet) => void (cells(sheet, 'A1').values = [['=(见附件']])],
  ['a colour by name', 'InvalidArgument', (_, sheet) => void (cells(sheet).format.fill.color = 'darkish')],
  ['lines between the rows of one row', 'InvalidArgument', (_, s) => void (cells(s, 'A1:C1').format.borders.getItem('InsideHorizontal').style = 'Continuous')],
  ['a cell beyond the sheet', 'InvalidArgument', (_, sheet) => cells(sheet, 'XFE1').clear()],
  ['a tab with a slash', 'InvalidArgument', (context) => context.workbook.worksheets.add('a/b')],
  ['a tab of 32 characters', 'InvalidArgument', (context) => context.workbook.worksheets.add('一'.repeat(32))],
  ['a tab that is there', 'ItemAlreadyExists', (context) => context.workbook.worksheets.add('二')],
  ['a table named like a cell', 'InvalidArgument', (_, sheet) => void (sheet.tables.add('A1:B2', true).name = 'AB12')],
  ['a table over merged cells', 'InvalidOperation', (_, s) => (cells(s, 'A2:B2').merge(), s.tables.add('A1:B3', true))],
  ['overlapping tables', 'InvalidOperation', (_, s) => (s.tables.add('A1:B3', true), s.tables.add('B2:C4', true))],
  ['merging in a table', 'InvalidOperation', (_, s) => (s.tables.add('A1:B3', true), cells(s, 'A1:B1').merge())],
  ['a name with a space', 'InvalidArgument', (context) => context.workbook.names.add('a b', "='一'!$A$1")],
  ['a name that leads nowhere', 'InvalidArgument', (context) => context.workbook.names.add('a', "='三'!$A$1")],
  ['a list of over 255 characters', 'InvalidArgument', (_, s) => void (cells(s).dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } })],
  ['a misspelt option', 'InvalidArgument', (_, s) => void (s.pageLayout.zoom = { horizontalFitToPage: 1 } as object)],
  ['part of a row put in', 'InvalidArgument', (_, sheet) => cells(sheet).insert('Down')],
  ['the header of a table taken out', 'InvalidOperation', (_, s) => (s.tables.add('A1:B3', true), s.getRange('1:1').delete('Up'))],
  ['rows taken out where some are filtered out', 'FilteredRangeConflict', (_, s) => { const table = s.tables.add('A1:B3', true); table.columns.getItemAt(0).filter.apply({ filterOn: 'Values', values: ['x'] }); s.getRange('2:2').delete('Up'); }],
  ['values where some are filtered out', 'FilteredRangeConflict', (_, s) => { const table = s.tables.add('A1:B3', true); table.columns.getItemAt(0).filter.apply({ filterOn: 'Values', values: ['x'] }); cells(s, 'A2').values = [[1]]; }],
  ['a table moved off its header', 'InvalidArgument', (_, s) => s.tables.add('A1:B3', true).resize('A2:B4')],
  ['the last sheet', 'InvalidOperation', (context, sheet) => (sheet.delete(), context.workbook.worksheets.getItem('二').delete())],
  ['a value that was not loaded', 'PropertyNotLoaded', async (context, sheet) => { const range = cells(sheet); await context.sync(); return range.values; }],
  ['loading everything', 'InvalidRequest', (_, sheet) => void sheet.load()],
  ['what belongs to nothing', 'ItemNotFound', (context) => context.workbook.worksheets.getItemOrNullObject('三').getRange('A1').clear()],
]; // prettier-ignore

test.each(refusals)('%s is refused', async (_, code, batch) => {
  await expect(run(batch)).rejects.toMatchObject({ code });
});

test('rows that are put in or taken out take along what lies on them, and references follow', async () => {
  await run((_, sheet) => {
    cells(sheet, 'A1:B4').formulas = [
      ['甲', '=A3'],
      ['乙', '=SUM(A1:A3)'],
      ['丙', '=$A$4'],
      ['丁', '=B1'],
    ];
    cells(sheet, 'A2').format.fill.color = '#FFFF00';
    sheet.getRange('3:3').insert('Down');
    sheet.getRange('2:2').delete('Up');
  });
  const rows = excel.book.sheets[0]?.rows.map((row) => row.map((cell) => cell?.formula ?? cell?.content));
  expect(rows).toEqual([
    ['甲', '=A3'],
    ['', undefined],
    ['丙', '=$A$4'],
    ['丁', '=B1'],
  ]);
  // A new row looks like the one above it.
  expect(excel.book.sheets[0]?.rows[1]?.[0]?.look['fill.color']).toBe('#FFFF00');
  await run((_, sheet) => sheet.getRange('2:2').copyFrom('1:1'));
  expect(excel.book.sheets[0]?.rows[1]?.map((cell) => cell?.formula ?? cell?.content)).toEqual(['甲', '=A4']);
});

test('what formulas show follows what they stand on: cells, formulas of other sheets, names, whatever they put together', async () => {
  const user = person(excel);
  await run((context) => void context.workbook.names.add('份额', "='二'!$A$1"));
  for (const [column, typed] of [1, '=A1*2', '=份额+A2', '=SUM(INDIRECT("A1:B1"))', '=SUM(A:A)'].entries())
    user.type('一', 0, column, typed);
  user.type('二', 0, 0, "='一'!B1*10");
  const shown = () => [user.look('一')[0], user.look('二')[0]];
  expect(shown()).toEqual([[1, 2, 20, 3, 1], [20]]);
  user.type('一', 0, 0, 3);
  expect(shown()).toEqual([[3, 6, 60, 9, 3], [60]]);
  user.type('一', 1, 0, 7);
  expect(shown()).toEqual([[3, 6, 67, 9, 10], [60]]);
  user.type('一', 0, 1, 5);
  expect(shown()).toEqual([[3, 5, 57, 8, 10], [50]]);
  user.insertRows('一', 0, 1);
  user.type('一', 1, 1, '=A2');
  expect([user.look('一')[1], user.look('二')[0]]).toEqual([[3, 3, 37, 0, 10], [30]]);
});

test('a protected sheet is not written to', async () => {
  const [sheet] = excel.book.sheets;
  if (sheet) sheet.protected = true;
  await expect(run((_, s) => void (cells(s, 'A1').values = [[1]]))).rejects.toMatchObject({
    code: 'AccessDenied',
  });
});

test('while a cell is edited requests are refused, or wait where they ask to', async () => {
  excel.beginCellEdit();
  const write: Batch = (_, sheet) => void (cells(sheet, 'A1').values = [[1]]);
  await expect(run(write)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('一').getRange('A1').values = [[2]];
    await context.sync();
  });
  expect(excel.book.sheets[0]?.rows).toEqual([]);
  excel.finishCellEdit();
  await waiting;
  expect(excel.book.sheets[0]?.rows[0]?.[0]?.content).toBe(2);
});

test('what was done before a refusal stays done, as in Excel', async () => {
  await expect(
    run((_, sheet) => {
      cells(sheet, 'A1').values = [['done']];
      cells(sheet, 'A2').values = [[1, 2]];
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(excel.book.sheets[0]?.rows[0]?.[0]?.content).toBe('done');
});

test('messages of over 5 MB are refused both ways', async () => {
  const long = 'x'.repeat(30_000);
  const column = Array.from({ length: 180 }, () => [long]);
  const write = (first: number, rows: string[][]): Batch => {
    return (_, sheet) => void (sheet.getRange(`A${first}:A${first + rows.length - 1}`).values = rows);
  };
  await expect(run(write(1, column))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  await run(write(1, column.slice(0, 90)));
  await run(write(91, column.slice(90)));
  await expect(run((_, sheet) => void sheet.getRange('A1:A180').load('values'))).rejects.toMatchObject({
    code: 'ResponsePayloadSizeLimitExceeded',
  });
});

test('requests and bytes are counted, kept ranges are given back', async () => {
  await run((_, sheet) => void (cells(sheet, 'A1').values = [['甲']]));
  expect(excel.requests.length).toBeGreaterThanOrEqual(1);
  expect(excel.requests[0]?.sent).toBeGreaterThan(200);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excel.keptReferences).toBe(0);
});

test('what an old Excel lacks, the client refuses', async () => {
  new StandIn(newBook('一'), '1.7');
  await expect(run((_, sheet) => sheet.pageLayout.load('orientation'))).rejects.toMatchObject({
    code: 'ApiNotFound',
  });
});
