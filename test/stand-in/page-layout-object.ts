import { parseArea } from './area';
import type { Book, Sheet } from './book';
import { OfficeObject, leads, stored } from './office-object';
import { rangeObject } from './range-object';
import { invalidArgument } from './refusal';
import { flag, numberBetween, oneOf, record, text } from './shape';

const zoom = record({
  horizontalFitToPages: numberBetween(1, 32767),
  verticalFitToPages: numberBetween(1, 32767),
  scale: numberBetween(10, 400),
});

export function pageLayoutObject(book: Book, sheet: Sheet): OfficeObject {
  const { page } = sheet;
  const margin = numberBetween(0, 600);
  return new OfficeObject(
    'PageLayout',
    {
      orientation: stored(page, 'orientation', oneOf('Portrait', 'Landscape')),
      paperSize: stored(page, 'paperSize', oneOf('A3', 'A4', 'Letter')),
      zoom: stored(page, 'zoom', zoom),
      centerHorizontally: stored(page, 'centerHorizontally', flag),
      leftMargin: stored(page, 'leftMargin', margin),
      rightMargin: stored(page, 'rightMargin', margin),
      topMargin: stored(page, 'topMargin', margin),
      bottomMargin: stored(page, 'bottomMargin', margin),
      headersFooters: leads(
        () =>
          new OfficeObject('HeaderFooterGroup', {
            defaultForAllPages: leads(
              () =>
                new OfficeObject('HeaderFooter', {
                  leftFooter: stored(page, 'leftFooter', text(255)),
                  centerFooter: stored(page, 'centerFooter', text(255)),
                  rightFooter: stored(page, 'rightFooter', text(255)),
                }),
            ),
          }),
      ),
    },
    {
      setPrintTitleRows: (address) => void (page['titleRows'] = lines(address, 'columns', 16384)),
      getPrintTitleRowsOrNullObject: () =>
        typeof page['titleRows'] === 'string' ? rangeObject(book, sheet, parseArea(page['titleRows'])) : null,
      setPrintTitleColumns: (address) => void (page['titleColumns'] = lines(address, 'rows', 1048576)),
    },
  );
}

function lines(address: unknown, across: 'rows' | 'columns', all: number): string {
  const checked = text()(address);
  return parseArea(checked)[across] === all
    ? checked
    : invalidArgument(`${checked} is not whole rows or columns`);
}
