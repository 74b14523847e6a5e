import { block, rangeAddress } from '../../sheets/address';
import type { SheetId } from '../../sheets/sheet';
import type { SheetLook, SheetPage } from '../sheet-look';
import { askForSurvey, ourSheets } from './survey';

/** Three requests, however many sheets there are. */
export async function readLooks(context: Excel.RequestContext): Promise<ReadonlyMap<SheetId, SheetLook>> {
  const survey = askForSurvey(context);
  await context.sync();
  const asked = ourSheets(survey()).map(({ ours, key, filters }) => ({
    ours,
    filtered: filters.length > 0,
    ...askForLook(context.workbook.worksheets.getItem(key)),
  }));
  await context.sync();
  const sized = asked.flatMap(({ used, worksheet, ...sheet }) => {
    if (used.isNullObject || worksheet.visibility !== Excel.SheetVisibility.visible) return [];
    const lines = (rows: number, columns: number) => {
      const range = worksheet.getRange(rangeAddress(block(0, 0, rows, columns)));
      range.untrack();
      return range;
    };
    const rows = lines(used.rowIndex + used.rowCount, 1).getRowProperties({
      rowHidden: true,
      format: { rowHeight: true },
    });
    const columns = lines(1, used.columnIndex + used.columnCount).getColumnProperties({ columnHidden: true });
    return [{ ...sheet, rows, columns, usual: worksheet.standardHeight }];
  });
  await context.sync();
  return new Map(
    sized.map(({ ours, filtered, rows, columns, usual, page, titles }) => [
      ours,
      {
        rowHeights: rows.value.map(({ rowHidden, format }) => {
          const height = format?.rowHeight ?? usual;
          return rowHidden || height === 0 ? 0 : height === usual ? null : height;
        }),
        hiddenColumns: columns.value.flatMap(({ columnHidden }, column) => (columnHidden ? [column] : [])),
        filtered,
        page: pageOf(page, titles),
      },
    ]),
  );
}

function askForLook(worksheet: Excel.Worksheet) {
  const page = worksheet.pageLayout;
  page.load('paperSize,orientation');
  const titles = page.getPrintTitleRowsOrNullObject();
  titles.untrack();
  titles.load('rowIndex,rowCount');
  const used = worksheet.getUsedRangeOrNullObject();
  used.untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  worksheet.load('visibility,standardHeight');
  return { worksheet, used, page, titles };
}

function pageOf(page: Excel.PageLayout, titles: Excel.Range): SheetPage {
  const { a3, a4 } = Excel.PaperType;
  return {
    // Excel says nothing where it knows no printer.
    ...(page.paperSize && {
      paper: page.paperSize === a3 ? 'A3' : page.paperSize === a4 ? 'A4' : 'other',
    }),
    orientation: page.orientation === Excel.PageOrientation.landscape ? 'landscape' : 'portrait',
    ...(!titles.isNullObject && {
      repeatRows: [titles.rowIndex, titles.rowIndex + titles.rowCount - 1] as const,
    }),
  };
}
