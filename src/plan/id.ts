/**
 * A short name for something, made from its words: reading the same document twice, or a later draft of it, gives the
 * same ids. Later changes of the words do not change the id. `taken` is the set it must be new to, and is added to.
 */
export function newId(prefix: string, words: string, taken: Set<string>): string {
  const base = `${prefix}-${fingerprint(words)}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** FNV-1a over UTF-16 code units, 32 bits, in base 36: short, and the same on every machine. */
function fingerprint(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    hash ^= words.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
