/** A bracket in a text: indexes of the opening and the closing sign. */
export interface Bracket {
  readonly open: number;
  readonly close: number;
}

const turns = new Int8Array(0x10000);
for (const sign of '(<[{｛〈【〔（［') turns[sign.charCodeAt(0)] = 1;
for (const sign of ')>]}｝〉】〕）］') turns[sign.charCodeAt(0)] = -1;

/** 1 for an opening sign, -1 for a closing one, 0 for any other, by its code. */
export function turn(code: number): 1 | -1 | 0 {
  return turns[code] as 1 | -1 | 0;
}

/**
 * The outermost closed brackets of a text, in order. Widths may be mixed, as they are in real documents: any closing
 * sign closes the last one open. A bracket that never closes is no bracket.
 */
export function outerBrackets(text: string): Bracket[] {
  if (!/[([<{｛〈【〔（［]/.test(text)) return [];
  const open: number[] = [];
  const outer: Bracket[] = [];
  for (let at = 0; at < text.length; at++) {
    const way = turn(text.charCodeAt(at));
    if (way === 1) open.push(at);
    else if (way === -1) {
      const start = open.pop();
      if (start === undefined) continue;
      while ((outer[outer.length - 1]?.open ?? -1) > start) outer.pop();
      outer.push({ open: start, close: at });
    }
  }
  return outer;
}

/** Splits at the separators, a class of single signs, that stand outside brackets. */
export function splitOutside(text: string, separators: RegExp): string[] {
  const brackets = outerBrackets(text);
  if (!brackets.some(({ open, close }) => separators.test(text.slice(open, close))))
    return text.split(separators);
  const parts: string[] = [];
  let part = '';
  let from = 0;
  for (const { open, close } of brackets) {
    const pieces = text.slice(from, open).split(separators);
    part += pieces[0] ?? '';
    for (const piece of pieces.slice(1)) {
      parts.push(part);
      part = piece;
    }
    part += text.slice(open, close + 1);
    from = close + 1;
  }
  const [rest = '', ...more] = text.slice(from).split(separators);
  return [...parts, part + rest, ...more];
}
