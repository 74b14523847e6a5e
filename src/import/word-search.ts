/**
 * Looks for the first of some words in a text, from an index on: its index, or -1. A table says of each sign whether a
 * word begins with it, so that most signs take one look; a pattern of as many words takes several times longer.
 */
export function wordSearch(words: readonly string[]): (text: string, from?: number) => number {
  const beginnings = new Uint8Array(0x10000);
  const wordsFrom: string[][] = [[]];
  for (const word of words) {
    const sign = word.charCodeAt(0);
    beginnings[sign] ||= wordsFrom.push([]) - 1;
    wordsFrom[beginnings[sign] as number]?.push(word);
  }
  return (text, from = 0) => {
    for (let at = from; at < text.length; at++) {
      const beginning = beginnings[text.charCodeAt(at)];
      if (!beginning) continue;
      for (const word of wordsFrom[beginning] as string[]) if (text.startsWith(word, at)) return at;
    }
    return -1;
  };
}
