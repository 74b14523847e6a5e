import { columnRoles, type ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { isEnglish } from '../english-names';
import { isPageMark } from '../page-mark';
import { cellAt } from './cell-text';

/** Blanks that hold cells apart; between English words stands one. */
const gap = /\s{2,}/;

/** No rows are expected any more after so many blank lines. */
const mostBlank = 3;

/**
 * A table of which each row stands whole on its line, and each line has as many cells as the headings: wide blanks tell its
 * cells, wherever they begin. `undefined` where one line has another number.
 */
export function tableOfPlainLines(
  lines: readonly string[],
  start: number,
  looksLikeHeadings: (cells: readonly string[]) => boolean,
): { readonly rows: readonly (readonly TableCell[])[]; readonly end: number } | undefined {
  const head = cellsOf(lines[start] ?? '');
  if (head.length < 3 || !isEnglish(head.join(' ')) || !looksLikeHeadings(head)) return undefined;
  const [first] = columnRoles(head);
  const rows: (readonly TableCell[])[] = [head.map((text) => cellAt(text, start + 1))];
  let end = start + 1;
  let blank = 0;
  let band: TableCell | undefined;
  for (let at = start + 1; at < lines.length && blank <= mostBlank; at++) {
    const line = lines[at] ?? '';
    if (isPageMark(line)) continue;
    blank = line.trim() === '' ? blank + 1 : 0;
    const cells = withNumber(cellsOf(line), head.length, first);
    if (cells.length === 0) continue;
    if (cells.length === 1) {
      // Words between rows head the next ones; behind the last row they are text.
      if (band) break;
      band = cellAt(cells[0] ?? '', at + 1);
      continue;
    }
    if (cells.length !== head.length) return undefined;
    if (cells.join() === head.join()) {
      if (band) rows.push([band]);
      band = undefined;
      continue;
    }
    if (first === 'number' && !/^\W?\w{0,4}\d/.test(cells[0] ?? '')) return undefined;
    if (band) rows.push([band]);
    band = undefined;
    rows.push(cells.map((text) => cellAt(text, at + 1)));
    end = at + 1;
  }
  return rows.length > 3 ? { rows, end } : undefined;
}

/** 2.1 Broadcast a programme: one blank may be all that is left between a number and what it counts. */
function withNumber(cells: string[], width: number, first: ColumnRole | undefined): string[] {
  const [own = '', ...others] = cells;
  const counted =
    cells.length === width - 1 && first === 'number' ? /^([A-Z]{0,3}\d[\w.-]*)\s(.+)$/.exec(own) : null;
  return counted?.[1] && counted[2] ? [counted[1], counted[2], ...others] : cells;
}

function cellsOf(line: string): string[] {
  const text = line.trim();
  return text === '' ? [] : text.split(gap);
}
