import { columnLetters } from '../../src/sheets/address';
import type { DecoratedFile } from './decorated-file';

export function columnAt(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Moves everything from a column on to the right, or to the left over one that is gone, as a spreadsheet does. */
export function shifted(xml: string, from: number, by: 1 | -1): string {
  const to = (column: number) => (column >= from ? column + by : column);
  const kept =
    by > 0 ? xml : xml.replace(new RegExp(`<c r="${columnLetters(from)}\\d+"(?:[^>]*/>|.*?</c>)`, 'gs'), '');
  return kept
    .replace(/ (r|ref|sqref)="([A-Z][^"]*)"/g, (_, name: string, areas: string) => {
      const moved = areas.replace(/[A-Z]+(?=\d)/g, (letters) => columnLetters(to(columnAt(letters))));
      return ` ${name}="${moved}"`;
    })
    .replace(/<col ([^>]*)min="(\d+)" max="(\d+)"/g, (_, before: string, min: string, max: string) => {
      return `<col ${before}min="${to(Number(min) - 1) + 1}" max="${to(Number(max) - 1) + 1}"`;
    });
}

/** Puts a column in, as a spreadsheet does: what lies across it grows, and a table gets a column more. */
export function insertColumn(file: DecoratedFile, tab: string, at: number, heading: string): void {
  file.edit(file.sheet(tab), (sheet) => shifted(sheet, at, 1));
  const table = tablePath(file, tab);
  if (table === undefined) return;
  file.edit(table, (part) => {
    const columns = [...part.matchAll(/<tableColumn .*?(?:\/>|<\/tableColumn>)/gs)].map(([column]) => column);
    if (at <= columns.length) columns.splice(at, 0, `<tableColumn id="99" name="${heading}"/>`);
    return shifted(part, at, 1).replace(
      /<tableColumns.*<\/tableColumns>/s,
      `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    );
  });
}

/** Where the part of the table on a sheet is; tables begin in the first column. */
export function tablePath(file: DecoratedFile, tab: string): string | undefined {
  const relations = file.sheet(tab).replace(/([^/]*)$/, '_rels/$1.rels');
  const target = /Target="([^"]*\/tables\/[^"]*)"/.exec(file.parts.get(relations) ?? '')?.[1];
  return target?.replace(/^(?:\.\.|\/xl)\//, 'xl/');
}
