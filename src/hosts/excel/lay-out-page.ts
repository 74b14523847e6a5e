import { cellAddress, columnLetters } from '../../sheets/address';
import type { SheetSpec } from '../../sheets/sheet';

const pointsPerMillimetre = 72 / 25.4;

/** How a sheet is seen and printed: frozen panes, tab, paper, repeated rows, page breaks. */
export function layOutPage(spec: SheetSpec, worksheet: Excel.Worksheet): void {
  const { print, freeze } = spec;
  worksheet.showGridlines = false;
  if (spec.tabColour !== undefined) worksheet.tabColor = spec.tabColour;
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    worksheet.freezePanes.freezeAt(`A1:${cellAddress(freeze.rows - 1, freeze.columns - 1)}`);
  } else if (freeze && freeze.rows > 0) {
    worksheet.freezePanes.freezeRows(freeze.rows);
  } else if (freeze && freeze.columns > 0) {
    worksheet.freezePanes.freezeColumns(freeze.columns);
  }
  const page = worksheet.pageLayout;
  page.paperSize = Excel.PaperType[print.paper === 'A3' ? 'a3' : 'a4'];
  page.orientation = Excel.PageOrientation[print.orientation];
  page.zoom = {
    horizontalFitToPages: print.fitWidth,
    ...(print.fitHeight !== undefined && { verticalFitToPages: print.fitHeight }),
  };
  page.centerHorizontally = true;
  if (print.margins) {
    page.topMargin = print.margins.top * pointsPerMillimetre;
    page.rightMargin = print.margins.right * pointsPerMillimetre;
    page.bottomMargin = print.margins.bottom * pointsPerMillimetre;
    page.leftMargin = print.margins.left * pointsPerMillimetre;
  }
  if (print.repeatRows) {
    const [first, last] = print.repeatRows;
    page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.repeatColumns) {
    const [first, last] = print.repeatColumns;
    page.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  if (print.footer !== undefined) page.headersFooters.defaultForAllPages.centerFooter = print.footer;
  setPageBreaks(spec, worksheet);
}

/** Rows before which a new page begins. */
export function setPageBreaks({ print: { breaks = [] } }: SheetSpec, worksheet: Excel.Worksheet): void {
  for (const row of breaks) worksheet.horizontalPageBreaks.add(cellAddress(row, 0));
}
