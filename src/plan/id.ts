/**
 * Hands out short names made from words: reading the same document twice, or a later draft of it, gives the same ids.
 * Later changes of the words do not change the id. The second thing with the same words gets `-2`, and so on.
 */
export function idMaker(prefix: string): (words: string) => string {
  const given = new Map<string, number>();
  return (words) => {
    const id = `${prefix}-${fingerprint(words)}`;
    const times = (given.get(id) ?? 0) + 1;
    given.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}

/** FNV-1a over UTF-16 code units, 32 bits, in base 36: short, and the same on every machine. */
export function fingerprint(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    hash ^= words.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
