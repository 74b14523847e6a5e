const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Words that make a time no end: work goes on, begins then, or comes again. */
const noEnd =
  /\b(?:ongoing|annual(?:ly)?|each|every|quarterly|monthly|bi-?annual(?:ly)?|continu\w*|from|start\w*|commenc\w*|begin\w*|onwards?|after|fy|financial|fiscal|spring|summer|autumn|winter|fall|early|mid|phase|year \d)\b/i;

/** The year, month and day an English time ends with, where its words fix one: June 2032, Q3 2032, 2031–2034, by the end of 2032. */
export function englishDay(
  text: string,
): { readonly year: number; readonly month: number; readonly day?: number } | undefined {
  const monthly = /^(20\d\d)[-/](\d{1,2})$/.exec(text.trim());
  if (monthly && Number(monthly[2]) <= 12) return { year: Number(monthly[1]), month: Number(monthly[2]) };
  // 2031/32 and 2031-32 are years of accounts, which end where the country says.
  if (noEnd.test(text) || /20\d\d\s?[-–/]\s?\d\d(?!\d)/.test(text)) return undefined;
  const years = text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  const year = Number(years.at(-1));
  if (years.length === 0 || (years.length > 1 && !/20\d\d\s*(?:-|–|—|to|until)\s*.{0,20}20\d\d/i.test(text)))
    return undefined;
  const named = [
    ...text.matchAll(
      /(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?\b([A-Z][a-z]{2})[a-z]*\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?(?=,|\s|$))?/g,
    ),
  ].filter(([, , name = '']) => months.includes(name.toLowerCase()));
  const last = named.at(-1);
  if (last) {
    const [, before, name = '', after] = last;
    const date = Number(before ?? after);
    return { year, month: months.indexOf(name.toLowerCase()) + 1, ...(date > 0 ? { day: date } : {}) };
  }
  const part =
    /\b(?:Q([1-4])|([1-4])(?:st|nd|rd|th)? quarter|H([12])|(first|second|third|fourth) (quarter|half))\b/i.exec(
      text,
    );
  if (!part) return { year, month: 12 };
  const [, q, ordinal, half, word = '', unit = ''] = part;
  const nth =
    Number(q ?? ordinal ?? half) || ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1;
  const ofHalf = half !== undefined || unit.toLowerCase() === 'half';
  return { year, month: Math.min(12, (ofHalf ? 6 : 3) * nth) };
}
