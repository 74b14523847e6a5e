import { columnLetters } from '../sheets/address';
import type { LineRun, MovedLines } from './moved-lines';

/** A sheet on which rows or columns have been moved. */
export interface MovedSheet {
  readonly rows: MovedLines;
  readonly columns: MovedLines;
}

/** Excel's last row and column, from 0. */
const last = { row: 1_048_575, column: 16_383 };

const name = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;
const tabPart = String.raw`(?:'((?:[^']|'')+)'|(${name}(?::${name})?))!`;
const cellPart = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const areaPart = String.raw`${cellPart}(?::${cellPart})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** Brackets hold columns of tables, or the number of another workbook, whose cells are none of ours. */
const bracketPart = String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\](?:${name}!(?:${areaPart}))?`;
const token = new RegExp(
  String.raw`"(?:[^"]|"")*"|${bracketPart}|(?<![\p{L}\p{N}_.$!?\\])(?:${tabPart})?(${areaPart})(?![\p{L}\p{N}_.(!?\\])`,
  'giu',
);

/**
 * A formula after rows and columns of sheets have been moved: a cell goes along with its row and its column, a range reaches
 * over every cell that it reached over, and what is gone is `#REF!`. Texts, names and columns of tables are left alone.
 * @param on the tab that the formula stands on
 * @param movedOn what has been moved on a tab, in whatever case its name is given; undefined for nothing
 */
export function movedFormula(
  formula: string,
  on: string,
  movedOn: (tab: string) => MovedSheet | undefined,
): string {
  return eachArea(formula, (area, tab) => {
    const moved = movedOn(tab ?? on);
    return moved && printedArea(movedArea(area, moved));
  });
}

/** The formula as it is pasted so many rows further down and so many columns further to the right. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return eachArea(formula, (area) => printedArea(copiedArea(area, rows, columns)));
}

/**
 * The formula of a rule, which is said for the first cell of its range, after that cell has come so many rows and columns
 * further: what is fixed by `$` goes along with the rows and columns it names, the rest keeps its distance.
 */
export function rebasedFormula(
  formula: string,
  on: string,
  movedOn: (tab: string) => MovedSheet | undefined,
  rows: number,
  columns: number,
): string {
  return eachArea(formula, (area, tab) => {
    const moved = movedOn(tab ?? on);
    const [near, far] = [copiedArea(area, rows, columns), moved ? movedArea(area, moved) : area];
    const isFixed = area.corners.flatMap(({ row, column }) => [row?.fixed, column?.fixed]);
    if ((!far && isFixed.includes(true)) || (!near && isFixed.includes(false))) return '#REF!';
    const corners = area.corners.map(({ row, column }, index) => ({
      row: (row?.fixed ? far : near)?.corners[index]?.row,
      column: (column?.fixed ? far : near)?.corners[index]?.column,
    }));
    return printedArea({ corners });
  });
}

/**
 * Areas such as `A1:B3 D4` after rows and columns of their sheet have been moved: exactly the cells that they held, and new
 * ones between them; '' where none is left.
 */
export function movedAreas(areas: string, { rows, columns }: MovedSheet): string {
  const moved = areas.split(/\s+/).flatMap((text) => {
    const area = text === '' ? undefined : areaOf(text);
    if (!area) return [];
    const down = spanOf(area, 'row');
    const across = spanOf(area, 'column');
    const bands = down ? clipped(rows.runs(down.first, down.last), last.row, down) : [undefined];
    const strips = across
      ? clipped(columns.runs(across.first, across.last), last.column, across)
      : [undefined];
    return bands.flatMap((band) => strips.map((strip) => asCell(printedArea(withSpans(area, band, strip)))));
  });
  return moved.join(' ');
}

/** A1:A1 is A1. */
function asCell(area: string): string {
  const [first, second] = area.split(':');
  return first === second && /\d/.test(area) && /[A-Z]/.test(area) ? String(first) : area;
}

interface Edge {
  readonly fixed: boolean;
  readonly line: number;
}

/** One of one or two corners; whole columns have no row, whole rows no column. */
interface Corner {
  readonly row: Edge | undefined;
  readonly column: Edge | undefined;
}

interface Area {
  readonly corners: readonly Corner[];
}

function eachArea(
  formula: string,
  change: (area: Area, tab: string | undefined) => string | undefined,
): string {
  return formula.replace(token, (whole: string, quoted?: string, plain?: string, text?: string) => {
    const area = text === undefined ? undefined : areaOf(text);
    if (!area || text === undefined) return whole;
    const changed = change(area, quoted?.replaceAll("''", "'") ?? plain);
    return changed === undefined ? whole : whole.slice(0, whole.length - text.length) + changed;
  });
}

function areaOf(text: string): Area | undefined {
  const corners = text.split(':').map((part): Corner => {
    const [, fixedColumn, letters, fixedRow, row] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(part) ?? [];
    const column = [...(letters ?? '').toUpperCase()].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    // The sign before a row without a column is taken for that of the column.
    const fixed = letters === '' ? fixedColumn === '$' : fixedRow === '$';
    return {
      row: row ? { fixed, line: Number(row) - 1 } : undefined,
      column: letters ? { fixed: fixedColumn === '$', line: column - 1 } : undefined,
    };
  });
  // XYZ1 is a name: there is no such column.
  const exists = corners.every(
    ({ row, column }) => (row?.line ?? 0) <= last.row && (column?.line ?? 0) <= last.column,
  );
  return exists ? { corners } : undefined;
}

/** @param area undefined for one that is gone */
function printedArea(area: Area | undefined): string {
  const printed = ({ row, column }: Corner) => {
    const letters = column ? `${column.fixed ? '$' : ''}${columnLetters(column.line)}` : '';
    return letters + (row ? `${row.fixed ? '$' : ''}${row.line + 1}` : '');
  };
  return area ? area.corners.map(printed).join(':') : '#REF!';
}

function copiedArea({ corners }: Area, rows: number, columns: number): Area | undefined {
  const shifted = (edge: Edge | undefined, by: number): Edge | undefined =>
    edge && !edge.fixed ? { ...edge, line: edge.line + by } : edge;
  const copied = corners.map(({ row, column }) => ({
    row: shifted(row, rows),
    column: shifted(column, columns),
  }));
  const fits = (edge: Edge | undefined, limit: number) => !edge || (edge.line >= 0 && edge.line <= limit);
  return copied.every(({ row, column }) => fits(row, last.row) && fits(column, last.column))
    ? { corners: copied }
    : undefined;
}

function spanOf({ corners }: Area, axis: 'row' | 'column'): LineRun | undefined {
  const lines = corners.flatMap((corner) => corner[axis]?.line ?? []);
  return lines.length === 0 ? undefined : { first: Math.min(...lines), last: Math.max(...lines) };
}

/** What reached to the last line of a sheet still does. */
function clipped(runs: readonly LineRun[], limit: number, before: LineRun): LineRun[] {
  return runs
    .filter(({ first }) => first <= limit)
    .map((run, index) => {
      const reaches = before.last === limit && index === runs.length - 1;
      return { ...run, last: reaches ? limit : Math.min(run.last, limit) };
    });
}

function movedArea(area: Area, { rows, columns }: MovedSheet): Area | undefined {
  const hull = (runs: readonly LineRun[]): LineRun | undefined => {
    const [top, bottom] = [runs[0], runs.at(-1)];
    return top && bottom && { first: top.first, last: bottom.last };
  };
  const [down, across] = [spanOf(area, 'row'), spanOf(area, 'column')];
  const band = down && hull(clipped(rows.runs(down.first, down.last), last.row, down));
  const strip = across && hull(clipped(columns.runs(across.first, across.last), last.column, across));
  if ((down && !band) || (across && !strip)) return undefined;
  return withSpans(area, band, strip);
}

function withSpans({ corners }: Area, band: LineRun | undefined, strip: LineRun | undefined): Area {
  const [first, second] = corners as [Corner, Corner?];
  const at = (corner: Corner, end: 'first' | 'last'): Corner => ({
    row: corner.row && band && { ...corner.row, line: band[end] },
    column: corner.column && strip && { ...corner.column, line: strip[end] },
  });
  const single = (band?.first ?? 0) === (band?.last ?? 0) && (strip?.first ?? 0) === (strip?.last ?? 0);
  return {
    corners: !second && single ? [at(first, 'first')] : [at(first, 'first'), at(second ?? first, 'last')],
  };
}
