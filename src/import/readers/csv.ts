import { gridOfTexts, readGrids, tooLarge } from './grid';
import { refuse, type Reading } from './reading';

/** Values between commas, semicolons or tabs, with quotes round those that hold one: one sheet. */
export function readCsv(text: string): Reading {
  const rows = parseCsv(text, delimiterOf(text));
  return rows ? readGrids([gridOfTexts(rows)]) : refuse(tooLarge);
}

/** Blank ones included. */
const maximumValues = 2_000_000;

type Delimiter = ',' | ';' | '\t';

/** The one met most outside quotes in the first rows; commas where none is. */
function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, 10_000).replace(/"[^"]*"/g, '');
  const counts = ([',', ';', '\t'] as const).map((sign) => [sign, start.split(sign).length] as const);
  return counts.reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best))[0];
}

function parseCsv(text: string, delimiter: Delimiter): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let values = 0;
  let at = 0;
  while (at <= text.length) {
    if (++values > maximumValues) return undefined;
    let field = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const end = endOfField(text, at, delimiter);
    field += text.slice(at, end);
    row.push(field);
    if (text[end] !== delimiter) {
      rows.push(row);
      row = [];
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows;
}

/** A quote that never closes holds the rest. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function endOfField(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
