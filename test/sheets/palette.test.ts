import { allPalettes, type Meaning, type Palette } from '../../src/sheets/palette';

/** Relative luminance of #RRGGBB as WCAG 2 defines it, 0 black to 1 white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** How light a printer without colour draws it. */
function grey(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Marks that stand side by side and must be told apart. */
const kinds: readonly (readonly Meaning[])[] = [
  ['lead', 'assumedLead', 'co', 'missingLead'],
  ['error', 'warning', 'notice'],
  ['onCourse', 'behind', 'farBehind', 'noStatement'],
];

const pairs = (palette: Palette) => [
  ...Object.values(palette.marks).map(({ colour, fill }) => [colour, fill] as const),
  ...[palette.header, palette.collectiveHeader, palette.band].map(
    ({ colour, fill }) => [colour, fill] as const,
  ),
  ...[palette.title, palette.text, palette.quiet].map((colour) => [colour, '#FFFFFF'] as const),
];

describe.each(allPalettes)('$id', (palette) => {
  test('every text is read on its ground: contrast at least 4.5 to 1', () => {
    for (const [colour, fill] of pairs(palette))
      expect({ colour, fill, enough: contrast(colour, fill) >= 4.5 }).toEqual({ colour, fill, enough: true });
  });

  test.each(kinds)('%s, %s, %s … differ in symbol and word', (...meanings) => {
    const marks = meanings.map((meaning) => palette.marks[meaning]);
    expect(new Set(marks.map(({ symbol }) => symbol)).size).toBe(marks.length);
    for (const language of ['zh-CN', 'en'] as const)
      expect(new Set(marks.map(({ word }) => word[language])).size).toBe(marks.length);
  });

  test('all palettes show the same symbols and words, so that cells mean the same under each', () => {
    const said = ({ marks }: Palette) =>
      Object.entries(marks).map(([meaning, { symbol, word }]) => [meaning, symbol, word]);
    expect(said(palette)).toEqual(said(allPalettes[0]));
  });
});

test('the greyscale palette holds no colour, and the marks of a kind are a tenth apart', () => {
  const palette = allPalettes.find(({ id }) => id === 'greyscale') as Palette;
  for (const colours of pairs(palette)) for (const colour of colours) expect(colour).toMatch(/^#(..)\1\1$/);
  for (const meanings of kinds) {
    const greys = meanings.map((meaning) => grey(palette.marks[meaning].fill)).sort((a, b) => a - b);
    for (const [index, level] of greys.slice(1).entries())
      expect(level - (greys[index] ?? 1)).toBeGreaterThanOrEqual(0.1);
  }
});

test('high contrast is at least 7 to 1', () => {
  const palette = allPalettes.find(({ id }) => id === 'high-contrast') as Palette;
  for (const [colour, fill] of pairs(palette)) expect(contrast(colour, fill)).toBeGreaterThanOrEqual(7);
});
