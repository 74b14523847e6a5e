import { SaxesParser } from 'saxes';
import type { SheetValues } from '../../sheets/sheet';
import { decodeCellText } from './cell-text';

/** What a cell shows. */
export type Value = SheetValues[number][number];

/**
 * The values of a worksheet part, from A1 to the last cell that holds one; all rows are equally long.
 * A formula gives the result it was saved with, an error its sign (#N/A), a date its serial number.
 * @param shared the workbook's shared strings, in order
 * @param onFormula is told of each cell that has a formula
 */
export function sheetValues(
  xml: string,
  shared: readonly string[],
  onFormula?: (row: number, column: number) => void,
): SheetValues {
  const rows: Value[][] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let text = '';
  let reading = false;
  const parser = strictParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (isTag(name, 'row')) {
      row = attributes['r'] ? Number(attributes['r']) - 1 : row + 1;
      column = -1;
    } else if (isTag(name, 'c')) {
      column = attributes['r'] ? columnOf(attributes['r']) : column + 1;
      type = attributes['t'] ?? 'n';
      text = '';
    } else if (isTag(name, 'v') || isTag(name, 't')) {
      reading = true;
    } else if (isTag(name, 'f')) {
      onFormula?.(row, column);
    }
  });
  parser.on('text', (part) => {
    if (reading) text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (isTag(name, 'v') || isTag(name, 't')) reading = false;
    if (!isTag(name, 'c')) return;
    const value = valueOf(type, text, shared);
    if (value === null) return;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as Value[];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  });
  parser.write(xml).close();
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<null>(width - cells.length).fill(null)]);
}

/** The shared strings part: each string without its formatting and without phonetic guides. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let reading = false;
  let phonetic = false;
  const parser = strictParser();
  parser.on('opentag', ({ name }) => {
    if (isTag(name, 'si')) strings.push('');
    if (isTag(name, 'rPh')) phonetic = true;
    if (isTag(name, 't')) reading = !phonetic;
  });
  parser.on('text', (part) => {
    if (reading) strings[strings.length - 1] += part;
  });
  parser.on('closetag', ({ name }) => {
    if (isTag(name, 'rPh')) phonetic = false;
    if (isTag(name, 't')) reading = false;
  });
  parser.write(xml).close();
  return strings.map(decodeCellText);
}

/** Throws the parser's error where a part is not XML. */
export function strictParser(): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  return parser;
}

function isTag(name: string, local: string): boolean {
  return name === local || name.endsWith(`:${local}`);
}

/** @param type as the attribute `t` of a cell tells it */
export function valueOf(type: string, text: string, shared: readonly string[]): Value {
  if (text === '') return null;
  if (type === 's') return shared[Number(text)] || null;
  if (type === 'b') return text === '1';
  if (type === 'n') return Number(text);
  return decodeCellText(text);
}

/** The column, from 0, of an address such as AB12. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
