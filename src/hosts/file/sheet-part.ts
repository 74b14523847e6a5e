import { absoluteAddress, cellAddress, quotedTab, rangeAddress } from '../../sheets/address';
import { literal } from '../../sheets/literal';
import type { Cell, Margins, SheetId, SheetSpec, Style } from '../../sheets/sheet';
import { HostError } from '../host';
import { encodeCellText, longestCellText } from './cell-text';
import { conditionalFormats, dataBarExtension } from './conditional-format-part';
import { isBroad, styleBands, type StyleRun } from '../style-bands';
import { argb, type StylePart } from './style-part';
import { validations } from './validation-part';
import { escapeAttribute, escapeText } from './xml-text';

/** What a sheet's XML needs to know of the workbook round it. */
export interface SheetSurroundings {
  readonly styles: StylePart;
  /** The tab of a sheet of ours; undefined when the workbook has none. */
  readonly tabOf: (sheet: SheetId) => string | undefined;
  /** Whether the sheet is the one in front when the file is opened. */
  readonly selected: boolean;
  /** Relationship ids of what hangs on the sheet. */
  readonly drawing?: string | undefined;
  readonly table?: string | undefined;
}

/**
 * The worksheet part (ECMA-376 part 1, 18.3.1.99; its elements have a fixed order) without its rows, in the place of which an
 * empty `sheetData` stands.
 */
export function sheetFrame(spec: SheetSpec, surroundings: SheetSurroundings): string {
  const { styles, drawing, table } = surroundings;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    properties(spec),
    views(spec, surroundings.selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(spec, styles),
    '<sheetData/>',
    list('mergeCells', spec.merges.filter(isMerge), (range) => `<mergeCell ref="${rangeAddress(range)}"/>`),
    conditionalFormats(spec, styles),
    validations(spec),
    links(spec, surroundings.tabOf),
    pageSetup(spec),
    ignoredErrors(spec),
    drawing ? `<drawing r:id="${drawing}"/>` : '',
    table ? `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>` : '',
    dataBarExtension(spec),
    '</worksheet>',
  ].join('');
}

const noStyle: Style = {};

/** Beyond these a file counts as damaged: points, and characters. */
export const most = { height: 409, width: 255 };

/** The number of cells that hold something. */
export function filledCells(spec: SheetSpec): number {
  return spec.cells.reduce((sum, row) => sum + row.filter((cell) => !isBlank(cell)).length, 0);
}

function properties({ tabColour }: SheetSpec): string {
  const colour = tabColour ? `<tabColor rgb="${argb(tabColour)}"/>` : '';
  return `<sheetPr>${colour}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

function views({ freeze }: SheetSpec, selected: boolean): string {
  const head = `<sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return `<sheetViews>${head}/></sheetViews>`;
  const pane = `${freeze.rows ? 'bottom' : 'top'}${freeze.columns ? 'Right' : 'Left'}`;
  const split =
    (freeze.columns ? ` xSplit="${freeze.columns}"` : '') + (freeze.rows ? ` ySplit="${freeze.rows}"` : '');
  const corner = cellAddress(freeze.rows, freeze.columns);
  return (
    `<sheetViews>${head}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

/** Digits of Calibri 11 are 7 pixels wide, and 5 pixels of every column are margin. */
function storedWidth(characters: number): number {
  return Math.min(most.width, Math.round(((characters * 7 + 5) / 7) * 256) / 256);
}

/** Widths, hidden columns, and the style that new entries in broad ranges take on. */
function columns(spec: SheetSpec, styles: StylePart): string {
  const broad = spec.styles.filter(({ range }) => isBroad(range));
  const count = Math.max(
    spec.columnWidths.length,
    ...spec.hiddenColumns.map((column) => column + 1),
    ...broad.map(({ range }) => range.column + range.columns),
  );
  const texts = Array.from({ length: count }, (_, column) => {
    const width = spec.columnWidths[column];
    const style = Object.assign(
      {},
      ...broad
        .filter(({ range }) => range.column <= column && column < range.column + range.columns)
        .map(({ style: { border: _border, fill: _fill, ...rest } }) => rest),
    ) as Style;
    const number = styles.cellStyle(style);
    return [
      ` width="${width === undefined ? 9.140625 : storedWidth(width)}"`,
      number ? ` style="${number}"` : '',
      spec.hiddenColumns.includes(column) ? ' hidden="1"' : '',
      width === undefined ? '' : ' customWidth="1"',
    ].join('');
  });
  return list('cols', texts, (text, column) => `<col min="${column + 1}" max="${column + 1}"${text}/>`);
}

/** What of a row is not ours. */
export interface KeptRow {
  /** What stands in its cells, by their columns, as XML: in the place of what we would write there, in a style of ours. */
  readonly cells: ReadonlyMap<number, (own: () => number) => string>;
  /** Cells of ours that people have given a look of their own, by their columns: its style, for the style we give them. */
  readonly looks: ReadonlyMap<number, (own: number) => number>;
  /** What the row says of itself, where people say something else than we do. */
  readonly attributes: string | undefined;
}

/**
 * The rows of a sheet. Throws HostError for a text that no cell can hold.
 * @param count how many there are, where people’s reach further down than ours
 * @param keptIn what is not ours in a row
 */
export function sheetRows(
  spec: SheetSpec,
  styles: StylePart,
  count = 0,
  keptIn: (row: number) => KeptRow | undefined = () => undefined,
): string {
  const bands = styleBands(spec.styles);
  const last = Math.max(count, spec.cells.length, spec.rowHeights.length, (bands.at(-1)?.last ?? -1) + 1);
  const covered = coveredByMerges(spec);
  const texts: string[] = [];
  let band = 0;
  for (let row = 0; row < last; row += 1) {
    while (band < bands.length && (bands[band]?.last ?? 0) < row) band += 1;
    const here = bands[band];
    const runs = here && here.first <= row ? here.runs : [];
    const kept = keptIn(row);
    const body = cells(spec, row, runs, styles, covered, kept).join('');
    const attributes = kept?.attributes ?? rowSize(spec.rowHeights[row] ?? null);
    if (body.length === 0 && attributes === '') continue;
    texts.push(`<row r="${row + 1}"${attributes}>${body}</row>`);
  }
  return texts.join('');
}

/** What a row says of its height in points; null is the standard height, 0 hides it. */
export function rowSize(height: number | null): string {
  const size = height === null ? '' : ` ht="${Math.min(height, most.height)}" customHeight="1"`;
  return height === 0 ? `${size} hidden="1"` : size;
}

function cells(
  spec: SheetSpec,
  row: number,
  runs: readonly StyleRun[],
  styles: StylePart,
  covered: ReadonlySet<string>,
  kept: KeptRow | undefined,
): string[] {
  const values = spec.cells[row] ?? [];
  const lastSeen = runs.reduce((last, run) => (run.seenWhenBlank ? run.last : last), -1);
  const beside = [...(kept?.cells.keys() ?? []), ...(kept?.looks.keys() ?? [])];
  const count = Math.max(values.length, lastSeen + 1, ...beside.map((column) => column + 1));
  const texts: string[] = [];
  let index = 0;
  for (let column = 0; column < count; column += 1) {
    while (index < runs.length && (runs[index] as StyleRun).last < column) index += 1;
    const run = runs[index];
    const here = run && run.first <= column ? run : undefined;
    const theirs = kept?.cells.get(column);
    if (theirs) {
      texts.push(theirs(() => styles.cellStyle(here?.style ?? noStyle)));
      continue;
    }
    const value = values[column];
    const blank = isBlank(value);
    const look = kept?.looks.get(column);
    if (blank && !here?.seenWhenBlank && !look) continue;
    const address = cellAddress(row, column);
    const held = (blank || (covered.size > 0 && covered.has(address)) ? null : value) ?? null;
    const own = styles.cellStyle(here?.style ?? noStyle, isQuoted(held));
    texts.push(cellXml(address, held, look?.(own) ?? own, spec));
  }
  return texts;
}

/** Whether Excel would take the text for a formula when it is edited. */
function isQuoted(value: Cell): boolean {
  return typeof value === 'string' && literal(value) !== value;
}

/** A cell as XML. @param number of its style */
export function cellXml(address: string, value: Cell, number: number, spec: SheetSpec): string {
  const head = `<c r="${address}"${number ? ` s="${number}"` : ''}`;
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${finite(value, spec, address)}</v></c>`;
  if (typeof value === 'string') {
    const space = value.trim() === value ? '' : ' xml:space="preserve"';
    return `${head} t="inlineStr"><is><t${space}>${cellText(value, spec, address)}</t></is></c>`;
  }
  const formula = `<f>${escapeText(value.formula.replace(/^=/, ''))}</f>`;
  if (typeof value.value === 'number') {
    return `${head}>${formula}<v>${finite(value.value, spec, address)}</v></c>`;
  }
  return `${head} t="str">${formula}<v>${cellText(value.value, spec, address)}</v></c>`;
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}

function finite(value: number, spec: SheetSpec, address: string): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`${quotedTab(spec.name)}!${address} holds ${value}, which is no number for a cell.`);
}

function cellText(text: string, spec: SheetSpec, address: string): string {
  if (text.length <= longestCellText) return escapeText(encodeCellText(text));
  const limit = longestCellText.toLocaleString('en');
  throw new HostError({
    'zh-CN': `“${spec.name}”的 ${address} 单元格文字过长(${text.length} 个字符),Excel 单元格最多容纳 ${limit} 个字符。请缩短或拆分这段文字后再试。`,
    en: `The text in cell ${address} of “${spec.name}” is too long (${text.length} characters): an Excel cell holds at most ${limit}. Please shorten or split it and try again.`,
  });
}

function isMerge({ rows, columns }: { rows: number; columns: number }): boolean {
  return rows > 1 || columns > 1;
}

/** Only the first cell of a merged range has a value. */
function coveredByMerges(spec: SheetSpec): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const range of spec.merges) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        if (row > range.row || column > range.column) covered.add(cellAddress(row, column));
      }
    }
  }
  return covered;
}

/** A link to a sheet that the workbook does not have is left out: it would lead nowhere. */
function links(spec: SheetSpec, tabOf: SheetSurroundings['tabOf']): string {
  const leading = spec.links.flatMap(({ row, column, to }) => {
    const tab = tabOf(to.sheet);
    if (tab === undefined) return [];
    return [{ from: cellAddress(row, column), to: `${quotedTab(tab)}!${cellAddress(to.row, to.column)}` }];
  });
  return list(
    'hyperlinks',
    leading,
    ({ from, to }) =>
      `<hyperlink ref="${from}" location="${escapeAttribute(to)}" display="${escapeAttribute(to)}"/>`,
  );
}

function pageSetup({ print }: SheetSpec): string {
  const { paper, orientation, fitWidth, fitHeight = 0, footer, breaks = [] } = print;
  const paperSize = { A3: 8, A4: 9 }[paper];
  const breakRows = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return [
    '<printOptions horizontalCentered="1"/>',
    pageMargins(print.margins),
    `<pageSetup paperSize="${paperSize}" orientation="${orientation}" fitToWidth="${fitWidth}" fitToHeight="${fitHeight}"/>`,
    footer ? `<headerFooter><oddFooter>${escapeText(footer)}</oddFooter></headerFooter>` : '',
    breakRows
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breakRows}</rowBreaks>`
      : '',
  ].join('');
}

const usualMargins = { left: 12.7, right: 12.7, top: 15.24, bottom: 17.78 };

/** In inches. The page number stands in the lower margin, well below the text (GB/T 9704-2012: 7 mm). */
function pageMargins(margins: Margins | undefined): string {
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  const { left, right, top, bottom } = margins ?? usualMargins;
  const footer = margins ? Math.max(7.62, bottom - 12) : 7.62;
  return (
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"` +
    ` header="0.3" footer="${inches(footer)}"/>`
  );
}

/** Numbers like 1.1 stand as text on purpose: no green corners. */
function ignoredErrors(spec: SheetSpec): string {
  const columns = Math.max(0, ...spec.cells.map((row) => row.length));
  if (columns === 0) return '';
  const range = rangeAddress({ row: 0, column: 0, rows: spec.cells.length, columns });
  return `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
}

function list<T>(name: string, items: readonly T[], text: (item: T, index: number) => string): string {
  if (items.length === 0) return '';
  const count = name === 'mergeCells' ? ` count="${items.length}"` : '';
  return `<${name}${count}>${items.map(text).join('')}</${name}>`;
}

/** The names Excel keeps for printing: `_xlnm.Print_Titles`. Undefined when nothing is repeated. */
export function printTitles({ name, print }: SheetSpec): string | undefined {
  const { repeatRows, repeatColumns } = print;
  const whole = { rows: 1_048_576, columns: 16_384 };
  const parts: string[] = [];
  if (repeatColumns) {
    const [first, last] = repeatColumns;
    const range = absoluteAddress({ row: 0, column: first, rows: whole.rows, columns: last - first + 1 });
    parts.push(range.replace(/\$\d+/g, ''));
  }
  if (repeatRows) {
    const [first, last] = repeatRows;
    const range = absoluteAddress({ row: first, column: 0, rows: last - first + 1, columns: whole.columns });
    parts.push(range.replace(/\$[A-Z]+/g, ''));
  }
  return parts.length > 0 ? parts.map((part) => `${quotedTab(name)}!${part}`).join(',') : undefined;
}
