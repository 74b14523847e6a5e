import type { SheetId } from '../../sheets/sheet';
import type { SheetLook, SheetPage } from '../sheet-look';
import { askForSurvey, ourSheets } from './survey';

/** Two requests, however many sheets there are. */
export async function readLooks(context: Excel.RequestContext): Promise<ReadonlyMap<SheetId, SheetLook>> {
  const { worksheets } = context.workbook;
  const page = ['pageLayout/paperSize', 'pageLayout/orientation'];
  const survey = askForSurvey(context, ['visibility', 'standardHeight', ...page]);
  await context.sync();
  const asked = ourSheets(survey()).flatMap(({ ours, key, filters }) => {
    const worksheet = worksheets.items.find(({ id }) => id === key);
    if (worksheet?.visibility !== Excel.SheetVisibility.visible) return [];
    return [{ ours, filtered: filters.length > 0, worksheet, ...askForLines(worksheet) }];
  });
  await context.sync();
  return new Map(
    asked.map(({ ours, filtered, worksheet, used, rows, columns, titles }) => [
      ours,
      {
        rowHeights: [
          ...Array<null>(used.rowIndex).fill(null),
          ...rows.value.map(({ rowHidden, format }) => {
            const height = format?.rowHeight ?? worksheet.standardHeight;
            return rowHidden || height === 0 ? 0 : height === worksheet.standardHeight ? null : height;
          }),
        ],
        hiddenColumns: columns.value.flatMap(({ columnHidden }, column) =>
          columnHidden ? [used.columnIndex + column] : [],
        ),
        filtered,
        page: pageOf(worksheet.pageLayout, titles),
      },
    ]),
  );
}

function askForLines(worksheet: Excel.Worksheet) {
  const titles = worksheet.pageLayout.getPrintTitleRowsOrNullObject();
  titles.untrack();
  titles.load('rowIndex,rowCount');
  const used = worksheet.getUsedRange();
  used.untrack();
  used.load('rowIndex,columnIndex');
  const rows = used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = used.getColumnProperties({ columnHidden: true });
  return { titles, used, rows, columns };
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
