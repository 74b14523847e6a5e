import type { ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { rank, readNumber, type Numbered } from '../numbering';
import { mostCategoryLines, mostWraps, rowsLedByNumbers, type CountedRows } from './numbered-rows';

/** A line with which a row begins. */
interface Start extends Numbered {
  readonly at: number;
}

/**
 * The rows of a table with one cell a line whose tasks are numbered in their own cell, 1．建设展厅: read as if the numbers
 * stood in a column before that of the tasks. `undefined` where nothing numbers them, 'disorder' as for counted rows.
 */
export function rowsLedByNumberedTasks(
  lines: readonly string[],
  from: number,
  roles: readonly (ColumnRole | undefined)[],
): CountedRows | 'disorder' | undefined {
  const task = roles.indexOf('task');
  if (task < 0 || task > 1 || roles.includes('number')) return undefined;
  const starts = numberedLines(lines, from, roles.length + mostWraps + mostCategoryLines);
  if (starts.length < 2) return undefined;
  if (goesOnBehind(lines, starts)) return 'disorder';
  // Numbers may begin anew in each category; rows are counted through.
  const counted = [...lines];
  starts.forEach(({ at, rest }, index) => (counted[at] = `${index + 1} ${rest}`));
  const found = rowsLedByNumbers(counted, from, [...roles.slice(0, task), 'number', ...roles.slice(task)]);
  if (!found || found === 'disorder') return found;
  const withNumber = (row: readonly TableCell[]): readonly TableCell[] => {
    const [number, words] = [row[task], row[task + 1]];
    const printed = starts[Number(number?.text) - 1]?.printed;
    if (!number || !words || printed === undefined) return row;
    return [...row.slice(0, task), { ...words, text: printed + words.text }, ...row.slice(task + 2)];
  };
  return { rows: found.rows.map(withNumber), end: found.end };
}

/** So far behind the last row that was found another one would be of the same table. */
const fewPages = 100;

/** Whether the count goes on where no row can be any more: cells stand between that belong elsewhere. */
function goesOnBehind(lines: readonly string[], starts: readonly Start[]): boolean {
  const last = starts[starts.length - 1];
  if (!last) return false;
  return lines.slice(last.at + 1, last.at + fewPages).some((line) => {
    const number = readNumber(line);
    return number?.rank === last.rank && number.value === last.value + 1;
  });
}

/** The lines whose numbers go on with a count, or begin anew; between two of them no more lines than a row takes. */
function numberedLines(lines: readonly string[], from: number, longestRow: number): readonly Start[] {
  const starts: Start[] = [];
  let since = 0;
  for (let at = from; at < lines.length; at++) {
    if ((lines[at] ?? '').trim() === '') continue;
    const number = readNumber(lines[at] ?? '');
    const last = starts[starts.length - 1];
    if (since++ > (last ? longestRow : mostCategoryLines)) break;
    if (!number || (last ? number.rank !== last.rank : number.rank < rank.item || number.rank > rank.part))
      continue;
    const follows = number.value === (last?.value ?? 0) + 1 || number.value === 1;
    if (!follows || !/^[一-鿿“《]/.test(number.rest)) continue;
    starts.push({ ...number, at });
    since = 0;
  }
  return starts;
}
