/** Words of a line and the sign they begin at. */
export interface Words {
  readonly text: string;
  readonly from: number;
}

/** Tables with more lines are no tables. */
export const mostTableLines = 4000;

/** No line of a table is longer. */
export const longestLine = 400;

/** Two blanks, or one between Chinese signs, which know no other, or between a figure and the name of a body. */
const gap =
  /\s{2,}|(?<=[一-鿿、，。；）])\s(?=[一-鿿（“《])|(?<=[\d%])\s(?=[省市县区州][一-鿿]{1,10}[局委办厅部会院](?:$|[、，\s]))/g;

/** The places at which words of some lines begin, from left to right. */
export function startsOf(block: readonly BlockLine[]): number[] {
  const all = block.flatMap(({ words }) => words.map(({ from }) => from));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The words of a line that blanks hold apart. `places`: how many a Chinese sign takes. */
export function wordsOf(line: string, places: number): Words[] {
  const found: Words[] = [];
  const place = (at: number) => at + (places - 1) * (line.slice(0, at).match(/[^\x00-\xff]/g)?.length ?? 0);
  let from = line.length - line.trimStart().length;
  for (const match of line.trimEnd().matchAll(gap)) {
    if (match.index < from) continue;
    found.push({ text: line.slice(from, match.index), from: place(from) });
    from = match.index + match[0].length;
  }
  found.push({ text: line.slice(from).trim(), from: place(from) });
  return found;
}

/** 1.1 Recruit champions: one blank may be all that parts a number from the words it counts. */
export function withNumberParted(words: readonly Words[]): readonly Words[] {
  const [first, ...others] = words;
  const match = first && /^((?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2}){0,2}[.)]?) (?=[A-Z])/.exec(first.text);
  if (!first || !match?.[1]) return words;
  const rest = { text: first.text.slice(match[0].length), from: first.from + match[0].length };
  return [{ text: match[1], from: first.from }, rest, ...others];
}

/** The heading may stand in the middle of a column of short words. */
const nearTime = 12;

const timeBehind =
  /^(.*?[A-Za-z,;)]) ((?:(?:Q[1-4]|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?) )?20\d\d(?:[-–/]\d\d(?:\d\d)?)?|Ongoing|Annually|Quarterly)$/;

/** A full cell leaves a single blank before the time in the last column. */
export function withTimeParted(words: readonly Words[], due: number): readonly Words[] {
  const last = words.at(-1);
  const [, before, time] = (last && timeBehind.exec(last.text)) ?? [];
  if (!last || before === undefined || time === undefined) return words;
  const from = last.from + before.length + 1;
  if (from < due - nearTime || last.from >= due - nearTime) return words;
  return [...words.slice(0, -1), { text: before, from: last.from }, { text: time, from }];
}

export interface BlockLine {
  readonly words: readonly Words[];
  /** Counted from 1. */
  readonly line: number;
  /** A page begins with it. */
  readonly onNextPage?: boolean;
}

/** 提升行动 3: the words of a category and the number of a row. */
export function withNumberApart(
  words: readonly Words[],
  numbersFrom: number,
  places: number,
): readonly Words[] {
  const [first, ...others] = words;
  const [, name, number] = /^(\S*[一-鿿]) (\d{1,3})$/.exec(first?.text ?? '') ?? [];
  if (!first || name === undefined || number === undefined || first.from >= numbersFrom) return words;
  const from = first.from + name.length + (places - 1) * (name.match(/[^\x00-\xff]/g)?.length ?? 0) + 1;
  return [{ text: name, from: first.from }, { text: number, from }, ...others];
}

/** 3, 1.2, LU-1, AG/24/3: what counts rows. */
export const rowNumber =
  /^(?:(?:[A-Z]{1,3}[-.]?)?\d{1,4}(?:\.\d{1,2}){0,2}[.．、)]?|[A-Z]{1,4}(?:[-/]\d{1,3}){1,3})$/;
