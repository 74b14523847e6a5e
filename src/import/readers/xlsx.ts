import { readGrids, type Grid, type GridCell } from './grid';
import { readPart, relatedParts, relationshipsOf, type Parts } from './office-parts';
import { damaged, refuse, type Reading } from './reading';
import { elementAt, elementsOf, textIn, type XmlElement } from './xml-tree';
import type { ZipArchive } from './zip-archive';

/** The visible sheets of a workbook in tab order, values as Excel shows them. Formulas are not worked out anew. */
export function readXlsx(archive: ZipArchive): Reading {
  const parts = archive.unpack((name) =>
    /(\.rels|(workbook|sharedStrings|styles|sheet)[^/]*\.xml)$/i.test(name),
  );
  if (!parts) return refuse(damaged);
  const [main = 'xl/workbook.xml'] = relatedParts(parts, '').get('officeDocument') ?? [];
  const workbook = readPart(parts, main, 'without-prefixes');
  if (!workbook) return refuse(damaged);
  const related = relatedParts(parts, main);
  const strings = elementsOf(readPart(parts, related.get('sharedStrings')?.[0], 'without-prefixes'), 'si');
  const shown: Shown = {
    strings: strings.map(richText),
    formats: readFormats(readPart(parts, related.get('styles')?.[0], 'without-prefixes')),
    epoch: elementAt(workbook, 'workbookPr')?.attributes['date1904'] === '1' ? epoch1904 : epoch1900,
  };
  const grids = visibleSheets(workbook, parts, main).map(({ tab, root }) => ({
    tab,
    cells: cellsOf(root, shown),
  }));
  const filled = grids.filter(({ cells }) => cells.length > 0);
  return readGrids(filled.length > 1 ? filled : filled.map(({ cells }): Grid => ({ cells })));
}

/** What the cells of all sheets refer to. */
interface Shown {
  readonly strings: readonly string[];
  /** Number format of each cell style. */
  readonly formats: readonly string[];
  /** Day 0, in milliseconds. */
  readonly epoch: number;
}

/** Excel takes 1900 for a leap year: serial numbers count from the day before, from March 1900 on. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** In tab order; without a root where the part is damaged. */
function visibleSheets(workbook: XmlElement, parts: Parts, main: string): SheetPart[] {
  const targets = new Map(relationshipsOf(parts, main).map(({ id, target }) => [id, target]));
  return elementsOf(elementAt(workbook, 'sheets'), 'sheet')
    .filter(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible')
    .map(({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      return { tab: attributes['name'] ?? '', root: readPart(parts, targets.get(id), 'without-prefixes') };
    });
}

interface SheetPart {
  readonly tab: string;
  readonly root: XmlElement | undefined;
}

function cellsOf(sheet: XmlElement | undefined, shown: Shown): GridCell[] {
  const spans = mergedSpans(sheet);
  const cells: GridCell[] = [];
  let row = -1;
  for (const rowElement of elementsOf(elementAt(sheet, 'sheetData'), 'row')) {
    row = indexOf(rowElement.attributes['r']) ?? row + 1;
    let column = -1;
    for (const cell of elementsOf(rowElement, 'c')) {
      const address = cell.attributes['r'] ?? '';
      column = columnOf(address) ?? column + 1;
      const text = shownText(cell, shown);
      if (text.trim() === '') continue;
      cells.push({ row, column, text, ...(spans.get(address) ?? { rowSpan: 1, columnSpan: 1 }) });
    }
  }
  return cells;
}

/** By the address of the first cell. */
function mergedSpans(sheet: XmlElement | undefined): Map<string, Pick<GridCell, 'rowSpan' | 'columnSpan'>> {
  const spans = new Map<string, Pick<GridCell, 'rowSpan' | 'columnSpan'>>();
  for (const { attributes } of elementsOf(elementAt(sheet, 'mergeCells'), 'mergeCell')) {
    const [first = '', last = first] = (attributes['ref'] ?? '').split(':');
    const [left, right] = [columnOf(first), columnOf(last)];
    const [top, bottom] = [indexOf(/\d+$/.exec(first)?.[0]), indexOf(/\d+$/.exec(last)?.[0])];
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) continue;
    if (right < left || bottom < top) continue;
    spans.set(first, { rowSpan: bottom - top + 1, columnSpan: right - left + 1 });
  }
  return spans;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** From 0, of a row number that counts from 1. */
function indexOf(rowNumber: string | undefined): number | undefined {
  const n = Number(rowNumber);
  return Number.isInteger(n) && n >= 1 && n <= lastRow ? n - 1 : undefined;
}

/** From 0, of an address: C7 is 2. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0];
  if (!letters) return undefined;
  const n = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return n <= lastColumn ? n - 1 : undefined;
}

function shownText(cell: XmlElement, { strings, formats, epoch }: Shown): string {
  const value = elementAt(cell, 'v');
  const text = value ? textIn(value) : '';
  switch (cell.attributes['t'] ?? 'n') {
    case 's':
      return strings[Number(text)] ?? '';
    case 'inlineStr':
      return richText(elementAt(cell, 'is'));
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return text === ''
        ? ''
        : shownNumber(Number(text), formats[Number(cell.attributes['s'] ?? 0)] ?? '', epoch);
    default:
      return unescaped(text);
  }
}

/** Runs of text, without the phonetic signs that may stand above them. */
function richText(element: XmlElement | undefined): string {
  const texts = [
    ...elementsOf(element, 't'),
    ...elementsOf(element, 'r').flatMap((run) => elementsOf(run, 't')),
  ];
  return unescaped(texts.map(textIn).join(''));
}

/** Excel writes control characters as _x000D_. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** Formats that files name by number only and that change what a number says: percentages and dates. */
const builtInFormats: Readonly<Record<number, string>> = {
  2: '0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd',
  27: 'yyyy年m月',
  28: 'm月d日',
  29: 'm月d日',
  30: 'm-d-yy',
  31: 'yyyy年m月d日',
  36: 'yyyy年m月',
  50: 'yyyy年m月',
  51: 'm月d日',
  52: 'yyyy年m月',
  53: 'm月d日',
  54: 'm月d日',
  57: 'yyyy年m月',
  58: 'm月d日',
};

function readFormats(styles: XmlElement | undefined): string[] {
  const own = new Map(
    elementsOf(elementAt(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  );
  return elementsOf(elementAt(styles, 'cellXfs'), 'xf').map(({ attributes: { numFmtId = '' } }) => {
    const format = own.get(numFmtId) ?? builtInFormats[Number(numFmtId)] ?? '';
    // The first section is for positive numbers; colours, locales and literal signs stand in brackets and quotes.
    return (format.split(';')[0] ?? '').replace(/\[[^\]]*\]|\\./g, '').replaceAll('"', '');
  });
}

function shownNumber(value: number, format: string, epoch: number): string {
  if (!Number.isFinite(value)) return '';
  if (/[yd]|m[^%]*月/i.test(format)) return shownDate(new Date(epoch + value * millisecondsOfADay), format);
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length;
  if (decimals !== undefined) return value.toFixed(decimals);
  // Fifteen digits are what Excel keeps.
  if (format.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  return String(Number(value.toPrecision(15)));
}

const millisecondsOfADay = 24 * 60 * 60 * 1000;

/** As much of the date as the format shows, in Chinese where the format is. */
function shownDate(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const parts: readonly (readonly [RegExp, number, string])[] = [
    [/y/i, date.getUTCFullYear(), '年'],
    [/m/i, date.getUTCMonth() + 1, '月'],
    [/d/i, date.getUTCDate(), '日'],
  ];
  const chosen = parts.filter(([sign]) => sign.test(format));
  if (/[年月日]/.test(format)) return chosen.map(([, n, unit]) => `${n}${unit}`).join('');
  return chosen.map(([, n]) => String(n).padStart(2, '0')).join('-');
}
