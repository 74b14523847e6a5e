import { check } from '../../src/check/check';
import { allSheets } from '../../src/sheets/all-sheets';
import { textWidth } from '../../src/sheets/text-size';
import { samplePlan, sheetContext } from './sample-plan';

/** Excel's button beside a heading, in characters. */
const button = 2.5;

/** A row of this height has room for two lines. */
const twoLines = 30;

test.each(['zh-CN', 'en'] as const)(
  'the buttons of filters leave the headings of tables alone, in %s',
  (language) => {
    const covered = allSheets.flatMap((sheet) => {
      const { table, cells, columnWidths, hiddenColumns, rowHeights } = sheet.write(
        samplePlan,
        check(samplePlan),
        sheetContext(language),
      );
      if (!table || (rowHeights[table.range.row] ?? 0) >= twoLines) return [];
      const { row, column: first, columns } = table.range;
      return Array.from({ length: columns }, (_, at) => first + at)
        .filter((column) => !hiddenColumns.includes(column))
        .filter(
          (column) => textWidth(String(cells[row]?.[column] ?? '')) + button > (columnWidths[column] ?? 0),
        )
        .map((column) => `${sheet.id}: ${String(cells[row]?.[column])}`);
    });
    expect(covered).toEqual([]);
  },
);
