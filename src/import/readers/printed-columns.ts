import type { ColumnRole } from '../column-names';
import { holdsUnits, type CellLine } from './cell-text';
import { type Words, type BlockLine, rowNumber, startsOf } from './printed-words';

/** The column that counts the rows, before which a category may stand; -1 where there is none. */
export function numbersColumn(roles: readonly (ColumnRole | undefined)[]): number {
  return roles.slice(0, 2).indexOf('number');
}

/** The lines of each column: what begins at about the same sign stands in one. */
export function layOut(
  printed: readonly BlockLine[],
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
): (readonly CellLine[])[] | undefined {
  const starts = startsOf(printed);
  const block = printed.map((line) => ({
    ...line,
    words: line.words
      .flatMap((words) => partedAtHeadings(words, headings))
      .flatMap((words) => partedAtDate(words, starts, headings, roles)),
  }));
  const groups: number[][] = [];
  for (const from of startsOf(block)) {
    const last = groups[groups.length - 1];
    if (last && from - (last[last.length - 1] as number) <= 2) last.push(from);
    else groups.push([from]);
  }
  while (
    groups.length > headings.length ||
    (groups.length === headings.length && misplacesNumbers(groups, block, roles))
  ) {
    let nearest = 1;
    const apart =
      roles.includes('number') && [groups[0], groups[1]].findIndex((group) => isNumbers(group, block));
    const space = (at: number) =>
      at === apart || at - 1 === apart
        ? Infinity
        : (groups[at]?.[0] ?? 0) - (groups[at - 1]?.slice(-1)[0] ?? 0);
    for (let at = 2; at < groups.length; at++) if (space(at) < space(nearest)) nearest = at;
    groups.splice(nearest - 1, 2, [...(groups[nearest - 1] ?? []), ...(groups[nearest] ?? [])]);
  }
  // Text that follows the table stands in one column; but what is indented ends a cell that a page has broken.
  const numbers = numbersColumn(roles);
  const indented = (groups[0]?.[0] ?? 0) >= (headings[numbers + 1]?.from ?? 0);
  if (groups.length < 2 && !(numbers >= 0 && indented)) return undefined;
  const columns = columnsOf(groups, block, headings, roles);
  const cells: CellLine[][] = headings.map(() => []);
  for (const { words, line } of block)
    for (const { text, from } of words.flatMap((one) => parted(one, groups))) {
      const column = columns[groups.findIndex((group) => group.includes(from))];
      if (column === undefined) return undefined;
      cells[column]?.push({ text, line });
    }
  return cells;
}

/** A full cell leaves a single blank before the next column, which other lines tell. */
function parted(words: Words, groups: readonly (readonly number[])[]): Words[] {
  for (const match of words.text.matchAll(innerBlank)) {
    const at = words.from + match.index + 1;
    const own = groups.findIndex((group) => group.includes(words.from));
    if (
      /[^\x00-\xff]/.test(words.text.slice(0, match.index)) ||
      groups.findIndex((group) => group.includes(at)) <= own
    )
      continue;
    const rest = { text: words.text.slice(match.index + 1), from: at };
    return [{ text: words.text.slice(0, match.index), from: words.from }, ...parted(rest, groups)];
  }
  return [words];
}

/** A blank that may part columns; none does so inside 2031 年 12 月. */
const innerBlank = /(?<!年(?= \d)) (?=[^\s年月日])/g;

const dateBehind =
  /^(.*?[一-鿿、，,；）)])(?<!每年) (\d{4} ?年(?: ?\d{1,2}(?: ?月)?)?(?:底|底前|前)?|\d{1,2} ?月(?:底|底前|前)?)$/;

/** 省甲局、省 2031 年: behind a full cell of units one blank parts the date, whose place such cells have shifted. */
function partedAtDate(
  words: Words,
  starts: readonly number[],
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
): Words[] {
  const due = headings[roles.lastIndexOf('deadline')];
  const [, units, date] = (due && !/^\d{4} ?年/.test(words.text) && dateBehind.exec(words.text)) || [];
  if (!due || units === undefined || date === undefined) return [words];
  const distance = ({ from }: Words) => Math.abs(from - words.from);
  const nearest = headings.reduce((best, heading) => (distance(heading) < distance(best) ? heading : best));
  if (!holdsUnits(roles[headings.indexOf(nearest)])) return [words];
  // Where it is printed by either count of signs, if other lines have a column there.
  const wide = units.match(/[^\x00-\xff]/g)?.length ?? 0;
  const printed = [0, wide].map((more) => words.from + units.length + more + 1);
  const from =
    starts.find((start) => printed.some((place) => Math.abs(start - place) <= 1)) ??
    starts.find((start) => Math.abs(start - due.from) <= 4) ??
    due.from;
  return [
    { text: units, from: words.from },
    { text: date, from },
  ];
}

/** Words that begin no cell. */
const joining = /^(?:in|of|the|and|for|to|a|an|on|with|by|at|or|from|&)(?:\s|$)/;

/** A full cell leaves a single blank before the next column, where its heading begins. */
function partedAtHeadings(words: Words, headings: readonly Words[]): Words[] {
  const own = headings.filter(({ from }) => from <= words.from + 2).length;
  for (const match of words.text.matchAll(innerBlank)) {
    const at = words.from + match.index + 1;
    if (/[^\x00-\xff]/.test(words.text.slice(0, match.index))) break;
    const rest = words.text.slice(match.index + 1);
    if (joining.test(rest)) continue;
    // A cell that is more than full has moved the next one by a sign or two.
    const begins = headings.some(
      ({ from }, index) =>
        index >= own && Math.abs(from - at) <= (/^[A-Z\d]/.test(rest) && at + rest.length > from + 2 ? 2 : 1),
    );
    if (!begins) continue;
    const below = { text: rest, from: at };
    return [
      { text: words.text.slice(0, match.index), from: words.from },
      ...partedAtHeadings(below, headings),
    ];
  }
  return [words];
}

/** Whether as many groups as columns put the numbers of rows elsewhere: then two groups are one column. */
function misplacesNumbers(
  groups: readonly (readonly number[])[],
  block: readonly BlockLine[],
  roles: readonly (ColumnRole | undefined)[],
): boolean {
  const column = roles.indexOf('number');
  return column > 0 && !isNumbers(groups[column], block) && isNumbers(groups[column - 1], block);
}

function isNumbers(group: readonly number[] | undefined, block: readonly BlockLine[]): boolean {
  const words = block.flatMap((line) => line.words.filter(({ from }) => group?.includes(from)));
  return words.length > 0 && words.every(({ text }) => rowNumber.test(text));
}

/** Which column each group of starts is: in order, and as near to the headings as can be. */
function columnsOf(
  groups: readonly (readonly number[])[],
  block: readonly BlockLine[],
  headings: readonly Words[],
  roles: readonly (ColumnRole | undefined)[],
): number[] {
  if (groups.length === headings.length) return groups.map((_, at) => at);
  let best: { cost: number; columns: number[] } = { cost: Infinity, columns: [] };
  const choose = (at: number, column: number, cost: number, columns: number[]): void => {
    const group = groups[at];
    if (!group) {
      if (cost < best.cost) best = { cost, columns };
      return;
    }
    for (let next = column; next <= headings.length - (groups.length - at); next++) {
      const wrong = (roles[next] === 'number') !== isNumbers(group, block) ? 40 : 0;
      const distance = Math.abs((group[0] ?? 0) - (headings[next]?.from ?? 0));
      choose(at + 1, next + 1, cost + wrong + distance, [...columns, next]);
    }
  };
  choose(0, 0, 0, []);
  return best.columns;
}
