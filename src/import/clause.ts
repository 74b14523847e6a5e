/** A stretch of text between commas, colons, semicolons or full stops. */
export interface Clause {
  readonly start: number;
  /** Before the mark that closes it. */
  readonly end: number;
  readonly words: string;
  readonly endsSentence: boolean;
}

/** Nothing that people write as one clause is longer; what is, is a table or a dump, and holds no sentence. */
const longestClause = 600;

const mark = /[，,；;：:。！？!?\n\r]/g;

/** The clauses of a paragraph, without leading blanks. A comma inside 1,000 separates nothing. */
export function readClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(mark)) {
    if (sign === ',' && isThousandsComma(text, index)) continue;
    clauses.push(...clauseAt(text, start, index, /[。！？!?\n\r]/.test(sign)));
    start = index + 1;
  }
  clauses.push(...clauseAt(text, start, text.length, true));
  return clauses;
}

function clauseAt(text: string, from: number, end: number, endsSentence: boolean): readonly Clause[] {
  const words = end - from > longestClause ? '' : text.slice(from, end).trimEnd();
  const start = from + (words.length - words.trimStart().length);
  return [{ start, end: from + words.length, words: words.trimStart(), endsSentence }];
}

/** Three digits after the comma and no fourth, one to three before it. */
function isThousandsComma(text: string, at: number): boolean {
  return (
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) &&
    /(?:^|\D)\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
  );
}
