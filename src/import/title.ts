/** Where the title of an item ends, and whether we had to guess. */
export interface Title {
  readonly title: string;
  readonly guessed: boolean;
}

/** Words with which the body of an item begins where the full stop after its title was lost. */
const bodyStart =
  /(?:充分(?:发挥|利用)|加大|加快|推动|推进|建立|完善|吸引|加强|支持|鼓励|引导|开展|深入|广泛|积极|大力|依托|围绕|组织|健全|强化|以.{2,12}为|通过|落实|坚持|按照|结合|利用|发挥|实现|构建|优化|提高|提升|促进|拓展|扩大)/g;

/** The first sentence; a full stop inside quotation marks or brackets does not end it. */
export function firstSentence(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length && at < 400; at++) {
    const sign = text[at] as string;
    if ('“《（(‘「〔'.includes(sign)) depth++;
    else if ('”》）)’」〕'.includes(sign)) depth = Math.max(0, depth - 1);
    else if ((sign === '。' || sign === '\n') && depth === 0) return text.slice(0, at);
  }
  return /^[^。\n]*/.exec(text)?.[0] ?? text;
}

/**
 * The title of an item: its first sentence. Where the siblings' titles are short and this one runs on, the full stop was
 * lost and the title ends before the verb the body begins with.
 */
export function titleOf(text: string, siblings: readonly string[]): Title {
  const sentence = firstSentence(text.trim()).trim();
  const title = sentence.replace(/[:：；;，,、.]$/, '').trim();
  const lengths = siblings.map((sibling) => firstSentence(sibling.trim()).length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? title.length;
  if (title.length <= 30 || title.length <= usual * 1.8 || usual > 25) return { title, guessed: false };
  const shared = sharedEnding(siblings);
  if (shared) {
    const end = title.indexOf(shared);
    if (end > 0) return { title: title.slice(0, end + shared.length), guessed: true };
  }
  for (const match of title.matchAll(bodyStart))
    if (match.index >= 6 && match.index <= 30) return { title: title.slice(0, match.index), guessed: true };
  return { title, guessed: false };
}

/** The two signs most siblings' titles end with (行动, 工程), if they agree. */
function sharedEnding(siblings: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const sibling of siblings) {
    const sentence = firstSentence(sibling.trim());
    if (sentence.length <= 25) counts.set(sentence.slice(-2), (counts.get(sentence.slice(-2)) ?? 0) + 1);
  }
  const [ending, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return times >= 2 && times * 3 >= siblings.length ? ending : undefined;
}
