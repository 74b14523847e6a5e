/** A bracket in a text: indexes of the opening and the closing sign. */
export interface Bracket {
  readonly open: number;
  readonly close: number;
}

const openers = '（(〔［[【';
const closers = '）)〕］]】';

/**
 * The outermost closed brackets of a text, in order. Widths may be mixed, as they are in real documents: any closing
 * sign closes the last one open. A bracket that never closes is no bracket.
 */
export function outerBrackets(text: string): Bracket[] {
  const open: number[] = [];
  const outer: Bracket[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (openers.includes(sign)) open.push(at);
    else if (closers.includes(sign)) {
      const start = open.pop();
      if (start === undefined) continue;
      while ((outer[outer.length - 1]?.open ?? -1) > start) outer.pop();
      outer.push({ open: start, close: at });
    }
  }
  return outer;
}

/** Splits at the separators that stand outside brackets and quotation marks. */
export function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = [];
  const brackets = outerBrackets(text);
  let from = 0;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const bracket = brackets[next];
    if (bracket && at === bracket.open) {
      at = bracket.close;
      next++;
    } else if (separators.includes(text[at] as string)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
