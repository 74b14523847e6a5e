import { idMaker } from '../plan/id';

/** Hands out ids that none of the entries bears. */
export function newIds(
  prefix: string,
  entries: readonly { readonly id: string }[],
): (words: string) => string {
  const taken = new Set(entries.map(({ id }) => id));
  const make = idMaker(prefix);
  return (words) => {
    let id = make(words);
    while (taken.has(id)) id = make(words);
    taken.add(id);
    return id;
  };
}
