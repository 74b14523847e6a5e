import type { Language, Text } from '../plan/language';
import { type PaletteName, type Plan, paletteNames } from '../plan/plan';
import { roleTerms } from '../plan/role-terms';
import { roleMarkNames, roleMarks, roleNames, usualMarks, usualNames } from '../plan/role-signs';

/** A meaning, always shown by symbol, word and colour together. */
export interface Mark {
  readonly symbol: string;
  readonly word: Text;
  /** Text colour, #RRGGBB. */
  readonly colour: string;
  /** Fill, #RRGGBB. */
  readonly fill: string;
}

export type Meaning =
  | 'lead'
  | 'assumedLead'
  | 'co'
  | 'missingLead'
  | 'sharedDuty'
  | 'error'
  | 'warning'
  | 'notice'
  | 'met'
  | 'onCourse'
  | 'behind'
  | 'farBehind'
  | 'overdue'
  | 'notDue'
  | 'notStarted'
  | 'noStatement';

export interface Palette {
  readonly id: PaletteName;
  readonly marks: Readonly<Record<Meaning, Mark>>;
  readonly header: { readonly colour: string; readonly fill: string };
  readonly collectiveHeader: { readonly colour: string; readonly fill: string };
  /** Band over the tasks of one section. */
  readonly band: { readonly colour: string; readonly fill: string };
  readonly title: string;
  /** Ordinary and secondary text, thin lines. */
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
}

const words: Readonly<Record<Meaning, { symbol: string; word: Text }>> = {
  lead: { symbol: usualMarks.lead, word: usualNames.lead },
  assumedLead: { symbol: usualMarks.assumedLead, word: usualNames.assumedLead },
  co: { symbol: usualMarks.co, word: usualNames.co },
  missingLead: { symbol: '■', word: usualNames.missingLead },
  sharedDuty: { symbol: '□', word: { 'zh-CN': '分工负责', en: 'Shared, no lead' } },
  error: { symbol: '■', word: { 'zh-CN': '错误', en: 'Error' } },
  warning: { symbol: '▲', word: { 'zh-CN': '警告', en: 'Warning' } },
  notice: { symbol: '◆', word: { 'zh-CN': '提示', en: 'Notice' } },
  met: { symbol: '●', word: { 'zh-CN': '达标', en: 'Met' } },
  onCourse: { symbol: '●', word: { 'zh-CN': '正常', en: 'On course' } },
  behind: { symbol: '▲', word: { 'zh-CN': '滞后', en: 'Behind' } },
  farBehind: { symbol: '■', word: { 'zh-CN': '严重滞后', en: 'Far behind' } },
  overdue: { symbol: '■', word: { 'zh-CN': '逾期', en: 'Overdue' } },
  notDue: { symbol: '◇', word: { 'zh-CN': '未到期', en: 'Not due yet' } },
  notStarted: { symbol: '◇', word: { 'zh-CN': '未开始', en: 'Not started' } },
  noStatement: { symbol: '◇', word: { 'zh-CN': '未报', en: 'No report' } },
};

/** Meanings that look like another one and differ from it in their word alone. */
const looksLike = {
  sharedDuty: 'warning',
  met: 'onCourse',
  overdue: 'farBehind',
  notDue: 'noStatement',
  notStarted: 'noStatement',
} as const;

type OwnLook = Exclude<Meaning, keyof typeof looksLike>;

function palette(
  id: Palette['id'],
  colours: Readonly<Record<OwnLook, readonly [colour: string, fill: string]>>,
  rest: Omit<Palette, 'id' | 'marks'>,
): Palette {
  const marks = Object.fromEntries(
    Object.entries(words).map(([meaning, mark]) => {
      const [colour, fill] =
        colours[meaning in looksLike ? looksLike[meaning as keyof typeof looksLike] : (meaning as OwnLook)];
      return [meaning, { ...mark, colour, fill }];
    }),
  ) as Record<Meaning, Mark>;
  return { id, marks, ...rest };
}

/** Blue is duty, orange-red is a problem, grey is no statement. Contrast is at least 6 to 1 everywhere. */
export const colourPalette = palette(
  'colour',
  {
    lead: ['#FFFFFF', '#1F4E79'],
    assumedLead: ['#1F3864', '#9DC3E6'],
    co: ['#1F3864', '#DEEBF7'],
    missingLead: ['#FFFFFF', '#B23A0E'],
    error: ['#A4262C', '#FDE7E9'],
    warning: ['#6B4400', '#FFF4CE'],
    notice: ['#004578', '#EFF6FC'],
    onCourse: ['#0B5A08', '#DFF6DD'],
    behind: ['#6B4400', '#FFE699'],
    farBehind: ['#FFFFFF', '#B23A0E'],
    noStatement: ['#444444', '#EDEDED'],
  },
  {
    header: { colour: '#FFFFFF', fill: '#2F3B4C' },
    collectiveHeader: { colour: '#FFFFFF', fill: '#6B7280' },
    band: { colour: '#1F3864', fill: '#EEF2F7' },
    title: '#1F3864',
    text: '#1F2933',
    quiet: '#52606D',
    line: '#D0D5DB',
  },
);

/** For printers without colour: the marks of one kind stand at least a tenth of the way from white to black apart. */
export const greyscalePalette = palette(
  'greyscale',
  {
    lead: ['#FFFFFF', '#1A1A1A'],
    assumedLead: ['#000000', '#A6A6A6'],
    co: ['#000000', '#E6E6E6'],
    missingLead: ['#FFFFFF', '#595959'],
    error: ['#FFFFFF', '#404040'],
    warning: ['#000000', '#BFBFBF'],
    notice: ['#000000', '#F2F2F2'],
    onCourse: ['#000000', '#D0D0D0'],
    behind: ['#000000', '#A6A6A6'],
    farBehind: ['#FFFFFF', '#404040'],
    noStatement: ['#404040', '#F5F5F5'],
  },
  {
    header: { colour: '#FFFFFF', fill: '#333333' },
    collectiveHeader: { colour: '#FFFFFF', fill: '#6E6E6E' },
    band: { colour: '#000000', fill: '#EFEFEF' },
    title: '#000000',
    text: '#1A1A1A',
    quiet: '#595959',
    line: '#BFBFBF',
  },
);

/** For weak eyes and poor projectors: contrast is at least 7 to 1 everywhere, lines are dark. */
export const highContrastPalette = palette(
  'high-contrast',
  {
    lead: ['#FFFFFF', '#00246B'],
    assumedLead: ['#000000', '#7FB8FF'],
    co: ['#000000', '#FFFFFF'],
    missingLead: ['#FFFFFF', '#8F0000'],
    error: ['#FFFFFF', '#8F0000'],
    warning: ['#000000', '#FFD200'],
    notice: ['#000000', '#FFFFFF'],
    onCourse: ['#FFFFFF', '#00460A'],
    behind: ['#000000', '#FFD200'],
    farBehind: ['#FFFFFF', '#8F0000'],
    noStatement: ['#000000', '#E0E0E0'],
  },
  {
    header: { colour: '#FFFFFF', fill: '#000000' },
    collectiveHeader: { colour: '#FFFFFF', fill: '#4A4A4A' },
    band: { colour: '#000000', fill: '#E0E0E0' },
    title: '#000000',
    text: '#000000',
    quiet: '#2B2B2B',
    line: '#595959',
  },
);

export const allPalettes = [colourPalette, greyscalePalette, highContrastPalette] as const;

/** The colours in which the office wants its sheets, with its own words and marks for the roles. */
export function paletteOf(plan: Plan): Palette {
  const { palette: name = paletteNames[0], roleSigns } = plan;
  const chosen = allPalettes.find(({ id }) => id === name) ?? colourPalette;
  return roleSigns ? { ...chosen, marks: { ...chosen.marks, ...roleSignsIn(chosen, plan) } } : chosen;
}

function roleSignsIn({ marks }: Palette, plan: Plan): Partial<Record<Meaning, Mark>> {
  const [symbols, names] = [roleMarks(plan), roleNames(plan)];
  return {
    ...Object.fromEntries(
      roleMarkNames.map((role) => [role, { ...marks[role], symbol: symbols[role], word: names[role] }]),
    ),
    missingLead: { ...marks.missingLead, word: names.missingLead },
    sharedDuty: {
      ...marks.sharedDuty,
      word: { ...marks.sharedDuty.word, en: `Shared, no ${roleTerms(plan).en.lead}` },
    },
  };
}

/** The plan with other colours for its sheets. */
export function withPalette(plan: Plan, name: PaletteName): Plan {
  const { palette: _before, ...rest } = plan;
  return name === colourPalette.id ? rest : { ...rest, palette: name };
}

/** Symbol and word, as a cell shows a mark: `■ 缺牵头`. */
export function markText(mark: Mark, language: Language): string {
  return `${mark.symbol} ${mark.word[language]}`;
}
