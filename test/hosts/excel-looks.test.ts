import fc from 'fast-check';
import { styleGroups } from '../../src/hosts/excel/style-groups';
import { typedText } from '../../src/hosts/typed-text';
import { block, cellAddress, quotedTab } from '../../src/sheets/address';
import { colourPalette } from '../../src/sheets/palette';
import type { Range, SheetSpec, Style, StyledRange } from '../../src/sheets/sheet';
import { anySigns } from '../any-signs';
import { type Sheet, cellAt } from '../stand-in/book';
import { Refusal } from '../stand-in/refusal';
import { typedEntry } from '../stand-in/typed-entry';
import { excelPlace } from './excel-place';
import { emptySheet, list, matrix, showcase, workload } from './showcase';

async function written(spec: SheetSpec, specs: readonly SheetSpec[] = showcase): Promise<Sheet> {
  const { host, excel } = excelPlace();
  await host.write(specs);
  const sheet = excel.book.sheets.find(({ name }) => name === spec.name);
  if (!sheet) throw new Error(`${spec.name} was not written.`);
  return sheet;
}

const aligned = { left: 'Left', center: 'Center', right: 'Right', top: 'Top', bottom: 'Bottom' } as const;

/** The look that a spec wants for a cell, in Excel's words. */
function wantedLook({ styles }: SheetSpec, row: number, column: number): Record<string, unknown> {
  const inside = ({ range }: StyledRange) =>
    range.row <= row &&
    row < range.row + range.rows &&
    range.column <= column &&
    column < range.column + range.columns;
  const style: Style = Object.assign({}, ...styles.filter(inside).map((each) => each.style));
  const { bold, italic, size, font, colour, fill, horizontal, vertical, wrap, direction, numberFormat } =
    style;
  const look = {
    'font.bold': bold,
    'font.italic': italic,
    'font.size': size,
    'font.name': font,
    'font.color': colour,
    'fill.color': fill,
    horizontal: horizontal && aligned[horizontal],
    vertical: vertical && aligned[vertical],
    wrap,
    orientation: direction && { stacked: 180, turned: 90 }[direction],
    numberFormat,
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

/** What the book has of it; lines and Excel's own blue of links are looked at apart. */
function foundLook(sheet: Sheet, row: number, column: number): Record<string, unknown> {
  const cell = cellAt(sheet, row, column);
  const own = Object.entries(cell?.look ?? {}).filter(
    ([name]) => !name.startsWith('border.') && name !== 'font.underline',
  );
  return Object.fromEntries(own);
}

function expectLooks(spec: SheetSpec, sheet: Sheet): void {
  for (let row = 0; row < spec.cells.length + 1; row++) {
    for (let column = 0; column < 8; column++) {
      if (cellAt(sheet, row, column)?.hyperlink) continue;
      const at = cellAddress(row, column);
      expect([at, foundLook(sheet, row, column)]).toEqual([at, wantedLook(spec, row, column)]);
    }
  }
}

test.each([list, matrix, workload])('every cell of $name looks as its styles say', async (spec) => {
  expectLooks(spec, await written(spec));
});

test('overlapping styles win in their order, property by property', async () => {
  const range = fc
    .tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([row, column, rows, columns]) => block(row, column, rows, columns));
  const style: fc.Arbitrary<Style> = fc.record(
    {
      bold: fc.boolean(),
      fill: fc.constantFrom('#FFFFFF', '#1F4E79'),
      size: fc.constantFrom(10, 16),
      horizontal: fc.constantFrom('left', 'center'),
      numberFormat: fc.constantFrom('@', '0.0%'),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ range, style }), { maxLength: 8 }), async (styles) => {
      const spec = { ...emptySheet, cells: [['一'], [], [], [], [], ['二']], styles };
      expectLooks(spec, await written(spec, [spec]));
    }),
    { numRuns: 60 },
  );
});

test('ranges of one style are painted at once', () => {
  const header: Style = { bold: true };
  const plain: Style = { bold: false };
  const [a, b, c] = [block(0, 0), block(5, 0), block(9, 0)];
  const of = (style: Style, range: Range) => ({ style, range });
  expect(styleGroups([of(header, a), of(plain, b), of(header, c)])).toEqual([
    expect.objectContaining({ style: header, ranges: [a, c] }),
    expect.objectContaining({ style: plain, ranges: [b] }),
  ]);
  expect(styleGroups([of(header, a), of(plain, b), of(header, b)])).toHaveLength(3);
});

test('lines run round every cell of their range', async () => {
  const sheet = await written(list);
  const { line } = colourPalette;
  for (const [row, column] of [
    [2, 0],
    [4, 3],
    [6, 5],
  ] as const) {
    const look = cellAt(sheet, row, column)?.look ?? {};
    for (const edge of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ]) {
      expect([edge, look[`border.${edge}.style`], look[`border.${edge}.color`]]).toEqual([
        edge,
        'Continuous',
        line,
      ]);
    }
  }
  expect(cellAt(sheet, 0, 0)?.look).not.toHaveProperty('border.EdgeTop.style');
});

test('a sheet has all that its spec says', async () => {
  const sheet = await written(list);
  expect(sheet.tables).toMatchObject([{ name: 'tasks', area: list.table?.range, showBandedRows: false }]);
  expect(sheet.merges).toEqual(list.merges);
  expect([...sheet.hiddenColumns]).toEqual(list.hiddenColumns);
  // 40 characters of 7 pixels and 5 pixels of margin, in points.
  expect(sheet.columnWidths.get(2)).toBe(213.75);
  expect([...sheet.rowHeights]).toEqual([
    [0, 26],
    [2, 20],
    [3, 32],
  ]);
  expect(sheet.frozen).toEqual(block(0, 0, 3, 3));
  expect(sheet.showGridlines).toBe(false);
  expect(sheet.breaks).toEqual(['A6']);
  expect(sheet.page).toMatchObject({
    paperSize: 'A4',
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1 },
    titleRows: '$1:$3',
    titleColumns: '$A:$B',
    centerFooter: list.print.footer,
  });
  expect(cellAt(sheet, 3, 3)?.hyperlink).toEqual({ documentReference: `${quotedTab(workload.name)}!A2` });
  expect(cellAt(sheet, 3, 3)?.content).toBe('市教育局');
  // The first rule of the spec is the first in Excel.
  expect(sheet.conditionalFormats.map(({ settings }) => settings['formula'])).toEqual([
    '=$D4=""',
    '=$E4="正常"',
  ]);
  expect(sheet.conditionalFormats.map(({ settings }) => settings['stopIfTrue'])).toEqual([true, true]);
  expect(sheet.validations.map(({ settings }) => settings)).toMatchObject([
    {
      rule: { list: { source: '=unit_names' } },
      errorAlert: { showAlert: false },
      prompt: { showPrompt: true },
    },
    { rule: { list: { source: '正常,滞后,严重"滞后"' } } },
  ]);
});

test('bars and a chart stand on the workload', async () => {
  const sheet = await written(workload);
  expect(sheet.conditionalFormats).toMatchObject([
    { kind: 'DataBar', area: block(1, 1, 4), settings: { fillColor: '#9DC3E6', gradientFill: false } },
  ]);
  expect(sheet.charts).toMatchObject([
    {
      kind: 'BarStacked',
      settings: { title: '单位工作量', reversed: true },
      corners: ['A9', 'F24'],
      series: [
        {
          name: '牵头',
          values: `${quotedTab(workload.name)}!B2:B5`,
          categories: `${quotedTab(workload.name)}!A2:A5`,
        },
        {
          name: '配合',
          values: `${quotedTab(workload.name)}!C2:C5`,
          categories: `${quotedTab(workload.name)}!A2:A5`,
        },
      ],
    },
  ]);
});

test('whatever a text is, typed it stays that text', () => {
  const text = fc.oneof(
    anySigns(12),
    fc.stringMatching(/^[=+\-@'＝＋－＠ 0-9０-９.,/:年月日%(¥$a-e]{1,8}$/),
    fc.constantFrom(
      'TRUE',
      'Mar 5',
      '5 Mar 2026',
      '上午9时',
      '二〇二六年一月',
      '#N/A',
      '1 1/2',
      '-',
      '.5',
      '１２',
      '5元',
      '🄀',
      '﹢1',
    ),
  );
  const kept = (typed: string, numberFormat: string) => {
    try {
      return typedEntry(typed, numberFormat);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  };
  fc.assert(
    fc.property(text, (words) => {
      expect(kept(typedText(words, false), 'General')).toEqual({ content: words });
      expect(kept(typedText(words, true), '@')).toEqual({ content: words });
    }),
    { numRuns: 3000 },
  );
});
