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

/** By code unit: what parts clauses, and what ends a sentence. */
const marks = new Uint8Array(0x10000);
const [partsClauses, endsSentences] = [1, 2];
for (const [signs, kind] of [
  ['，,；;：:', partsClauses],
  ['。！？!?\n\r', endsSentences],
] as const)
  for (let at = 0; at < signs.length; at++) marks[signs.charCodeAt(at)] = kind;

/** The clauses of a paragraph, without leading blanks. A comma inside 1,000 separates nothing. */
export function readClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = marks[text.charCodeAt(at)];
    if (!kind || (text.charCodeAt(at) === comma && isThousandsComma(text, at))) continue;
    clauses.push(clauseAt(text, start, at, kind === endsSentences));
    start = at + 1;
  }
  clauses.push(clauseAt(text, start, text.length, true));
  return clauses;
}

const comma = ','.charCodeAt(0);

function clauseAt(text: string, from: number, end: number, endsSentence: boolean): Clause {
  const words = end - from > longestClause ? '' : text.slice(from, end).trimEnd();
  const start = from + (words.length - words.trimStart().length);
  return { start, end: from + words.length, words: words.trimStart(), endsSentence };
}

/** Three digits after the comma and no fourth, one to three before it. */
function isThousandsComma(text: string, at: number): boolean {
  return (
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) &&
    /(?:^|\D)\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
  );
}
