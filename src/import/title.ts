/** Where the title of an item ends, and whether we had to guess. */
export interface Title {
  readonly title: string;
  readonly guessed: boolean;
}

/** Words with which the body of an item begins where the full stop after its title was lost. */
const bodyStart =
  /(?:各(?:级|地|有关|相关)|充分(?:发挥|利用)|加大|加快|推动|推进|建立|完善|吸引|加强|支持|鼓励|引导|开展|深入|广泛|积极|大力|依托|围绕|组织|健全|强化|以.{2,12}为|通过|落实|坚持|按照|结合|利用|发挥|实现|构建|优化|提高|提升|促进|拓展|扩大)/g;

/** The first sentence; a full stop inside quotation marks or brackets does not end it. */
export function firstSentence(text: string): string {
  const stop = text.indexOf('。');
  if (stop >= 0 && !/[“《（(‘「〔\n.]/.test(text.slice(0, stop))) return text.slice(0, stop);
  let depth = 0;
  for (let at = 0; at < text.length && at < 400; at++) {
    const sign = text[at] as string;
    if ('“《（(‘「〔'.includes(sign)) depth++;
    else if ('”》）)’」〕'.includes(sign)) depth = Math.max(0, depth - 1);
    else if ((sign === '。' || sign === '\n') && depth === 0) return text.slice(0, at);
    else if (
      sign === '.' &&
      depth === 0 &&
      /[a-z\d)] [A-Z(“]/.test(text.slice(at - 1, at) + text.slice(at + 1, at + 3))
    )
      return text.slice(0, at);
  }
  return /^[^。\n]*/.exec(text)?.[0] ?? text;
}

/** Spaces between Chinese signs are lay-out (责 任 部 门); between English words they are spaces. */
export function withoutLayoutSpaces(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/g, '')
    .trim();
}

/** How the items of one kind are titled, over the whole document. */
export interface TitleHabit {
  /** Most items are a short title, a full stop, and a body. */
  readonly titled: boolean;
  /** Endings that titles share (行动, 工程). */
  readonly endings: readonly string[];
}

export function titleHabit(texts: readonly string[]): TitleHabit {
  let titled = 0;
  const counts = new Map<string, number>();
  for (const text of texts) {
    const sentence = firstSentence(text.trim());
    if (sentence.length > 25) continue;
    if (text.length > sentence.length + 10) titled++;
    counts.set(sentence.slice(-2), (counts.get(sentence.slice(-2)) ?? 0) + 1);
  }
  const endings = [...counts].filter(([, times]) => times >= 2).map(([ending]) => ending);
  return { titled: titled * 2 >= texts.length, endings };
}

/**
 * The title of an item: its first sentence. Where items are titled and this one runs on, the full stop was lost, and the
 * title ends with the ending other titles have, or before the verb the body begins with.
 */
export function titleOf(text: string, habitOf: () => TitleHabit): Title {
  const title = firstSentence(text.trim())
    .trim()
    .replace(/[:：；;，,、.]$/, '')
    .trim();
  if (title.length <= 30) return { title, guessed: false };
  const habit = habitOf();
  if (!habit.titled) return { title, guessed: false };
  const ends = habit.endings
    .map((ending) => title.indexOf(ending, 4) + ending.length)
    .filter((end) => end >= 6 && end <= 30);
  if (ends.length > 0) return { title: title.slice(0, Math.min(...ends)), guessed: true };
  for (const match of title.matchAll(bodyStart))
    if (match.index >= 6 && match.index <= 30) return { title: title.slice(0, match.index), guessed: true };
  return { title, guessed: false };
}
