/** Cuts the given signs off both ends of a text. A regular expression would try its end at every sign. */
export function trimSigns(text: string, head: string, tail: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && head.includes(text[from] as string)) from++;
  while (to > from && tail.includes(text[to - 1] as string)) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}
