import type { Text } from '../plan/language';

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
  | 'error'
  | 'warning'
  | 'notice'
  | 'onCourse'
  | 'behind'
  | 'farBehind'
  | 'noStatement';

export interface Palette {
  readonly id: 'colour' | 'greyscale' | 'high-contrast';
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
  lead: { symbol: '●', word: { 'zh-CN': '牵头', en: 'Lead' } },
  assumedLead: { symbol: '◎', word: { 'zh-CN': '推定牵头', en: 'Lead (assumed)' } },
  co: { symbol: '○', word: { 'zh-CN': '责任/配合', en: 'Co-responsible' } },
  missingLead: { symbol: '■', word: { 'zh-CN': '缺牵头', en: 'No lead' } },
  error: { symbol: '■', word: { 'zh-CN': '错误', en: 'Error' } },
  warning: { symbol: '▲', word: { 'zh-CN': '警告', en: 'Warning' } },
  notice: { symbol: '◆', word: { 'zh-CN': '提示', en: 'Notice' } },
  onCourse: { symbol: '●', word: { 'zh-CN': '正常', en: 'On course' } },
  behind: { symbol: '▲', word: { 'zh-CN': '滞后', en: 'Behind' } },
  farBehind: { symbol: '■', word: { 'zh-CN': '严重滞后', en: 'Far behind' } },
  noStatement: { symbol: '◇', word: { 'zh-CN': '未报', en: 'No report' } },
};

function palette(
  id: Palette['id'],
  colours: Readonly<Record<Meaning, readonly [colour: string, fill: string]>>,
  rest: Omit<Palette, 'id' | 'marks'>,
): Palette {
  const marks = Object.fromEntries(
    Object.entries(words).map(([meaning, mark]) => {
      const [colour, fill] = colours[meaning as Meaning];
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
