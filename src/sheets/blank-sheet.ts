import type { Cell, SheetContext, SheetId, SheetSpec, StyledRange } from './sheet';
import { block } from './address';

/** The font of everything we write; Excel falls back by itself where it is missing. */
export const font = '微软雅黑';

/** A sheet with nothing on it, for the sheets to fill: `{ ...blankSheet('list', context), cells, … }`. */
export function blankSheet(id: SheetId, context: SheetContext): SheetSpec {
  return {
    id,
    name: context.tabs[id],
    cells: [],
    styles: [],
    columnWidths: [],
    rowHeights: [],
    hiddenColumns: [],
    merges: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    names: [],
    charts: [],
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
    visibility: 'visible',
  };
}

/** The two rows over every sheet: its title, and one line that says of what and with which counts. */
export interface Heading {
  readonly title: string;
  readonly line: Cell;
  /** What stands in the hidden first cell of the second row, for the line's formula to begin with. */
  readonly hidden?: string;
  /** Stands beside the title from this column on. */
  readonly legend?: { readonly column: number; readonly text: Cell };
}

export const headingHeights = [28, 20] as const;

/** The heading's rows; `column` is the first that people see. */
export function headingCells(heading: Heading, column: number): Cell[][] {
  const title: Cell[] = Array.from({ length: column }, () => null);
  title[column] = heading.title;
  if (heading.legend) {
    while (title.length < heading.legend.column) title.push(null);
    title[heading.legend.column] = heading.legend.text;
  }
  const line: Cell[] = Array.from({ length: column }, () => null);
  if (heading.hidden !== undefined) line[0] = heading.hidden;
  line[column] = heading.line;
  return [title, line];
}

/** The look of the heading over a sheet of `columns` columns, of which people see those from `column` on. */
export function headingStyles(column: number, columns: number, context: SheetContext): StyledRange[] {
  const { title, quiet } = context.palette;
  return [
    { range: block(0, 0, 2, columns), style: { font, size: 10, colour: quiet, vertical: 'center' } },
    { range: block(0, column), style: { size: 16, bold: true, colour: title } },
  ];
}

/** What a sheet says of its plan: the title, if it has one, and the day it is said as of. */
export function planLine(title: string, context: SheetContext): string {
  const name = title.trim();
  return `${name && `${name} · `}${asOfWords[context.language]} ${context.asOf}`;
}

/** The same by a formula: the title stands in the cell of this address, the day behind that name. */
export function livePlanLine(title: string, day: string, { language }: SheetContext): string {
  return `IF(${title}="","",${title}&" · ")&"${asOfWords[language]} "&TEXT(${day},"yyyy-mm-dd")`;
}

const asOfWords = { 'zh-CN': '截至', en: 'as of' } as const;
