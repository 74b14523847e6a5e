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

/** Splits texts at the separators, single signs, that stand outside brackets. */
export function splitterOutside(separators: string): (text: string) => string[] {
  const separates = new Uint8Array(0x10000);
  for (let at = 0; at < separators.length; at++) separates[separators.charCodeAt(at)] = 1;
  return (text) => {
    const parts: string[] = [];
    const brackets = outerBrackets(text);
    let next = 0;
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const bracket = brackets[next];
      if (bracket?.open === at) {
        at = bracket.close;
        next++;
      } else if (separates[text.charCodeAt(at)]) {
        parts.push(text.slice(from, at));
        from = at + 1;
      }
    }
    parts.push(text.slice(from));
    return parts;
  };
}
