/** East Asian wide and full-width characters, and the symbols that Chinese fonts draw as wide as those. */
const wide =
  /[\u1100-\u115f\u2018-\u201d\u2026\u2014\u2160-\u217f\u2460-\u24ff\u25a0-\u25ff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;

/** Width in characters of the standard font: a wide character counts 2. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += lengthAt(text, at)) width += widthAt(text, at);
  return width;
}

/** Code units of the character there. */
function lengthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Widths by code unit, as far as they were asked for: texts repeat few characters, and a pattern takes long. */
const known = new Uint8Array(0x10000);

function widthAt(text: string, at: number): number {
  if (lengthAt(text, at) > 1) return wide.test(text.slice(at, at + 2)) ? 2 : 1;
  return (known[text.charCodeAt(at)] ||= wide.test(text.charAt(at)) ? 2 : 1);
}

const isPlain = (unit: number) => unit > 0x20 && unit < 0x7f;

/** Lines the text takes when wrapped in a column of this width. */
export function lineCount(text: string, columnWidth: number): number {
  // A cell keeps a margin, and a closing punctuation mark takes its predecessor along to the next line.
  const room = Math.max(2, columnWidth - 2);
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length;) {
    if (text.charAt(at) === '\n') {
      lines++;
      used = 0;
      at++;
      continue;
    }
    // A word of plain letters stays together, every other character stands by itself.
    let width = 0;
    while (isPlain(text.charCodeAt(at + width))) width++;
    if (width > 0) at += width;
    else {
      width = widthAt(text, at);
      at += lengthAt(text, at);
    }
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width > room ? width % room : used + width;
  }
  return lines;
}

/** Points from one line to the next, by the size of 微软雅黑, whose lines stand wide. */
const lineHeight = (size: number) => Math.ceil(size * 1.5);

/** The tallest row that Excel allows, in points. */
export const tallestRow = 409;

/** Height in points at which a row shows all of its texts. */
export function rowHeight(
  texts: readonly { readonly text: string; readonly width: number }[],
  size = 10,
): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => lineCount(text, width)));
  return Math.min(tallestRow, lines * lineHeight(size) + 5);
}

/** The lines that a row of so many points can show. */
export function linesWithin(height: number, size: number): number {
  return Math.max(1, Math.floor((Math.min(tallestRow, height) - 5) / lineHeight(size)));
}

/** Height in points of a cell in which the characters of the text stand one below the other. */
export function stackedHeight(text: string, size: number): number {
  return Math.min(tallestRow, [...text].length * lineHeight(size) * 0.92 + 8);
}
