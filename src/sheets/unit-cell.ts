import type { Language } from '../plan/language';

/**
 * Several units in one cell. English names hold commas of their own, so they are set apart by semicolons. `mark` is the
 * character that formulas count.
 */
export const separator: Readonly<Record<Language, { readonly between: string; readonly mark: string }>> = {
  'zh-CN': { between: '、', mark: '、' },
  en: { between: '; ', mark: ';' },
};

const breaks: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /([、，,;；\n])/,
  en: /([、;；\n])/,
};

interface KnownNames {
  has(name: string): boolean;
}

/** The most separators that we look for inside one name. */
const mostWithin = 6;

/**
 * The names in a cell. A known name that holds a separator of its own (州、县反邪教办公室) stays whole: of the names that
 * begin at a place the longest known one is taken.
 */
export function namesInCell(cell: string, known: KnownNames, language: Language): string[] {
  const pieces = cell.split(breaks[language]);
  const names: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let taken = 1;
    for (let length = 2 * mostWithin + 1; length > 1; length -= 2)
      if (at + length <= pieces.length && known.has(joined(pieces, at, length))) {
        taken = length;
        break;
      }
    const name = joined(pieces, at, taken);
    if (name) names.push(name);
    at += taken + 1;
  }
  return names;
}

const joined = (pieces: readonly string[], at: number, length: number) =>
  pieces
    .slice(at, at + length)
    .join('')
    .trim();
