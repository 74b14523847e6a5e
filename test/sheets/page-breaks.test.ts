import fc from 'fast-check';
import { pageBreaks } from '../../src/sheets/page-breaks';

const setup = { paper: 'A4', orientation: 'landscape' } as const;

const rows = fc.array(fc.record({ height: fc.integer({ min: 15, max: 120 }), heading: fc.boolean() }), {
  maxLength: 200,
});

test('no heading is the last row of a page, unless headings fill it', () => {
  fc.assert(
    fc.property(rows, (body) => {
      const top = 2;
      const { breaks } = pageBreaks(
        {
          columnWidths: [10, 40, 30],
          repeatedColumns: 2,
          rowHeights: [28, 60, ...body.map(({ height }) => height)],
          topRows: 1,
          repeatedRows: 1,
          isHeading: (row) => body[row - top]?.heading ?? false,
        },
        setup,
      );
      let start = top;
      for (const row of breaks) {
        const page = body.slice(start - top, row - top);
        expect(page.length).toBeGreaterThan(0);
        if (page.some(({ heading }) => !heading) && !page[0]?.heading)
          expect(page.at(-1)?.heading).toBe(false);
        if (page.at(-1)?.heading) expect(page.every(({ heading }) => heading)).toBe(true);
        start = row;
      }
    }),
  );
});

test('a page holds no more than its height', () => {
  const heights = [28, 60, ...Array.from({ length: 100 }, () => 20)];
  const { breaks, fitWidth } = pageBreaks(
    {
      columnWidths: [100],
      repeatedColumns: 0,
      rowHeights: heights,
      topRows: 1,
      repeatedRows: 1,
      isHeading: () => false,
    },
    setup,
  );
  expect(fitWidth).toBe(1);
  expect(breaks[0]).toBe(21);
  expect(breaks.slice(1).map((row, index) => row - (breaks[index] ?? 0))).toEqual([21, 21, 21]);
});

test('a few rows more than a page holds go on it all the same, a little smaller', () => {
  const pages = (rowCount: number, units = 0) =>
    pageBreaks(
      {
        columnWidths: [100, ...Array<number>(units).fill(4)],
        repeatedColumns: 1,
        rowHeights: Array<number>(rowCount).fill(20),
        topRows: 0,
        repeatedRows: 1,
        isHeading: () => false,
      },
      setup,
    );
  expect(pages(24)).toEqual({ fitWidth: 1, breaks: [] });
  expect(pages(26)).toEqual({ fitWidth: 1, fitHeight: 1, breaks: [] });
  expect(pages(40)).toEqual({ fitWidth: 1, breaks: [24] });
  // Nothing becomes too small to read for it: as wide as this, a page is at its smallest scale already.
  expect(pages(52, 22)).toMatchObject({ fitWidth: 1, breaks: [expect.any(Number)] });
});

test('a very wide sheet goes over several pages rather than becoming too small to read', () => {
  const wide = { repeatedColumns: 2, rowHeights: [20], topRows: 0, repeatedRows: 0, isHeading: () => false };
  expect(pageBreaks({ ...wide, columnWidths: [6, 34, ...Array<number>(40).fill(4)] }, setup).fitWidth).toBe(
    1,
  );
  expect(
    pageBreaks({ ...wide, columnWidths: [6, 34, ...Array<number>(300).fill(4)] }, setup).fitWidth,
  ).toBeGreaterThan(4);
});
