import { lineCount, textWidth } from './text-size';

/** How far from the even division a better place for a break may be, in characters. */
const reach = 5;

/**
 * A title that does not fit on one line, broken into lines of about the same length, as official documents set them
 * (GB/T 9704-2012); best before an opening or behind a closing mark.
 */
export function balancedLines(title: string, columnWidth: number): string {
  const count = lineCount(title, columnWidth);
  if (count < 2 || title.includes('\n')) return title;
  const signs = [...title];
  const breaks = Array.from({ length: count - 1 }, (_, at) =>
    breakNear(signs, ((at + 1) * signs.length) / count),
  );
  const lines = [0, ...breaks].map((from, at) => signs.slice(from, breaks[at]).join('').trim());
  const fits = lines.every((line) => line !== '' && textWidth(line) <= columnWidth);
  return fits ? lines.join('\n') : title;
}

function breakNear(signs: readonly string[], even: number): number {
  const nearest = Math.round(even);
  const cost = (at: number) => {
    const [before = '', after = ''] = [signs[at - 1], signs[at]];
    // Words of letters and digits stay whole.
    if (/[\w-]/.test(before) && /[\w-]/.test(after)) return Infinity;
    const isPause = /[》）」”、\s]/.test(before) || /[《（「“\s]/.test(after);
    const isBad = /[《（「“]/.test(before) || /[》）」”、，。]/.test(after);
    return Math.abs(at - even) - (isPause ? reach : 0) + (isBad ? 2 * reach : 0);
  };
  let best = nearest;
  for (let at = Math.max(1, nearest - reach); at <= Math.min(signs.length - 1, nearest + reach); at++)
    if (cost(at) < cost(best)) best = at;
  return best;
}
