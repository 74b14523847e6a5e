import type { Comparator } from '../plan/plan';

/**
 * The words that say how a figure is to be read. Longest first: 不超过 must not be read as 超过. `力争`, `确保` and the like say
 * how firm a promise is, not how it compares.
 */
const before: readonly (readonly [string, Comparator])[] = [
  ['不(?:得|应|能|可)?(?:少于|低于|小于|短于|下于|弱于)', '>='],
  ['不(?:得|应|能|可)?(?:超过|高于|多于|大于|突破|超出)', '<='],
  ['(?:至|最)少', '>='],
  ['(?:至|最)多', '<='],
  ['(?:提高|提升|增加|增长|上升|扩大|拓展|扩展|发展|壮大|延长|攀升|恢复|增|升|提)[到至]', '>='],
  ['(?:降低|下降|减少|压减|压缩|压降|缩短|缩小|收窄|回落|降|减|压)[到至为]', '<='],
  ['控制[在到]', '<='],
  ['(?:保持|稳定|维持)[在为]?', '='],
  ['(?:达到|达至|达)', '>='],
  ['(?:超过|突破|高于|大于|多于|超出|逾|超)', '>'],
  ['(?:低于|少于|小于|短于)', '<'],
  ['(?:大约|约|近)', '~'],
];

const after: readonly (readonly [string, Comparator])[] = [
  ['(?:及|或)?以上', '>='],
  ['(?:及|或)?以下', '<='],
  ['[以之]内', '<='],
  ['左右|上下', '~'],
];

/** What may stand between such a word and its figure: 达到人均3平方米, 提高到每千人口5张. */
const between =
  '(?:了|约|近|总|共|全[国省市区县州]|人均|户均|年均|平均|各|分别|为|其中|国家|[□\\s:：]|每[^\\d,，。；;]{1,8}){0,3}';
/** 至少 and 不少于 may have their verb between them and the figure: 至少配备一名. */
const looseWord = '(?:不(?:得|应)?(?:少于|低于|超过|多于|高于)|[至最]少|[至最]多)';

const tight = before.map(([word, comparator]) => [new RegExp(`(?:${word})${between}$`), comparator] as const);
const loose = new RegExp(`(${looseWord})[^\\d,，。；;%]{0,10}$`);
const following = after.map(([word, comparator]) => [new RegExp(word, 'y'), comparator] as const);

/** The comparator of the words that end right before a figure; `words` is the text before it. */
export function comparatorBefore(words: string): Comparator | undefined {
  const near = words.slice(-24);
  for (const [pattern, comparator] of tight) if (pattern.test(near)) return comparator;
  const apart = loose.exec(near)?.[1];
  return apart === undefined ? undefined : comparatorBefore(apart);
}

/** The comparator of the words that begin at `at`, right after a figure, and where they end. */
export function comparatorAfter(
  text: string,
  at: number,
): { comparator: Comparator; end: number } | undefined {
  for (const [pattern, comparator] of following) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { comparator, end: pattern.lastIndex };
  }
  return undefined;
}

/** One comparator from the words on both sides: 控制在5%左右 is about 5%, 超过90%以上 is more than 90%. */
export function joinComparators(prefix: Comparator | undefined, suffix: Comparator | undefined): Comparator {
  if (suffix === '~' || prefix === undefined) return suffix ?? '=';
  if (prefix === '>' || prefix === '<') return prefix;
  return suffix ?? prefix;
}
