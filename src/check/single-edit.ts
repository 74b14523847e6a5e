/** What stands differently in two names that one slip of the hand can turn into each other. */
export interface SingleEdit {
  /** The character of the first name, '' where it has one too few. */
  readonly here: string;
  readonly there: string;
}

/** The one character in which two names differ; undefined where they are equal or differ in more. */
export function singleEdit(a: string, b: string): SingleEdit | undefined {
  if (a === b || Math.abs(a.length - b.length) > 1) return undefined;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const here = a.slice(head, a.length - tail);
  const there = b.slice(head, b.length - tail);
  return here.length <= 1 && there.length <= 1 ? { here, there } : undefined;
}
